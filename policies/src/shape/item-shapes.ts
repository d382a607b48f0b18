import type { Measure } from './patterns/measure.js';
import type { Spelling } from './shape.js';

/** The age rule of the province: 超过 60 周岁计 0 分；55 至 60 周岁计 5 分；不满 55 周岁，每少 1 岁加 1 分，最高 20 分. */
export interface AgeShape {
  readonly kind: 'age';
  /** The date of birth. */
  readonly fact: string;
  /** Above this age count `beyond`. */
  readonly over: number;
  readonly beyond: number;
  /** From this age on count `points`; every year less adds `each`, up to `most`. */
  readonly from: number;
  readonly points: number;
  readonly each: number;
  readonly most: number;
  readonly spelling?: Spelling;
}

/** One way to stand on a step of a ladder: a yes/no fact, or some options of an enumerated one. */
export interface LadderTest {
  readonly fact: string;
  /** Absent for a yes/no fact. */
  readonly codes?: readonly string[];
}

/** Points of the first step on which any of its tests holds: certificates of several kinds, the highest of which counts. */
export interface LadderShape {
  readonly kind: 'ladder';
  readonly rows: readonly { readonly any: readonly LadderTest[]; readonly points: number }[];
  readonly otherwise: number;
  readonly spelling?: Spelling;
}

/** Points of the first case whose condition holds, of any conditions (先符合者为准). */
export interface ChoiceShape {
  readonly kind: 'choice';
  /** Each with its condition as JSON-Logic. */
  readonly rows: readonly { readonly condition: unknown; readonly points: number }[];
  readonly otherwise: number;
  readonly spelling?: Spelling;
}

/** A base from which so many points are taken for every step, down to a least: 10 分起，每 1 次扣 2 分，最低 0 分. */
export interface BaseLessShape {
  readonly kind: 'base-less';
  readonly base: number;
  readonly measure: Measure;
  readonly points: number;
  readonly least: number;
  readonly spelling?: Spelling;
}

/** Points divided among so many persons, rounded: 10 分 ÷ 共有人数. */
export interface ShareShape {
  readonly kind: 'share';
  readonly points: number;
  /** Number of those who share. */
  readonly fact: string;
  /** Nobody counts as one: for facts that may be 0. */
  readonly atLeastOne: boolean;
  readonly rounding: 'floor' | 'ceil' | 'round';
  readonly places: number;
  readonly spelling?: Spelling;
}
