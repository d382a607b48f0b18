import type { NumberReach } from '../analysis/reach.js';
import { PersonAlongFact, type ScoredValue } from '../analysis/person-along-fact.js';
import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Value } from '../evaluate/frame.js';

/** The points of one node for one person while one fact changes and all else stays as it is. Points in hundredths. */
export class NodeAlongFact {
  private readonly person: PersonAlongFact;

  constructor(
    policy: CompiledPolicy,
    /** The person's facts by slot. */
    facts: readonly Value[],
    fact: string,
    /** Index of the node. */
    private readonly node: number,
  ) {
    this.person = new PersonAlongFact(policy, facts, fact);
  }

  /** Every node's points where the fact has that value; null is unknown. */
  scored(value: Value): ScoredValue {
    return this.person.scored(value);
  }

  /** The node's points where the fact has that value. */
  at(value: Value): number {
    return this.scored(value).points[this.node] ?? 0;
  }

  /** Bounds of the node's points over a stretch of whole values, and a line where they lie on one; null where only a shorter one can tell. */
  over(from: number, to: number): NumberReach | null {
    const reach = this.person.judge(from, to).node(this.node);
    return reach.kind === 'number' ? reach : null;
  }
}
