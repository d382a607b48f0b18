import type { Expression } from '../../logic/expression.js';
import type { Box } from './box.js';
import { judgeCondition } from './judge-conditions.js';
import { judgeNumber } from './judge-numbers.js';
import { judgeTable } from './judge-tables.js';
import type { Quantity } from './quantity.js';
import type { Space } from './space.js';
import { highestOf, limitedSpan, sumOf } from './span-sums.js';
import {
  type Choice,
  constantSpan,
  HOLDS,
  FAILS,
  LIST,
  openSpan,
  type Outcome,
  reversedTurns,
  settledSpan,
  type Span,
  type Truth,
  type Turn,
  undecided,
  UNKNOWN,
  type Unknown,
} from './span.js';

/**
 * Tells what a rule comes to for all persons of a box at once: within which bounds, moving how with each quantity, or where the box has
 * to be cut to tell. On a box of one person this is the value itself. Never narrower than what the engines give.
 */
export class Judge {
  private readonly nodes = new Map<string, Span>();
  private hasCut = false;

  constructor(
    readonly space: Space,
    readonly box: Box,
  ) {}

  /** True the first time that a cut is looked for. */
  firstCut(): boolean {
    const first = !this.hasCut;
    this.hasCut = true;
    return first;
  }

  /** The same for another box. */
  on(box: Box): Judge {
    return new Judge(this.space, box);
  }

  outcome(expression: Expression): Outcome {
    const quantity = this.space.quantityOf(expression);
    return quantity ? this.quantity(quantity) : this.judged(expression);
  }

  /** Of an expression that the rule reader has found to be a number or date. */
  span(expression: Expression): Span | Unknown {
    return this.outcome(expression) as Span | Unknown;
  }

  truth(expression: Expression): Truth | Unknown {
    return this.outcome(expression) as Truth | Unknown;
  }

  private judged(expression: Expression): Outcome {
    switch (expression.kind) {
      case 'literal':
        return typeof expression.value === 'boolean'
          ? expression.value
            ? HOLDS
            : FAILS
          : expression.type.kind === 'code'
            ? { kind: 'choice', values: [expression.value], quantity: -1, cut: null, maybeUnknown: false }
            : constantSpan(expression.value);
      case 'points':
        return this.node(expression.node);
      case 'conditional':
        return this.conditional(expression);
      case 'lookup':
      case 'slabs':
        return judgeTable(this, expression);
      case 'compare':
      case 'between':
      case 'is-unknown':
      case 'not':
      case 'connective':
      case 'membership':
        return judgeCondition(this, expression);
      default:
        return judgeNumber(this, expression);
    }
  }

  private quantity({ index, expression, list }: Quantity): Outcome {
    const listCell = list < 0 ? undefined : this.box[list];
    const cell = this.box[index];
    if (!cell || cell.known === false || listCell?.known === false) return UNKNOWN;
    const open = cell.known === null ? index : listCell?.known === null ? list : -1;
    const cut = open < 0 ? null : ({ by: 'known', quantity: open } as const);
    const { kind } = expression.type;
    if (kind === 'records' || kind === 'numbers') return { ...LIST, cut, maybeUnknown: cut !== null };
    const single = cell.lo === cell.hi;
    if (kind === 'boolean') {
      if (cut) return undecided(cut, true);
      if (!single) return undecided({ by: 'choice', quantity: index, values: [0] });
      return cell.lo === 1 ? HOLDS : FAILS;
    }
    if (kind === 'code') {
      const values = cell.values ?? [];
      return { kind: 'choice', values, quantity: index, cut, maybeUnknown: cut !== null } satisfies Choice;
    }
    if (cut) return openSpan(cell.lo, cell.hi, cut, true);
    if (cell.values && !single) return openSpan(cell.lo, cell.hi, { by: 'choice', quantity: index, values: [cell.lo] });
    return settledSpan(
      cell.lo,
      cell.hi,
      this.box.map((_, other): Turn => (other === index ? 1 : 0)),
    );
  }

  private conditional(expression: Extract<Expression, { kind: 'conditional' }>): Outcome {
    let open: Truth | null = null;
    const results: Outcome[] = [];
    for (const { when, then } of expression.branches) {
      const holds = this.truth(when);
      if (holds.kind === 'unknown') {
        if (!open) return UNKNOWN;
        results.push(UNKNOWN);
        return this.hull(expression, results, open);
      }
      if (holds.value === false) continue;
      results.push(this.outcome(then));
      if (holds.value === true) return open ? this.hull(expression, results, open) : (results[0] ?? UNKNOWN);
      open ??= holds;
    }
    results.push(this.outcome(expression.otherwise));
    return open ? this.hull(expression, results, open) : (results[0] ?? UNKNOWN);
  }

  /** Whatever one of the results may be, until the cut of `open` tells which. */
  private hull({ type }: Expression, results: readonly Outcome[], { cut, maybeUnknown }: Truth): Outcome {
    if (!cut) throw new RangeError('Only what is undecided has a hull');
    const unknown = maybeUnknown || results.some((result) => result.kind === 'unknown' || result.maybeUnknown);
    if (type.kind === 'boolean') return undecided(cut, unknown);
    const spans = results.filter((result) => result.kind === 'span');
    const lo = Math.min(...spans.map((span) => span.lo));
    const hi = Math.max(...spans.map((span) => span.hi));
    return spans.length === 0 ? openSpan(0, 0, cut, true) : openSpan(lo, hi, cut, unknown);
  }

  /** Points of a node, in hundredths; never unknown, as in every engine. */
  node(id: string): Span {
    const known = this.nodes.get(id);
    if (known) return known;
    const span = this.nodePoints(id);
    this.nodes.set(id, span);
    return span;
  }

  private nodePoints(id: string): Span {
    const node = this.space.node(id);
    if (!node) return constantSpan(0);
    const { least, most, whenUnknown, rule } = node;
    if (rule) {
      const span = this.span(rule.expression);
      if (span.kind === 'unknown') return constantSpan(whenUnknown);
      const limited = limitedSpan(span, least, most);
      if (!span.maybeUnknown) return limited;
      return {
        ...limited,
        lo: Math.min(limited.lo, whenUnknown),
        hi: Math.max(limited.hi, whenUnknown),
        maybeUnknown: false,
      };
    }
    // What is pending scores nothing and is not limited.
    if (node.node.kind !== 'group' || node.node.combine === 'formula') return constantSpan(0);
    const children = node.counted.map((child) => this.signedNode(child));
    return limitedSpan(node.node.combine === 'sum' ? sumOf(children) : highestOf(children), least, most);
  }

  /** Points of a node as they count in its parent. */
  signedNode(index: number): Span {
    const node = this.space.policy.nodes[index];
    const span = node ? this.node(node.node.id) : constantSpan(0);
    if (node?.sign !== -1) return span;
    return { ...span, lo: 0 - span.hi, hi: 0 - span.lo, turns: reversedTurns(span.turns) };
  }
}
