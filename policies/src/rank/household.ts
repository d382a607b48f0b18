import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Value } from '../evaluate/frame.js';
import type { SceneRules } from '../logic/read-scene.js';
import type { Candidate } from './candidate.js';
import { HouseholdFormula } from './household-formula.js';
import type { KeyValues, Ordering } from './ordering.js';
import { householdUnknown, type Reason } from './reason.js';

/** The points and facts with which an application is compared; valid as long as its candidates. Points in hundredths. */
export interface Standpoint {
  readonly counted: Candidate;
  /** The spouse whose points are a reference, or part of the sum; null where there is none. */
  readonly other: Candidate | null;
  /** Null where the household formula lacks a fact: the household cannot be counted. */
  readonly scenePoints: number | null;
  /** Facts of the counted person by slot, with the points that keys may read. */
  readonly facts: readonly Value[];
  readonly values: KeyValues;
}

/**
 * Applies the household rule of a scene.
 *
 * - `own`: the applying person counts; a spouse is a reference.
 * - `higher` (就高): the spouse with the higher scene points counts (reading A-26), the other is a reference. Spouses with equal scene
 *   points are compared by the scene's keys, in favour of the household.
 * - `sum`: the points of both are added; facts and points of nodes are those of the one whom `higher` would count.
 * - a formula: see `HouseholdFormula`. Whoever of the two makes it give more is the counted person; an unknown result stands below
 *   every known one, and equal results are parted like equal points.
 *
 * Only points that the scene may use take part: a spouse who is no new resident, whose points are not active, who is vetoed or not
 * eligible is neither counted nor a reference (reading A-27).
 */
export class Household {
  private readonly scenePointsSlot: number;
  private readonly otherPointsSlot: number;
  private readonly rule: 'own' | 'higher' | 'sum' | 'formula';
  private readonly formula: HouseholdFormula | null;

  constructor(
    policy: CompiledPolicy,
    { scene, household }: SceneRules,
    private readonly ordering: Ordering,
  ) {
    this.rule = typeof scene.household === 'object' ? 'formula' : scene.household;
    this.formula = household && new HouseholdFormula(policy, household);
    this.scenePointsSlot = policy.facts.slotOf('scene_points');
    this.otherPointsSlot = policy.facts.slotOf('other_scene_points');
  }

  /** What counts for the applicants, the applying person first; null where none of them can be counted. */
  standpointOf(candidates: readonly Candidate[]): Standpoint | null {
    const usable = candidates.filter(({ reasons }) => reasons.length === 0);
    const [first, second] = usable;
    if (!first || (this.rule === 'own' && first !== candidates[0])) return null;
    if (!second) return this.standpoint(first, null);
    if (this.rule === 'own') return this.standpoint(first, second);
    if (this.rule !== 'formula' && first.scenePoints !== second.scenePoints) {
      return first.scenePoints > second.scenePoints ? this.standpoint(first, second) : this.standpoint(second, first);
    }
    const [one, two] = [this.standpoint(first, second), this.standpoint(second, first)];
    const [a, b] = [one.scenePoints ?? -Infinity, two.scenePoints ?? -Infinity];
    if (a !== b) return a > b ? one : two;
    return this.ordering.compare(two.values, one.values) < 0 ? two : one;
  }

  /** Why the household cannot be counted, where its points are unknown. */
  unknownReason({ counted, other }: Standpoint): Reason {
    return householdUnknown(this.formula?.unknownFacts(counted, other) ?? []);
  }

  private standpoint(counted: Candidate, other: Candidate | null): Standpoint {
    const scenePoints = this.formula
      ? this.formula.pointsOf(counted, other)
      : counted.scenePoints + (this.rule === 'sum' ? (other?.scenePoints ?? 0) : 0);
    const facts = counted.facts.slice();
    facts[this.scenePointsSlot] = scenePoints;
    facts[this.otherPointsSlot] = other?.scenePoints ?? null;
    const values = this.ordering.valuesOf({ facts, points: counted.score.points });
    return { counted, other, scenePoints, facts, values };
  }
}
