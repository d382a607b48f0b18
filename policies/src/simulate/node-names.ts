import type { CompiledNode, CompiledPolicy, CompiledRule } from '../evaluate/compile-policy.js';
import { type Expression, pointsReadBy } from '../logic/expression.js';
import { columnKey } from '../population/encode-population.js';

/**
 * Names what the nodes of a policy make of facts: rules with the facts that they read as declared, children, signs, caps, floors and
 * what stands in for unknown. Equal names give equal points to the same persons on the same day, whichever policy the nodes are of.
 */
export class NodeNames {
  private readonly names = new Map<number, string>();
  private readonly declared: ReadonlyMap<string, string>;

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly ruleKey: (expression: Expression) => string,
  ) {
    this.declared = new Map(policy.facts.facts.map((fact) => [fact.id, columnKey(fact)]));
  }

  of(index: number): string {
    const known = this.names.get(index);
    if (known !== undefined) return known;
    const { rule, combine, counted, sign, least, most, whenUnknown } = this.policy.nodes[index] as CompiledNode;
    const below = counted.map((child) => this.of(child)).join(',');
    // A formula is marked where a child lacks a fact, so its children are part of it like those of any group.
    const own = rule ? `${this.ofRule(rule)}(${below})` : `${combine ?? 'pending'}(${below})`;
    const name = `${sign} ${least} ${most} ${whenUnknown} ${own}`;
    this.names.set(index, name);
    return name;
  }

  private ofRule({ expression, facts }: CompiledRule): string {
    const read = pointsReadBy(expression).map((id) => this.of(this.policy.indexOf.get(id) ?? 0));
    const declared = facts.flatMap((id) => this.declared.get(id) ?? []);
    return [this.ruleKey(expression), ...declared, ...read].join(' ');
  }
}
