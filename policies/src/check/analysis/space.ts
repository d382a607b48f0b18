import type { CompiledNode, CompiledPolicy } from '../../evaluate/compile-policy.js';
import type { Expression } from '../../logic/expression.js';
import type { Box } from './box.js';
import { Quantities, type Quantity } from './quantity.js';

/** Bounds of the work on one question: boxes, and expressions looked at over all boxes. */
const FEWEST_BOXES = 500;
const MOST_BOXES = 20_000;
const MOST_WORK = 4_000_000;

/** Everything that some rules depend on, and every person there can be as far as they are concerned. */
export class Space {
  private readonly quantities: Quantities;

  constructor(
    readonly policy: CompiledPolicy,
    days: readonly number[],
    rules: readonly Expression[],
    /** Nodes of the score tree that are looked at as a whole. */
    nodes: readonly string[] = [],
  ) {
    this.quantities = new Quantities(policy, days);
    for (const rule of rules) this.quantities.addRule(rule);
    for (const node of nodes) this.quantities.addNode(node);
  }

  /** Every person. */
  get everybody(): Box {
    return this.quantities.list.map(({ cell }) => cell);
  }

  /** Most boxes that one question may take: fewer where each of them is more work. */
  get mostBoxes(): number {
    return Math.max(FEWEST_BOXES, Math.min(MOST_BOXES, Math.floor(MOST_WORK / this.quantities.size)));
  }

  get list(): readonly Quantity[] {
    return this.quantities.list;
  }

  quantityOf(expression: Expression): Quantity | undefined {
    return this.quantities.of(expression);
  }

  node(id: string): CompiledNode | undefined {
    return this.policy.nodes[this.policy.indexOf.get(id) ?? -1];
  }
}
