import type { Conditional, Expression } from '../../logic/expression.js';
import { areDisjoint, beyond, type Confined, confinedBy, endsBefore, type Interval } from './interval.js';
import { compareDecimals, expressionKey, plain } from './plain.js';

/** One line of a table: where the measured number lies, and what follows. */
export interface NumberRow {
  readonly interval: Interval;
  readonly then: Expression;
}

/**
 * A conditional that is a table over one number. In an `ascending` or `descending` chain each condition gives one end, and what
 * earlier lines took is left out of the intervals here; `otherwise` is then the last interval. In a `separate` table each line
 * names its own interval, no two of which overlap, and `otherwise` is what remains.
 */
export interface NumberTable {
  readonly subject: Expression;
  readonly order: 'ascending' | 'descending' | 'separate';
  readonly rows: readonly NumberRow[];
  readonly otherwise: { readonly interval?: Interval; readonly then: Expression };
}

type Line = Confined & { readonly then: Expression };

function chain(lines: readonly Line[], side: 'from' | 'to'): readonly NumberRow[] | undefined {
  const rows: NumberRow[] = [];
  for (const [index, { interval, then }] of lines.entries()) {
    const end = interval[side];
    if (!end || interval[side === 'from' ? 'to' : 'from']) return undefined;
    const previous = lines[index - 1]?.interval[side];
    const inOrder = !previous || (side === 'to' ? endsBefore(previous, end, side) : endsBefore(end, previous, side));
    if (!inOrder) return undefined;
    const other = previous && beyond(previous);
    rows.push({ interval: side === 'to' ? { from: other, to: end } : { from: end, to: other }, then });
  }
  return rows;
}

function areSeparate(lines: readonly Line[]): boolean {
  const sorted = lines
    .map(({ interval }) => interval)
    .sort((a, b) => (!a.from ? -1 : !b.from ? 1 : compareDecimals(a.from.value, b.from.value)));
  return sorted.every((interval, index) => {
    const next = sorted[index + 1];
    return !next || areDisjoint(interval, next);
  });
}

function isSingle(rows: readonly NumberRow[]): boolean {
  return rows.every(({ interval: { from, to } }) => !from || !to || compareDecimals(from.value, to.value) < 0);
}

/** Recognises a conditional whose every condition confines one and the same number. */
export function numberTableOf(conditional: Conditional): NumberTable | undefined {
  const lines: Line[] = [];
  for (const { when, then } of conditional.branches) {
    const confined = confinedBy(when);
    if (!confined || confined.subject.type.kind !== 'number') return undefined;
    lines.push({ ...confined, then });
  }
  const [first] = lines;
  if (!first) return undefined;
  const key = expressionKey(first.subject);
  if (lines.some(({ subject }) => expressionKey(subject) !== key)) return undefined;
  const { subject } = first;
  const then = conditional.otherwise;
  for (const side of ['to', 'from'] as const) {
    const rows = chain(lines, side);
    const last = lines.at(-1)?.interval[side];
    if (!rows || !last || !isSingle(rows)) continue;
    const order = side === 'to' ? 'ascending' : 'descending';
    const interval = side === 'to' ? { from: beyond(last) } : { to: beyond(last) };
    return { subject, order, rows, otherwise: { interval, then } };
  }
  if (!areSeparate(lines)) return undefined;
  const rows = lines.map(({ interval, then: result }) => ({ interval, then: result }));
  return { subject: plain(subject), order: 'separate', rows, otherwise: { then } };
}
