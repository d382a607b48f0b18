import { type CompiledPolicy, type CompiledVerdict, compiledVerdicts } from '../evaluate/compile-policy.js';
import { AS_OF_SLOT } from '../evaluate/fact-table.js';
import type { Frame, Value } from '../evaluate/frame.js';
import {
  emptyFrameScore,
  type FrameScore,
  type Holding,
  holdingOf,
  judgeFrame,
  scoreFrame,
  type Verdicts,
} from '../evaluate/score-frame.js';
import type { EpochDay } from '../logic/calendar-day.js';
import { factsOf } from '../logic/expression.js';
import type { SceneRules } from '../logic/read-scene.js';
import type { SceneVeto } from '../model/verdict.js';
import {
  eligibilityUnknown,
  type Named,
  NOT_ELIGIBLE,
  notActive,
  pointsUnknown,
  type Reason,
  sceneVetoed,
  vetoed,
} from './reason.js';
import type { ReadApplicant } from './read-applications.js';
import type { ScenePoints } from './scene-points.js';

/** One applicant, scored. Score and facts may stand in the seat and be overwritten by the next who takes it. Points in hundredths. */
export interface Candidate {
  readonly applicant: Pick<ReadApplicant, 'id'>;
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
const NOTHING_HOLDS: Holding<SceneVeto> = { holding: [], undecided: NO_IDS, until: {} };
const UNAFFECTED: Verdicts = { standing: 'active', standingRule: null, vetoes: NO_IDS, until: {}, undecided: NO_IDS };

/** Facts by slot of the policy, none of them known but the day. */
export function emptyFrame({ facts }: CompiledPolicy, asOf: EpochDay): Value[] {
  const frame = new Array<Value>(facts.size).fill(null);
  frame[AS_OF_SLOT] = asOf;
  return frame;
}

/** Scores applicants and says whose points a scene may use: active points (domain.md §5), no veto, eligible beyond doubt. */
export class Judge {
  private readonly shared = new Map<string, Reason>();
  private readonly seats: FrameScore[] = [];
  private readonly frames: Value[][] = [];

  private readonly isEligible: (frame: Frame) => boolean | null;
  private readonly eligibilityFacts: readonly string[];
  private readonly formulaFacts: readonly string[];
  private readonly sceneVetoes: readonly CompiledVerdict<SceneVeto>[];

  constructor(
    private readonly policy: CompiledPolicy,
    { scene, eligibility, formula, vetoes }: SceneRules,
    private readonly scenePoints: ScenePoints,
    private readonly asOf: EpochDay,
  ) {
    this.isEligible = eligibility ? policy.compiler.condition(eligibility) : () => true;
    this.eligibilityFacts = eligibility ? factsOf(eligibility) : NO_IDS;
    this.formulaFacts = formula ? factsOf(formula) : NO_IDS;
    this.sceneVetoes = compiledVerdicts(policy.compiler, scene.vetoes ?? [], vetoes);
  }

  /** Scores a person in a seat; those who apply together take seats 0 and 1. */
  assess(applicant: ReadApplicant, seat: number): Candidate {
    const { scored } = applicant;
    const score = (this.seats[seat] ??= emptyFrameScore(this.policy));
    const isKnown = scored?.by.policy === this.policy && scored.by.day === this.asOf;
    const facts = this.factsOf(applicant, seat, isKnown);
    if (isKnown) scored.by.score(scored.row, score);
    else scoreFrame(this.policy, facts, score);
    const frame = { facts, points: score.points };
    const isUnaffected = isKnown && scored.by.isUnaffected(scored.row);
    const verdicts = isUnaffected ? UNAFFECTED : judgeFrame(this.policy, facts, score.points);
    const inScene = this.sceneVetoes.length === 0 ? NOTHING_HOLDS : holdingOf(this.sceneVetoes, frame);
    const scenePoints = this.scenePoints.of(frame);
    const undecided = inScene === NOTHING_HOLDS ? verdicts.undecided : [...verdicts.undecided, ...inScene.undecided];
    return {
      applicant,
      facts,
      score,
      scenePoints: scenePoints ?? 0,
      reasons: this.reasonsAgainst(frame, verdicts, inScene, scenePoints),
      undecided: undecided.length > 0 ? undecided : NO_IDS,
    };
  }

