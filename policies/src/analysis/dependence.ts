import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import { type Expression, operandsOf } from '../logic/expression.js';

/** Tells what in a policy depends on one fact: parts of rules, and nodes of the score tree. */
export class Dependence {
  private readonly expressions = new Map<Expression, boolean>();
  private readonly nodes = new Map<number, boolean>();

  constructor(
    private readonly policy: CompiledPolicy,
    readonly fact: string,
  ) {}

  ofExpression(expression: Expression): boolean {
    const known = this.expressions.get(expression);
    if (known !== undefined) return known;
    const depends =
      expression.kind === 'fact'
        ? expression.fact === this.fact
        : expression.kind === 'points'
          ? this.ofNode(this.policy.indexOf.get(expression.node) ?? -1)
          : operandsOf(expression).some((operand) => this.ofExpression(operand));
    this.expressions.set(expression, depends);
    return depends;
  }

  /** Whether the points of a node depend on the fact; nodes form no cycle. */
  ofNode(index: number): boolean {
    const known = this.nodes.get(index);
    if (known !== undefined) return known;
    const node = this.policy.nodes[index];
    const depends =
      node !== undefined &&
      ((node.rule !== undefined && this.ofExpression(node.rule.expression)) ||
        node.counted.some((child) => this.ofNode(child)));
    this.nodes.set(index, depends);
    return depends;
  }
}
