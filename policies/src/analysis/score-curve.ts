import type { Finding } from '../findings/finding.js';
import type { Text } from '../model/text.js';
import type { Standing } from '../model/verdict.js';

/** One person's score at one value of a fact. Points in hundredths. */
export interface CurvePoint {
  /** The total that counts: 0 unless the points are active. */
  readonly points: number;
  /** State of the points. */
  readonly standing: Standing;
  /** Ids of the vetoes that hold. */
  readonly vetoes: readonly string[];
  /** Ids of the nodes at their cap, among those whose points depend on the fact. */
  readonly atCap: readonly string[];
  /** Ids of the nodes that their floor lifts, among those whose points depend on the fact. */
  readonly atFloor: readonly string[];
}

/**
 * A stretch of values, both ends included, over which the score is told exactly: `points` at `from`, and `slope` hundredths more with
 * every further unit. Caps, floors, state and vetoes are the same all over it.
 */
export interface CurvePiece extends CurvePoint {
  readonly from: number;
  readonly to: number;
  readonly slope: number;
}

/** A node of the score tree whose points are not the same on both sides of a break. Points in hundredths. */
export interface CurveCause {
  readonly id: string;
  readonly title: Text;
  readonly before: number;
  readonly after: number;
}

/** Where one piece ends and the next begins. Points in hundredths. */
export interface CurveBreak {
  /** The first value of the next piece; `at` − 1 is the last of this one. */
  readonly at: number;
  readonly before: number;
  readonly after: number;
  /** Indicators and formulas whose points change from `at` − 1 to `at`, in the order of the tree. */
  readonly causes: readonly CurveCause[];
  /** Ids of nodes that have reached their cap here. */
  readonly capsReached: readonly string[];
}

/**
 * What the values of a curve are: units of a number with that many decimals; epoch days; full months of one period that goes on to the
 * as-of day; a number of records; positions of the fact's options; 0 and 1 for no and yes.
 */
export type CurveMeasure =
  | { readonly kind: 'number'; readonly places: number }
  | { readonly kind: 'date' | 'months' | 'count' | 'option' | 'yes-no' };

/**
 * One person's score as a function of one fact, all other facts staying as they are. Exact at every value from `from` to `to`, but
 * beyond `told`, where there were too many steps to tell them one by one.
 */
export interface ScoreCurve {
  readonly fact: string;
  readonly asOf: string;
  readonly measure: CurveMeasure;
  readonly from: number;
  readonly to: number;
  /** The last value that the pieces reach. */
  readonly told: number;
  /** Ascending, without a gap from `from` to `told`. */
  readonly pieces: readonly CurvePiece[];
  readonly breaks: readonly CurveBreak[];
  /** Breaks at which the total falls while the fact grows. Empty for options and yes or no that have no order. */
  readonly cliffs: readonly CurveBreak[];
  /** The score while the fact is unknown. */
  readonly unknown: CurvePoint;
  /** The person's own value (null: unknown, or of a kind that has no place on the axis) and score. */
  readonly own: CurvePoint & { readonly at: number | null };
}

/** A curve, or the reasons why there is none. Warnings may accompany a curve. */
export type ScoreCurveResult =
  | { readonly curve: ScoreCurve; readonly findings: readonly Finding[] }
  | { readonly curve: null; readonly findings: readonly Finding[] };

/** The piece that holds a value; undefined outside of what the curve tells. */
export function pieceAt({ pieces }: Pick<ScoreCurve, 'pieces'>, value: number): CurvePiece | undefined {
  const piece = pieces[pieces.findLastIndex(({ from }) => from <= value)];
  return piece && value <= piece.to ? piece : undefined;
}

/** Points in hundredths read off a curve at a whole value; null outside of what the curve tells. */
export function readOff(curve: Pick<ScoreCurve, 'pieces'>, value: number): number | null {
  const piece = pieceAt(curve, value);
  return piece ? piece.points + piece.slope * (value - piece.from) : null;
}
