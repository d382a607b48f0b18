import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import { AS_OF_SLOT } from '../evaluate/fact-table.js';
import type { Frame, Value } from '../evaluate/frame.js';
import { emptyFrameScore, type FrameScore, judgeFrame, scoreFrame, type Verdicts } from '../evaluate/score-frame.js';
import type { EpochDay } from '../logic/calendar-day.js';
import { type Expression, factsOf } from '../logic/expression.js';
import { eligibilityUnknown, type Named, NOT_ELIGIBLE, notActive, type Reason, vetoed } from './reason.js';
import type { ScenePoints } from './scene-points.js';

/** One applicant, scored. The score stands in the seat and is overwritten by the next who takes it. Points in hundredths. */
export interface Candidate {
  readonly person: string;
  readonly facts: readonly Value[];
  readonly score: FrameScore;
  readonly scenePoints: number;
  /** Why the person's points cannot be used; empty where they can. */
  readonly reasons: readonly Reason[];
  /** Vetoes and standing rules that could not be decided. */
  readonly undecided: readonly string[];
}

// Shared by the many persons of whom there is nothing to say.
const NO_REASONS: readonly Reason[] = [];
const NO_IDS: readonly string[] = [];

/** Scores applicants and says whose points a scene may use: active points (domain.md §5), no veto, eligible beyond doubt. */
export class Judge {
  private readonly shared = new Map<string, Reason>();
  private readonly seats: FrameScore[] = [];

  private readonly isEligible: (frame: Frame) => boolean | null;
  private readonly eligibilityFacts: readonly string[];

  constructor(
    private readonly policy: CompiledPolicy,
    /** Null where the scene is open to everyone with active points. */
    eligibility: Expression | null,
    private readonly scenePoints: ScenePoints,
    private readonly asOf: EpochDay,
  ) {
    this.isEligible = eligibility ? policy.compiler.condition(eligibility) : () => true;
    this.eligibilityFacts = eligibility ? factsOf(eligibility) : NO_IDS;
  }

  /** Scores a person in a seat; those who apply together take seats 0 and 1. */
  assess(person: string, encoded: readonly Value[], seat: number): Candidate {
    const facts = encoded[AS_OF_SLOT] === this.asOf ? encoded : encoded.with(AS_OF_SLOT, this.asOf);
    const score = scoreFrame(this.policy, facts, (this.seats[seat] ??= emptyFrameScore(this.policy)));
    const verdicts = judgeFrame(this.policy, facts, score.points);
    return {
      person,
      facts,
      score,
      scenePoints: this.scenePoints.of(score.points),
      reasons: this.reasonsAgainst(facts, score, verdicts),
      undecided: verdicts.undecided.length > 0 ? verdicts.undecided : NO_IDS,
    };
  }

  /** Ids of the indicators that the scene counts and that lack a fact. */
  unknownItems({ score }: Candidate): readonly string[] {
    if (!score.unknown[0]) return NO_IDS;
    return this.scenePoints.indicators.flatMap((index) => {
      const node = this.policy.nodes[index];
      return node && score.unknown[index] ? [node.node.id] : [];
    });
  }

  private reasonsAgainst(facts: readonly Value[], { points }: FrameScore, verdicts: Verdicts): readonly Reason[] {
    const { document } = this.policy.resolved;
    const reasons: Reason[] = [];
    const { standing, standingRule, vetoes } = verdicts;
    if (standingRule !== null && standing !== 'active') {
      const named = document.standing.find(({ id }) => id === standingRule) ?? untitled(standingRule);
      reasons.push(this.share(`standing ${standingRule}`, () => notActive(standing, named)));
    }
    if (vetoes.length > 0) {
      const named = () => vetoes.map((veto) => document.vetoes.find(({ id }) => id === veto) ?? untitled(veto));
      reasons.push(this.share(`veto ${vetoes.join(' ')}`, () => vetoed(named())));
    }
    const eligible = this.isEligible({ facts, points });
    if (eligible === false) reasons.push(NOT_ELIGIBLE);
    if (eligible === null) reasons.push(this.unknownEligibility(facts));
    return reasons.length > 0 ? reasons : NO_REASONS;
  }

  private unknownEligibility(facts: readonly Value[]): Reason {
    const { facts: table } = this.policy;
    const missing = this.eligibilityFacts.filter((id) => facts[table.slotOf(id)] === null);
    const named = () => table.facts.flatMap(({ id, label }) => (missing.includes(id) ? [{ id, title: label }] : []));
    return this.share(`unknown ${missing.join(' ')}`, () => eligibilityUnknown(named()));
  }

  /** Reasons are equal for many persons: one object serves them all. */
  private share(key: string, make: () => Reason): Reason {
    const known = this.shared.get(key);
    if (known) return known;
    const reason = make();
    this.shared.set(key, reason);
    return reason;
  }
}

function untitled(id: string): Named {
  return { id, title: { zh: id } };
}
