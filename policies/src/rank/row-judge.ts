import { type CompiledPolicy, compiledVerdicts } from '../evaluate/compile-policy.js';
import type { Frame, Value } from '../evaluate/frame.js';
import { holdingOf } from '../evaluate/score-frame.js';
import type { SceneRules } from '../logic/read-scene.js';
import { emptyFrame } from './candidate.js';
import { HouseholdFormula } from './household-formula.js';
import type { KeyValues, Ordering } from './ordering.js';
import type { ScenePoints } from './scene-points.js';
import type { ScoredRows } from './scored-rows.js';

/** One of those who apply together. The same seats serve one application after the other. */
interface Seat {
  readonly facts: Value[];
  readonly score: { readonly points: number[] };
  scenePoints: number;
  counts: boolean;
}

/** What an application of rows counts; valid until the next one is judged. Points in hundredths. */
export interface RowStandpoint {
  /** Null where the household formula lacks a fact. */
  readonly scenePoints: number | null;
  readonly values: KeyValues;
  /** The counted person, with the points that keys may read. */
  readonly frame: Frame;
}

/**
 * What `Judge` and `Household` find of an application, without a word about why: the same rules for whose points may be used and for
 * spouses, over persons who were scored before and with nothing made for each of them but the values of the keys.
 */
export class RowJudge {
  private readonly seats: readonly [Seat, Seat];
  private readonly isEligible: (frame: Frame) => boolean | null;
  private readonly sceneVetoes;
  private readonly rule: 'own' | 'higher' | 'sum' | 'formula';
  private readonly formula: HouseholdFormula | null;
  private readonly scenePointsSlot: number;
  private readonly otherPointsSlot: number;

  constructor(
    policy: CompiledPolicy,
    { scene, eligibility, household, vetoes }: SceneRules,
    private readonly points: ScenePoints,
    private readonly ordering: Ordering,
    day: number,
    private readonly persons: ScoredRows,
  ) {
    const seat = (): Seat => ({
      facts: emptyFrame(policy, day),
      score: { points: new Array<number>(policy.nodes.length).fill(0) },
      scenePoints: 0,
      counts: false,
    });
    this.seats = [seat(), seat()];
    this.isEligible = eligibility ? policy.compiler.condition(eligibility) : () => true;
    this.sceneVetoes = compiledVerdicts(policy.compiler, scene.vetoes ?? [], vetoes);
    this.rule = typeof scene.household === 'object' ? 'formula' : scene.household;
    this.formula = household && new HouseholdFormula(policy, household);
    this.scenePointsSlot = policy.facts.slotOf('scene_points');
    this.otherPointsSlot = policy.facts.slotOf('other_scene_points');
  }

  /** What counts for the person at row `first` and the spouse at row `second`, −1 for none; null where neither can be counted. */
  standpointOf(first: number, second: number): RowStandpoint | null {
    const [own, spouse] = this.seats;
    this.assess(own, first);
    if (second < 0) spouse.counts = false;
    else this.assess(spouse, second);
    if (!own.counts) return this.rule === 'own' || !spouse.counts ? null : this.standpoint(spouse, null);
    if (!spouse.counts) return this.standpoint(own, null);
    if (this.rule === 'own') return this.standpoint(own, spouse);
    if (this.rule !== 'formula' && own.scenePoints !== spouse.scenePoints) {
      return own.scenePoints > spouse.scenePoints ? this.standpoint(own, spouse) : this.standpoint(spouse, own);
    }
    const [one, two] = [this.standpoint(own, spouse), this.standpoint(spouse, own)];
    const [a, b] = [one.scenePoints ?? -Infinity, two.scenePoints ?? -Infinity];
    if (a !== b) return a > b ? one : two;
    return this.ordering.compare(two.values, one.values) < 0 ? two : one;
  }

  private assess(seat: Seat, row: number): void {
    seat.counts = false;
    if (!this.persons.mayCount(row)) return;
    const { facts, score } = seat;
    facts[this.scenePointsSlot] = null;
    facts[this.otherPointsSlot] = null;
    this.persons.read(row, facts, score.points);
    const frame = { facts, points: score.points };
    if (this.isEligible(frame) !== true) return;
    if (this.sceneVetoes.length > 0 && holdingOf(this.sceneVetoes, frame).holding.length > 0) return;
    const scenePoints = this.points.of(frame);
    if (scenePoints === null) return;
    seat.scenePoints = scenePoints;
    seat.counts = true;
  }

  private standpoint(counted: Seat, other: Seat | null): RowStandpoint {
    const { facts, score } = counted;
    const scenePoints = this.formula
      ? this.formula.pointsOf(counted, other)
      : counted.scenePoints + (this.rule === 'sum' ? (other?.scenePoints ?? 0) : 0);
    facts[this.scenePointsSlot] = scenePoints;
    facts[this.otherPointsSlot] = other?.scenePoints ?? null;
    const frame = { facts, points: score.points };
    return { scenePoints, values: this.ordering.valuesOf(frame), frame };
  }
}
