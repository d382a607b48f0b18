import type { WrittenDecimal } from '../../logic/decimal.js';
import type { Comparison, Expression } from '../../logic/expression.js';
import { compareDecimals, expressionKey, literalNumber, plain } from './plain.js';

/** One end of an interval; a closed end belongs to it. */
export interface Bound {
  readonly value: WrittenDecimal;
  readonly closed: boolean;
}

/** Numbers between two ends; an absent end is open without limit. */
export interface Interval {
  readonly from?: Bound;
  readonly to?: Bound;
}

/** A condition that confines one expression to an interval. */
export interface Confined {
  readonly subject: Expression;
  readonly interval: Interval;
}

const MIRRORED: Record<Comparison, Comparison> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==', '!=': '!=' };

/** The comparison seen from its other side: `5 < x` is `x > 5`. */
export function mirrored(operator: Comparison): Comparison {
  return MIRRORED[operator];
}

function confinedByCompare(operator: Comparison, left: Expression, right: Expression): Confined | undefined {
  const [a, b] = [literalNumber(left), literalNumber(right)];
  const value = b ?? a;
  if (!value || (a && b)) return undefined;
  const subject = plain(b ? left : right);
  switch (b ? operator : mirrored(operator)) {
    case '<':
      return { subject, interval: { to: { value, closed: false } } };
    case '<=':
      return { subject, interval: { to: { value, closed: true } } };
    case '>':
      return { subject, interval: { from: { value, closed: false } } };
    case '>=':
      return { subject, interval: { from: { value, closed: true } } };
    case '==':
    case '!=':
      return undefined;
  }
}

/** True where the interval has more than one point; an end that meets its opposite reads as something else. */
function isProper({ from, to }: Interval): boolean {
  return !from || !to || compareDecimals(from.value, to.value) < 0;
}

/** Recognises a comparison with a constant, a comparison with two, or two comparisons joined by `and`. */
export function confinedBy(condition: Expression): Confined | undefined {
  const written = plain(condition);
  if (written.kind === 'compare') return confinedByCompare(written.operator, written.left, written.right);
  if (written.kind === 'between') {
    const [low, high] = [literalNumber(written.low), literalNumber(written.high)];
    if (!low || !high || literalNumber(written.value)) return undefined;
    const closed = written.operator === '<=';
    const interval = { from: { value: low, closed }, to: { value: high, closed } };
    return isProper(interval) ? { subject: plain(written.value), interval } : undefined;
  }
  if (written.kind !== 'connective' || written.operator !== 'and' || written.operands.length !== 2) return undefined;
  const [first, second] = written.operands.map((operand) =>
    operand.kind === 'compare' ? confinedBy(operand) : undefined,
  );
  if (!first || !second || expressionKey(first.subject) !== expressionKey(second.subject)) return undefined;
  const from = first.interval.from ?? second.interval.from;
  const to = first.interval.to ?? second.interval.to;
  if (!from || !to) return undefined;
  const interval = { from, to };
  return isProper(interval) ? { subject: first.subject, interval } : undefined;
}

/** True where the first end lies before the second: `to` ends of an ascending chain, `from` ends of a descending one reversed. */
export function endsBefore(a: Bound, b: Bound, side: 'from' | 'to'): boolean {
  const order = compareDecimals(a.value, b.value);
  if (order !== 0) return order < 0;
  return side === 'to' ? !a.closed && b.closed : a.closed && !b.closed;
}

/** The end at which what lies beyond a bound begins: not below 5 begins where below 5 stops. */
export function beyond({ value, closed }: Bound): Bound {
  return { value, closed: !closed };
}

/** True where no number lies in both. */
export function areDisjoint(a: Interval, b: Interval): boolean {
  const before = (first: Interval, second: Interval): boolean => {
    if (!first.to || !second.from) return false;
    const order = compareDecimals(first.to.value, second.from.value);
    return order < 0 || (order === 0 && !(first.to.closed && second.from.closed));
  };
  return before(a, b) || before(b, a);
}
