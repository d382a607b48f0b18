import type { DateUnit } from './calendar-day.js';
import type { RoundingMode } from './decimal.js';
import type { CodeType, DateType, ListType, NumbersType, NumberType, RecordsType, ValueType } from './value-type.js';

/** What every expression has. */
interface Node<Kind extends string, Type extends ValueType = ValueType> {
  readonly kind: Kind;
  readonly type: Type;
  /** Pointer into the JSON-Logic rule that this was read from. */
  readonly at: string;
}

/** A constant: a number in units of its type, a boolean, the index of a code, or an epoch day. */
export interface Literal extends Node<'literal'> {
  readonly value: number | boolean;
}

/** The value of a fact, or of `as_of`, `scene_points`, `other_scene_points`. */
export interface FactReference extends Node<'fact'> {
  readonly fact: string;
}

/** The points of another node of the score tree; never unknown. */
export interface PointsReference extends Node<'points', NumberType> {
  readonly node: string;
}

/** The operand with more decimals: units × `factor`. Not written by officers; inserted where decimals differ. */
export interface Rescale extends Node<'rescale', NumberType> {
  readonly operand: Expression;
  readonly factor: number;
}

/** Sum, product, least or greatest of the operands. Operands of all but `multiply` have the places of the result. */
export interface Arithmetic extends Node<'arithmetic', NumberType> {
  readonly operator: 'add' | 'multiply' | 'min' | 'max';
  readonly operands: readonly [Expression, ...Expression[]];
}

/** Left less right, both with the places of the result. */
export interface Subtract extends Node<'subtract', NumberType> {
  readonly left: Expression;
  readonly right: Expression;
}

export interface Negate extends Node<'negate', NumberType> {
  readonly operand: Expression;
}

/** Remainder of the division by a positive constant; sign of the dividend, as in JSON-Logic. */
export interface Remainder extends Node<'remainder', NumberType> {
  readonly operand: Expression;
  /** In units of the operand's type. */
  readonly divisor: number;
}

/** The operand made to have fewer decimals: units ÷ `divisor`, whole by `mode`. */
export interface Round extends Node<'round', NumberType> {
  readonly mode: RoundingMode;
  readonly operand: Expression;
  readonly divisor: number;
  /** Decimals asked for by the rule. */
  readonly places: number;
}

/**
 * A division under its rounding: (numerator × `numeratorFactor`) ÷ (denominator × `denominatorFactor`), whole by `mode`. The
 * denominator is never zero: the checker has proved it.
 */
export interface Divide extends Node<'divide', NumberType> {
  readonly mode: RoundingMode;
  readonly numerator: Expression;
  readonly denominator: Expression;
  readonly numeratorFactor: number;
  readonly denominatorFactor: number;
  readonly places: number;
}

export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!=';

/** Compares two values of one type (numbers with the same places, dates, booleans, codes of one list; ordered codes by their order). */
export interface Compare extends Node<'compare'> {
  readonly operator: Comparison;
  readonly left: Expression;
  readonly right: Expression;
}

/** `low` < or <= `value` < or <= `high`: the three-operand comparison of JSON-Logic. */
export interface Between extends Node<'between'> {
  readonly operator: '<' | '<=';
  readonly low: Expression;
  readonly value: Expression;
  readonly high: Expression;
}

/**
 * Whether fewer than `needed` of the operands are known: any of them unknown where `needed` is their number (`missing`), else
 * `missing_some`. Itself always known.
 */
export interface IsUnknown extends Node<'is-unknown'> {
  readonly operands: readonly [Expression, ...Expression[]];
  readonly needed: number;
}

export interface Not extends Node<'not'> {
  readonly operand: Expression;
}

/** Three-valued: a false operand makes `and` false even beside an unknown one; likewise true and `or`. */
export interface Connective extends Node<'connective'> {
  readonly operator: 'and' | 'or';
  readonly operands: readonly [Expression, ...Expression[]];
}

/** Whether the operand is one of the constants. */
export interface Membership extends Node<'membership'> {
  readonly operand: Expression;
  readonly values: readonly number[];
}

/** The branch of the first condition that holds, else `otherwise`. An unknown condition on the way makes the result unknown. */
export interface Conditional extends Node<'conditional'> {
  readonly branches: readonly [Branch, ...Branch[]];
  readonly otherwise: Expression;
}

export interface Branch {
  readonly when: Expression;
  readonly then: Expression;
}

/** Days, completed months or completed years (周岁) from one date to another; 0 where the second is earlier. */
export interface Elapsed extends Node<'elapsed', NumberType> {
  readonly unit: DateUnit;
  readonly from: Expression;
  readonly to: Expression;
}

