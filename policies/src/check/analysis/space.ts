import type { CompiledNode, CompiledPolicy } from '../../evaluate/compile-policy.js';
import type { Expression } from '../../logic/expression.js';
import type { Box } from './box.js';
import { Quantities, type Quantity } from './quantity.js';

/** Work that may be put into all questions about one space: expressions looked at, over all boxes; and boxes at the least. */
const MOST_WORK = 1_000_000;
const FEWEST_BOXES = 200;

/** Work that may be put into several spaces together, in expressions looked at; so that many small questions end as surely as one large one. */
export class Effort {
  constructor(private left: number) {}

  /** Accounts for some work; false once there is no more. */
  spend(work: number): boolean {
    this.left -= work;
    return this.left >= 0;
  }
}

/** Everything that some rules depend on, and every person there can be as far as they are concerned. */
export class Space {
  private readonly quantities: Quantities;
  private boxes = 0;

  constructor(
    readonly policy: CompiledPolicy,
    days: readonly number[],
    rules: readonly Expression[],
    /** Nodes of the score tree that are looked at as a whole. */
    nodes: readonly string[] = [],
    /** What is left for all spaces that share it; without it this one has only its own limit. */
    private readonly effort?: Effort,
  ) {
    this.quantities = new Quantities(policy, days);
    for (const rule of rules) this.quantities.addRule(rule);
    for (const node of nodes) this.quantities.addNode(node);
  }

  /** Every person. */
  get everybody(): Box {
    return this.quantities.list.map(({ cell }) => cell);
  }

  /** Accounts for looking at one more box; false once enough work has gone into this space. */
  spend(): boolean {
    this.boxes += 1;
    if (this.effort?.spend(this.quantities.size) === false) return false;
    return this.boxes * this.quantities.size <= MOST_WORK || this.boxes <= FEWEST_BOXES;
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
