import type { Bilingual } from '../findings/finding.js';
import type { Place } from './rule-place.js';

/**
 * Version of what is asked of test cases; stored with every run, because a share of one definition says nothing about another.
 *
 * 1: every branch of every conditional taken; every condition seen true, false and, where a fact of it can be unknown, undecided;
 * every cell of a table and slab of a marginal rate reached, and the case below them; every comparison with a constant seen just
 * below, at and just above it in steps of what is compared; every cap just below, reached and just exceeded, and every floor
 * undercut; every veto and standing rule seen to hold, not to hold and undecided, and every standing rule deciding.
 */
export const COVERAGE_DEFINITION = 'coverage/1';

/** What kind of thing a goal asks the cases for. */
export type GoalKind = 'branch' | 'condition' | 'unknown' | 'tier' | 'boundary' | 'cap' | 'verdict' | 'standing';

/** The kinds of goals in the order in which they are listed. */
export const GOAL_KINDS: readonly GoalKind[] = [
  'branch',
  'condition',
  'unknown',
  'tier',
  'boundary',
  'cap',
  'verdict',
  'standing',
];

/** One thing that at least one test case should show. */
export interface CoverageGoal {
  /** Unique in a policy, and the same whenever the policy is the same. */
  readonly id: string;
  readonly kind: GoalKind;
  readonly place: Place;
  /** Pointer to what is to be seen, into the document as written. */
  readonly pointer: string;
  readonly sentence: Bilingual;
}

/** A goal with the cases that show it; none: not covered. */
export interface GoalCoverage extends CoverageGoal {
  readonly cases: readonly string[];
}

/** What the confirmed cases of a policy show. */
export interface Coverage {
  readonly definition: typeof COVERAGE_DEFINITION;
  readonly covered: readonly GoalCoverage[];
  readonly uncovered: readonly CoverageGoal[];
  /** Cases that the policy does not keep; they show nothing. */
  readonly failing: readonly string[];
}

/** The share of the goals that are covered, in whole percent, rounded down: 100 only where nothing is left. 100 of no goals. */
export function coveredPercent({ covered, uncovered }: Pick<Coverage, 'covered' | 'uncovered'>): number {
  const all = covered.length + uncovered.length;
  return all === 0 ? 100 : Math.floor((covered.length * 100) / all);
}