/** The date that many days, months or years later; earlier where `by` is negative. */
export interface ShiftDate extends Node<'shift-date', DateType> {
  readonly date: Expression;
  readonly unit: DateUnit;
  /** A whole number. */
  readonly by: Expression;
}

/** Full months (每满1个月) of the periods in a list of records, up to a date; see `full-months.ts`. */
export interface FullMonths extends Node<'full-months', NumberType> {
  readonly periods: Expression;
  readonly to: Expression;
  /** Positions of the fields `from` and `to` in a record. */
  readonly fromField: number;
  readonly toField: number;
}

/** Months of the last unbroken run of periods, where gaps of up to `tolerance` days do not break it; see `unbroken-months.ts`. */
export interface UnbrokenMonths extends Node<'unbroken-months', NumberType> {
  readonly periods: Expression;
  readonly to: Expression;
  readonly tolerance: number;
  readonly fromField: number;
  readonly toField: number;
}

/**
 * Inside the body of a list operation: a field of the current record; with `field` empty, the current number. Bodies see nothing
 * but the current element (and reduce's accumulator), as in JSON-Logic.
 */
export interface FieldReference extends Node<'field'> {
  readonly field: string;
  /** Position in the record. */
  readonly index: number;
}

/** Inside the step of `reduce`: what the elements so far have come to. */
export interface Accumulator extends Node<'accumulator', NumberType> {
  /** Position behind the element's values. */
  readonly index: number;
}

/** The elements for which the condition holds. Unknown where the condition is unknown for any element. */
export interface Filter extends Node<'filter', ListType> {
  readonly list: ListExpression;
  readonly condition: Expression;
}

/** One number for each element. A number may be unknown without the list being unknown. */
export interface MapList extends Node<'map', NumbersType> {
  readonly list: ListExpression;
  readonly value: Expression;
}

/** Whether the condition holds for some, all or none of the elements. `all` of no elements is false, as in JSON-Logic. */
export interface Quantifier extends Node<'quantifier'> {
  readonly mode: 'some' | 'all' | 'none';
  readonly list: ListExpression;
  readonly condition: Expression;
}

/** `step` applied to every element in turn, with what came before. */
export interface Reduce extends Node<'reduce', NumberType> {
  readonly list: ListExpression;
  readonly step: Expression;
  readonly initial: Expression;
}

/** Number of elements; or sum, least or greatest of a list of numbers. `empty` is the least or greatest of no numbers. */
export interface Aggregate extends Node<'aggregate', NumberType> {
  readonly operator: 'count' | 'sum' | 'min' | 'max';
  readonly list: ListExpression;
  /** Null for `count` and `sum`, which are 0 of no elements. */
  readonly empty: Expression | null;
}

/** The records whose date lies from `from` to `to`, both included. Unknown where a record's date is. */
export interface DatedBetween extends Node<'dated-between', RecordsType> {
  readonly list: ListExpression;
  readonly field: string;
  readonly fieldIndex: number;
  readonly from: Expression;
  readonly to: Expression;
}

/** Amounts of records added up by calendar year, each year limited to `cap`, and the years added up. */
export interface YearlySum extends Node<'yearly-sum', NumberType> {
  readonly list: ListExpression;
  readonly dateField: string;
  readonly dateIndex: number;
  /** The amount of a record: a field of it, or the same for each. In units of the result. */
  readonly amount:
    { readonly field: string; readonly index: number; readonly factor: number } | { readonly each: number };
  /** Most of one year, in units of the result. */
  readonly cap: number;
}

/** An expression that is known to be one of the codes of an enumeration. */
export type CodeExpression = Expression & { readonly type: CodeType };

/** One side of a table: bands of a number or date, or groups of codes. */
export type Axis = BandAxis | CodeAxis;

/** Bands that begin at ascending `bounds` (in units of the subject): at the bound (`reaches`) or just above it (`exceeds`). */
export interface BandAxis {
  readonly kind: 'bands';
  readonly subject: Expression;
  readonly test: 'reaches' | 'exceeds';
  readonly bounds: readonly number[];
}

/** Groups of codes; each code stands in at most one. */
export interface CodeAxis {
  readonly kind: 'codes';
  readonly subject: CodeExpression;
  readonly groups: readonly (readonly number[])[];
}

/**
 * A value read from a table of one or two axes. Below the first bound, or for a code in no group, it is `otherwise`.
 * Unknown where a subject is.
 */
