import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Value } from '../evaluate/frame.js';
import { type FrameScore, scoreFrame } from '../evaluate/score-frame.js';
import { Dependence } from './dependence.js';
import { StretchJudge } from './stretch-judge.js';

/** The score of every node at one value of the fact, with the facts that gave it. */
export type ScoredValue = FrameScore & { readonly facts: readonly Value[] };

/** One person while one fact changes and all else stays as it is. */
export class PersonAlongFact {
  private readonly slot: number;
  readonly dependence: Dependence;

  constructor(
    readonly policy: CompiledPolicy,
    /** The person's facts by slot. */
    private readonly facts: readonly Value[],
    fact: string,
  ) {
    this.slot = policy.facts.slotOf(fact);
    this.dependence = new Dependence(policy, fact);
  }

  /** Every node's points where the fact has that value, by the engine; null is unknown. */
  scored(value: Value): ScoredValue {
    const facts = this.facts.with(this.slot, value);
    return { facts, ...scoreFrame(this.policy, facts) };
  }

  /** Tells lines and bounds of the nodes over a stretch of whole values. */
  judge(from: number, to: number): StretchJudge {
    const { facts, points } = this.scored(from);
    return new StretchJudge(this.policy, this.dependence, { facts, points }, from, to);
  }
}
