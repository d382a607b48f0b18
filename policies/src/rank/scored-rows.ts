import type { Value } from '../evaluate/frame.js';
import type { SortedIds } from './sorted-ids.js';

/** Persons who have been scored, by row. Whoever ranks them by thousands reads them one after the other into the same frame. */
export interface ScoredRows {
  /** Puts the facts that a scene reads of a person into `facts`, by slot, and the points, in hundredths, into `points`, by node. */
  read(row: number, facts: Value[], points: number[]): void;
  /** Whether the points of that person are active and no veto of the policy holds. What is undecided holds nobody back. */
  mayCount(row: number): boolean;
}

/** The applications of one scene by columns, in the order of their ids. */
export interface AppliedRows {
  readonly applications: SortedIds;
  /** Row of the applying person; −1 where there is none. */
  readonly first: Int32Array;
  /** Row of the spouse who applies along; −1 where there is none. */
  readonly second: Int32Array;
  /** Pool that an application names, as a place in `pools`; −1 where it names none. */
  readonly poolOf: Int32Array;
  readonly pools: readonly string[];
}
