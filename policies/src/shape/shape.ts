import type { Expression } from '../logic/expression.js';
import type { AgeShape, BaseLessShape, ChoiceShape, LadderShape, ShareShape } from './item-shapes.js';
import type { Measure } from './patterns/measure.js';
import type { RecordTypesShape, YearlyShape } from './record-shapes.js';
import type { OptionsTableShape, PlaneTableShape, SlabsShape, TiersTableShape } from './table-shapes.js';

export type { Measure } from './patterns/measure.js';
export type { RecordList, Window } from './patterns/records.js';
export type * from './item-shapes.js';
export type * from './record-shapes.js';
export type * from './table-shapes.js';

/** Points that do not depend on the person. */
export interface ConstantShape {
  readonly kind: 'constant';
  readonly points: number;
}

/** So many points for every step of a number (每 1 次计 0.5 分), up to the rule's own cap where it has one. */
export interface PerUnitShape {
  readonly kind: 'per-unit';
  readonly measure: Measure;
  /** Units that make one step, e.g. 1 or 1000. */
  readonly step: number;
  /** Only full steps count (每满). Always true where the step is not 1; false counts every unit, parts in proportion. */
  readonly fullSteps: boolean;
  readonly points: number;
  /** A `min` inside the rule; the indicator's own maximum is something else. */
  readonly ownCap?: number;
  readonly spelling?: Spelling;
}

/** So many points for every full month of the listed periods (累计每满 1 个月计 0.25 分), or of their last unbroken run. */
export interface PerMonthShape {
  readonly kind: 'per-month-of-periods';
  /** A fact that lists periods. */
  readonly fact: string;
  /** Days of gap after which counting starts again; absent where all months count, with gaps between them or not. */
  readonly tolerance?: number;
  readonly points: number;
  readonly ownCap?: number;
  readonly spelling?: Spelling;
}

/** One end of a tier; `closed` ends belong to it (至, 不超过, 以上), open ones do not (超过, 不满). */
export interface TierEnd {
  readonly value: number;
  readonly closed: boolean;
}

/** Points for one range of a number. An absent end is without limit. */
export interface NumberTier {
  readonly from?: TierEnd;
  readonly to?: TierEnd;
  readonly points: number;
}

/** A table of tiers over a number, or over the age that a date fact gives. */
export interface NumberTiersShape {
  readonly kind: 'tiers-number';
  readonly measure: Measure;
  readonly rows: readonly NumberTier[];
  /** Points outside every row. */
  readonly otherwise: number;
  readonly spelling?: Spelling;
}

/** Points for some options of an enumeration. */
export interface CodeTier {
  readonly codes: readonly string[];
  readonly points: number;
}

/** A table of tiers over an enumerated fact. */
export interface CodeTiersShape {
  readonly kind: 'tiers-code';
  readonly fact: string;
  readonly rows: readonly CodeTier[];
  readonly otherwise: number;
  readonly spelling?: Spelling;
}

/** Points where a condition holds, none where it does not. */
export interface FlatShape {
  readonly kind: 'flat';
  /** The condition as JSON-Logic. */
  readonly condition: unknown;
  readonly points: number;
  readonly spelling?: Spelling;
}

/**
 * How a rule was spelled where JSON-Logic allows several ways, so that writing it back changes nothing that nobody edited.
 * Absent: the workbench's own spelling.
 */
export interface Spelling {
  /** The constant stands before what it multiplies. */
  readonly pointsFirst?: true;
  /** The constant stands before what it caps. */
  readonly capFirst?: true;
  /** One point a step, with no factor written. */
  readonly noFactor?: true;
  /** A single operand without its list: `{"floor": …}` for `{"floor": […]}`. */
  readonly bare?: true;
  /** Every row names both its ends, although they adjoin. */
  readonly separate?: true;
  /** Two ends by two comparisons joined by `and`, although one comparison of three operands would do. */
  readonly twoComparisons?: true;
  /** One option by `===`. */
  readonly strict?: true;
  /** One option by a list of one. */
  readonly listed?: true;
}

/** A rule in a form that officers fill in. Numbers are as the document writes them; points have at most two decimals. */
export type Shape =
  | ConstantShape
  | PerUnitShape
  | PerMonthShape
  | NumberTiersShape
  | CodeTiersShape
  | TiersTableShape
  | OptionsTableShape
  | PlaneTableShape
  | SlabsShape
  | YearlyShape
  | RecordTypesShape
  | AgeShape
  | BaseLessShape
  | ShareShape
  | FlatShape
  | LadderShape
  | ChoiceShape;

export type ShapeKind = Shape['kind'];
export type ShapeOf<Kind extends ShapeKind> = Extract<Shape, { kind: Kind }>;

/** What a kind of shape has to supply. */
export interface ShapeDefinition<S extends Shape = Shape> {
  readonly kind: S['kind'];
  readonly title: { readonly zh: string; readonly en: string };
  /** Spellings in which rules of this shape are recognised, besides the workbench's own. */
  readonly spellings: readonly (keyof Spelling)[];
  /** The shape that a checked rule has, its spelling aside; undefined where it has another. `rule` is what the tree was read from. */
  recognise(expression: Expression, rule: unknown): S | undefined;
  /** The JSON-Logic of a shape. */
  write(shape: S): unknown;
}
