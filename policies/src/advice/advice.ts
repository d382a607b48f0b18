import type { CurveMeasure } from '../analysis/score-curve.js';
import type { Finding } from '../findings/finding.js';
import type { Text } from '../model/text.js';
import type { Standing } from '../model/verdict.js';

/** What keeps points from reaching the total: the limit of a node, a higher sibling that alone counts, or points lost elsewhere. */
export interface HeldBack {
  /** Id and title of the lowest node that lets less through than came to it. */
  readonly node: string;
  readonly title: Text;
  readonly by: 'limit' | 'highest' | 'elsewhere';
}

/**
 * The smallest change of one fact that gives one indicator more points, or fewer deducted, for one person, all else staying as it is.
 * Points in hundredths.
 */
export interface Advice {
  /** Id and title of the indicator. */
  readonly node: string;
  readonly title: Text;
  readonly fact: string;
  readonly measure: CurveMeasure;
  /** The person's place along the measure; null: unknown, or of a kind that has no place on it. */
  readonly from: number | null;
  /** The nearest place that gives more. For options without an order, and for yes and no, the one that gives most. */
  readonly to: number;
  /** The fact at `to`, as people write persons. */
  readonly value: unknown;
  /** Steps of the measure from `from` to `to`; null where there are none to count. */
  readonly steps: number | null;
  /** What steps are counted in; steps of advice with the same unit can be compared. Null where they cannot. */
  readonly unit: string | null;
  /** More than now at the indicator; more than 0. */
  readonly gain: number;
  /** More than now in the total as computed; may be 0, or less. */
  readonly totalGain: number;
  /** Why the total gains less than the indicator; null where it gains as much. */
  readonly held: HeldBack | null;
  /**
   * Whether somebody can bring it about by what they do. False for days and periods, and for a number or list that would have to shrink:
   * those are what has happened already, or come with time.
   */
  readonly byPerson: boolean;
  /** State of the points after the change. */
  readonly standing: Standing;
  /** Ids of vetoes that hold after the change and do not hold now. */
  readonly newVetoes: readonly string[];
}

/** An indicator and a fact along which it could not be followed, or not to the end. */
export interface NotFollowed {
  readonly node: string;
  readonly fact: string;
  readonly finding: Finding;
}

/** What would add points for one person. */
export interface AdviceResult {
  /** See {@link inOrderOfUse}. */
  readonly advice: readonly Advice[];
  readonly notFollowed: readonly NotFollowed[];
  /** Why the person cannot be scored; then there is no advice. */
  readonly findings: readonly Finding[];
}