  private factsOf({ facts, scored }: ReadApplicant, seat: number, isKnown: boolean): readonly Value[] {
    if (!scored?.by.facts) return facts[AS_OF_SLOT] === this.asOf ? facts : facts.with(AS_OF_SLOT, this.asOf);
    if (!isKnown)
      throw new RangeError('These applicants were read to be placed under another policy, or on another day');
    const frame = (this.frames[seat] ??= emptyFrame(this.policy, this.asOf));
    scored.by.facts(scored.row, frame);
    return frame;
  }

  /** Ids of the indicators that the scene counts and that lack a fact. */
  unknownItems({ score }: Candidate): readonly string[] {
    if (!score.unknown[0]) return NO_IDS;
    const ids: string[] = [];
    for (const index of this.scenePoints.indicators) {
      const node = score.unknown[index] ? this.policy.nodes[index] : undefined;
      if (node) ids.push(node.node.id);
    }
    return ids;
  }

  private reasonsAgainst(
    frame: Frame,
    verdicts: Verdicts,
    inScene: Holding<SceneVeto>,
    scenePoints: number | null,
  ): readonly Reason[] {
    const eligible = this.isEligible(frame);
    const nothingHolds = verdicts === UNAFFECTED && inScene === NOTHING_HOLDS;
    if (nothingHolds && eligible === true && scenePoints !== null) return NO_REASONS;
    const { document } = this.policy.resolved;
    const reasons: Reason[] = [];
    const { standing, standingRule, vetoes, until } = verdicts;
    const key = (ids: readonly string[], ends: Verdicts['until']): string =>
      ids.map((id) => `${id} ${ends[id] ?? ''}`).join(' ');
    const named = (list: readonly Pick<Named, 'id' | 'title'>[], id: string): Named => ({
      id,
      title: list.find((verdict) => verdict.id === id)?.title ?? { zh: id },
      until: until[id],
    });
    if (standingRule !== null && standing !== 'active') {
      const rule = named(document.standing, standingRule);
      reasons.push(this.share(`standing ${key([standingRule], until)}`, () => notActive(standing, rule)));
    }
    if (vetoes.length > 0) {
      reasons.push(
        this.share(`veto ${key(vetoes, until)}`, () => vetoed(vetoes.map((veto) => named(document.vetoes, veto)))),
      );
    }
    if (inScene.holding.length > 0) {
      const ids = inScene.holding.map(({ id }) => id);
      const holding = () => inScene.holding.map(({ id, title }) => ({ id, title, until: inScene.until[id] }));
      reasons.push(this.share(`scene veto ${key(ids, inScene.until)}`, () => sceneVetoed(holding())));
    }
    if (eligible === false) reasons.push(NOT_ELIGIBLE);
    if (eligible === null) {
      reasons.push(this.lacking('eligibility', this.eligibilityFacts, frame.facts, eligibilityUnknown));
    }
    if (scenePoints === null) reasons.push(this.lacking('points', this.formulaFacts, frame.facts, pointsUnknown));
    return reasons.length > 0 ? reasons : NO_REASONS;
  }

  private lacking(
    what: string,
    needed: readonly string[],
    facts: readonly Value[],
    make: (named: readonly Named[]) => Reason,
  ): Reason {
    const { facts: table } = this.policy;
    const missing = needed.filter((id) => facts[table.slotOf(id)] === null);
    const named = () => table.facts.flatMap(({ id, label }) => (missing.includes(id) ? [{ id, title: label }] : []));
    return this.share(`${what} ${missing.join(' ')}`, () => make(named()));
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
