import type { CompiledPolicy } from '../../evaluate/compile-policy.js';
import { type Expression, operandsOf, walk } from '../../logic/expression.js';
import { type Cell, choiceCell, rangeCell } from './box.js';

/** Name of the day of evaluation in rules. */
export const AS_OF = 'as_of';

/** Something that a rule depends on: a fact, the day, or what an operator makes of a list of records. */
export interface Quantity {
  readonly index: number;
  /** The fact, or the operation over the list. */
  readonly expression: Expression;
  /** The fact that it is or is made of. */
  readonly fact: string;
  /** Everything that it can be. */
  readonly cell: Cell;
  /** For an operation over a list: the quantity that is the list itself; else −1. */
  readonly list: number;
}

/** Operations that make one value of a list; what happens inside is theirs. */
const MEASURES: ReadonlySet<string> = new Set([
  'full-months',
  'unbroken-months',
  'aggregate',
  'quantifier',
  'reduce',
  'yearly-sum',
]);

/** The quantity as the same text wherever it stands in a rule. */
function keyOf(expression: Expression): string {
  if (expression.kind === 'fact') return expression.fact;
  return JSON.stringify(expression, (name, value: unknown) => (name === 'at' ? undefined : value));
}

function cellOf({ type }: Expression): Cell {
  switch (type.kind) {
    case 'boolean':
      return choiceCell([0, 1]);
    case 'code':
      return choiceCell([...type.codes.keys()]);
    case 'number':
    case 'date':
      return rangeCell(type.min, type.max);
    case 'records':
    case 'numbers':
      return choiceCell([0]);
  }
}

/** The list of records that an operation is over. */
function factOfMeasure(expression: Expression): string {
  for (const node of walk(expression)) if (node.kind === 'fact' && node.type.kind === 'records') return node.fact;
  return '';
}

/** The quantities of some rules, each once, and of the rules of the nodes whose points they read. */
export class Quantities {
  readonly list: Quantity[] = [];
  /** Number of expressions that are looked at for one person. */
  size = 0;
  private readonly byKey = new Map<string, number>();
  private readonly byExpression = new Map<Expression, number>();
  private readonly visited = new Set<string>();

  constructor(
    private readonly policy: CompiledPolicy,
    /** The days on which the rules are looked at. */
    private readonly days: readonly number[],
  ) {}

  /** The quantity that this part of a rule is; undefined where it is none. */
  of(expression: Expression): Quantity | undefined {
    const index = this.byExpression.get(expression);
    return index === undefined ? undefined : this.list[index];
  }

  addRule(expression: Expression): void {
    this.visit(expression, false);
  }

  /** Adds what the points of a node depend on. */
  addNode(id: string): void {
    if (this.visited.has(id)) return;
    this.visited.add(id);
    const node = this.policy.nodes[this.policy.indexOf.get(id) ?? -1];
    if (node?.rule) this.addRule(node.rule.expression);
    for (const child of node?.counted ?? []) this.addNode(this.policy.nodes[child]?.node.id ?? '');
  }

  private visit(expression: Expression, tested: boolean): void {
    this.size += 1;
    if (expression.kind === 'fact') this.add(expression, expression.fact, -1, tested);
    else if (expression.kind === 'points') this.addNode(expression.node);
    else if (MEASURES.has(expression.kind)) {
      const fact = factOfMeasure(expression);
      for (const part of walk(expression)) if (part.kind === 'fact') this.visit(part, tested && part.fact === fact);
      this.add(expression, fact, this.byKey.get(fact) ?? -1, false);
    } else {
      const testing = tested || expression.kind === 'is-unknown';
      for (const operand of operandsOf(expression)) this.visit(operand, testing);
    }
  }

  private add(expression: Expression, fact: string, list: number, tested: boolean): void {
    const key = keyOf(expression);
    const known = this.byKey.get(key);
    const index = known ?? this.list.length;
    this.byExpression.set(expression, index);
    if (known === undefined) {
      const cell = fact === AS_OF ? choiceCell(this.days) : cellOf(expression);
      this.byKey.set(key, index);
      this.list.push({ index, expression, fact, cell, list });
    }
    const quantity = this.list[index];
    if (tested && quantity && fact !== AS_OF)
      this.list[index] = { ...quantity, cell: { ...quantity.cell, known: null } };
  }
}