export interface Lookup extends Node<'lookup', NumberType> {
  /** As written: `tiers`, `tiers_above`, `table` or `table_2d`. */
  readonly axes: readonly [Axis] | readonly [Axis, Axis];
  /** Row by row, in units of the result; a row has as many cells as the second axis has bands or groups, or one. */
  readonly cells: readonly (readonly number[])[];
  readonly otherwise: number;
}

/**
 * Marginal rates (分段累进): each part of the subject between two bounds counts at its own rate. The product has as many decimals as
 * subject and rate together.
 */
export interface Slabs extends Node<'slabs', NumberType> {
  readonly subject: NumberExpression;
  /** Ascending; the first bound is where counting begins. Bounds in units of the subject, rates in units of 10^−`ratePlaces`. */
  readonly rows: readonly { readonly from: number; readonly rate: number }[];
  readonly ratePlaces: number;
}

/** A checked, typed rule. Every engine executes this tree, and every operator in it is total. */
export type Expression =
  | Literal
  | FactReference
  | PointsReference
  | Rescale
  | Arithmetic
  | Subtract
  | Negate
  | Remainder
  | Round
  | Divide
  | Compare
  | Between
  | IsUnknown
  | Not
  | Connective
  | Membership
  | Conditional
  | Elapsed
  | ShiftDate
  | FullMonths
  | UnbrokenMonths
  | FieldReference
  | Accumulator
  | Filter
  | MapList
  | Quantifier
  | Reduce
  | Aggregate
  | DatedBetween
  | YearlySum
  | Lookup
  | Slabs;

/** An expression that is known to be a number. */
export type NumberExpression = Expression & { readonly type: NumberType };

export function isNumber(expression: Expression): expression is NumberExpression {
  return expression.type.kind === 'number';
}

/** An expression that is known to be a list. */
export type ListExpression = Expression & { readonly type: ListType };

export type ExpressionKind = Expression['kind'];

/** The direct operands of an expression, in the order in which they are written. */
export function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'fact':
    case 'points':
    case 'field':
    case 'accumulator':
      return [];
    case 'rescale':
    case 'negate':
    case 'remainder':
    case 'round':
    case 'not':
    case 'membership':
      return [expression.operand];
    case 'arithmetic':
    case 'is-unknown':
    case 'connective':
      return expression.operands;
    case 'subtract':
    case 'compare':
      return [expression.left, expression.right];
    case 'divide':
      return [expression.numerator, expression.denominator];
    case 'between':
      return [expression.low, expression.value, expression.high];
    case 'conditional':
      return [...expression.branches.flatMap(({ when, then }) => [when, then]), expression.otherwise];
    case 'elapsed':
      return [expression.from, expression.to];
    case 'shift-date':
      return [expression.date, expression.by];
    case 'full-months':
    case 'unbroken-months':
      return [expression.periods, expression.to];
    case 'filter':
    case 'quantifier':
      return [expression.list, expression.condition];
    case 'map':
      return [expression.list, expression.value];
    case 'reduce':
      return [expression.list, expression.step, expression.initial];
    case 'aggregate':
      return expression.empty ? [expression.list, expression.empty] : [expression.list];
    case 'dated-between':
      return [expression.list, expression.from, expression.to];
    case 'yearly-sum':
      return [expression.list];
    case 'lookup':
      return expression.axes.map(({ subject }) => subject);
    case 'slabs':
      return [expression.subject];
  }
}

/**
 * The operand that is evaluated once for each element of a list rather than once: the body of a list operation. Null elsewhere.
 * A trace shows what such an expression came to, not every element's steps.
 */
export function bodyOf(expression: Expression): Expression | null {
  switch (expression.kind) {
    case 'filter':
    case 'quantifier':
      return expression.condition;
    case 'map':
      return expression.value;
    case 'reduce':
      return expression.step;
    default:
      return null;
  }
}

/** Every expression of the tree, parents before children. */
export function* walk(expression: Expression): Generator<Expression> {
  yield expression;
  for (const operand of operandsOf(expression)) yield* walk(operand);
}

/** Ids of the facts that the expression reads, without the reserved ones' being told apart; each once, in order of appearance. */
export function factsOf(expression: Expression): string[] {
  const facts = new Set<string>();
  for (const node of walk(expression)) if (node.kind === 'fact') facts.add(node.fact);
  return [...facts];
}

/** Ids of the score nodes whose points the expression reads. */
export function pointsReadBy(expression: Expression): string[] {
  const nodes = new Set<string>();
  for (const node of walk(expression)) if (node.kind === 'points') nodes.add(node.node);
  return [...nodes];
}
