import { Dependence } from '../analysis/dependence.js';
import type { NumberReach } from '../analysis/reach.js';
import { StretchJudge } from '../analysis/stretch-judge.js';
import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Value } from '../evaluate/frame.js';
import { type FrameScore, scoreFrame } from '../evaluate/score-frame.js';

/** The points of one node for one person while one fact changes and all else stays as it is. Points in hundredths. */
export class NodeAlongFact {
  private readonly slot: number;
  private readonly dependence: Dependence;

  constructor(
    private readonly policy: CompiledPolicy,
    /** The person's facts by slot. */
    private readonly facts: readonly Value[],
    fact: string,
    /** Index of the node. */
    private readonly node: number,
  ) {
    this.slot = policy.facts.slotOf(fact);
    this.dependence = new Dependence(policy, fact);
  }

  /** Every node's points where the fact has that value; null is unknown. */
  scored(value: Value): FrameScore & { readonly facts: readonly Value[] } {
    const facts = this.facts.with(this.slot, value);
    return { facts, ...scoreFrame(this.policy, facts) };
  }

  /** The node's points where the fact has that value. */
  at(value: Value): number {
    return this.scored(value).points[this.node] ?? 0;
  }

  /** Bounds of the node's points over a stretch of whole values, and a line where they lie on one; null where only a shorter one can tell. */
  over(from: number, to: number): NumberReach | null {
    const { facts, points } = this.scored(from);
    const judge = new StretchJudge(this.policy, this.dependence, { facts, points }, from, to);
    const reach = judge.node(this.node);
    return reach.kind === 'number' ? reach : null;
  }
}
