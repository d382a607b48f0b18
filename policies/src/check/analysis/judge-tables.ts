import { bandOf } from '../../logic/band.js';
import type { Axis, BandAxis, Expression } from '../../logic/expression.js';
import { slabSum } from '../../logic/slab-sum.js';
import type { Cut } from './box.js';
import { spanFrom } from './judge-numbers.js';
import type { Judge } from './judge.js';
import { constantSpan, openSpan, type Outcome, reversedTurns, type Span, UNKNOWN } from './span.js';
import { switchCut } from './switch-point.js';

/** The bands or groups of an axis that a box reaches; −1 is none of them. Null: too many to be listed. */
interface Reached {
  readonly positions: readonly number[] | null;
  readonly cut: Cut | null;
  readonly maybeUnknown: boolean;
}

/** Most cells of a table that are looked at to bound it; of more, the table's own bounds are taken. */
const MOST_BOUNDED = 64;

function between(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Cuts where the bands change that is nearest the middle, so that a long table is parted in few steps. */
function bandCut(judge: Judge, { subject, bounds, test }: BandAxis, span: Span): Cut | null {
  const middle = Math.ceil((bandOf(bounds, test, span.lo) + bandOf(bounds, test, span.hi)) / 2);
  return switchCut(judge, [span], (at) => {
    const value = at.span(subject);
    return value.kind === 'span' && bandOf(bounds, test, value.lo) >= middle;
  });
}

function reachedOn(judge: Judge, axis: Axis): Reached | null {
  const subject = judge.outcome(axis.subject);
  if (subject.kind === 'unknown') return null;
  if (axis.kind === 'bands') {
    const span = subject as Span;
    const [first, last] = [bandOf(axis.bounds, axis.test, span.lo), bandOf(axis.bounds, axis.test, span.hi)];
    const cut = first === last && !span.maybeUnknown ? null : (span.cut ?? bandCut(judge, axis, span));
    const few = last - first < MOST_BOUNDED;
    return { positions: few ? between(first, last) : null, cut, maybeUnknown: span.maybeUnknown };
  }
  if (subject.kind !== 'choice') return null;
  const groupOf = (code: number): number => axis.groups.findIndex((group) => group.includes(code));
  const positions = [...new Set(subject.values.map(groupOf))];
  if (positions.length === 1 && !subject.maybeUnknown) return { positions, cut: null, maybeUnknown: false };
  const half = new Set(positions.slice(0, Math.ceil(positions.length / 2)));
  const values = subject.values.filter((code) => half.has(groupOf(code)));
  const cut = subject.cut ?? ({ by: 'choice', quantity: subject.quantity, values } as const);
  return { positions, cut, maybeUnknown: subject.maybeUnknown };
}

function lookUp(judge: Judge, expression: Extract<Expression, { kind: 'lookup' }>): Outcome {
  const { axes, cells, otherwise, type } = expression;
  const rows = reachedOn(judge, axes[0]);
  const columns = axes[1] ? reachedOn(judge, axes[1]) : { positions: [0], cut: null, maybeUnknown: false };
  if (!rows || !columns) return UNKNOWN;
  const cut = rows.cut ?? columns.cut;
  const maybeUnknown = rows.maybeUnknown || columns.maybeUnknown;
  const across = columns.positions;
  const few = rows.positions && across && rows.positions.length * across.length <= MOST_BOUNDED;
  if (!few) return cut ? openSpan(type.min, type.max, cut, maybeUnknown) : UNKNOWN;
  const values = rows.positions.flatMap((row) => across.map((column) => cells[row]?.[column] ?? otherwise));
  const [lo, hi] = [Math.min(...values), Math.max(...values)];
  return cut ? openSpan(lo, hi, cut, maybeUnknown) : constantSpan(lo);
}

function slabs(judge: Judge, { subject, rows }: Extract<Expression, { kind: 'slabs' }>): Outcome {
  const span = judge.span(subject);
  if (span.kind === 'unknown') return UNKNOWN;
  const bounds = rows.map(({ from }) => from);
  const first = bandOf(bounds, 'reaches', span.lo);
  const last = bandOf(bounds, 'exceeds', span.hi);
  const rates = between(Math.min(first, last), last).map((row) => rows[row]?.rate ?? 0);
  const ends = [span.lo, span.hi, ...bounds.filter((bound) => bound > span.lo && bound < span.hi)];
  const sums = ends.map((end) => slabSum(end, rows));
  const [lo, hi] = [Math.min(...sums), Math.max(...sums)];
  if (rates.every((rate) => rate >= 0)) return spanFrom([span], lo, hi, span.turns);
  if (rates.every((rate) => rate <= 0)) return spanFrom([span], lo, hi, reversedTurns(span.turns));
  const cut = span.cut ?? bandCut(judge, { kind: 'bands', subject, bounds, test: 'reaches' }, span);
  return cut ? openSpan(lo, hi, cut, span.maybeUnknown) : spanFrom([span], lo, hi, span.turns);
}

/** Tables of one or two axes, and marginal rates. */
export function judgeTable(judge: Judge, expression: Extract<Expression, { kind: 'lookup' | 'slabs' }>): Outcome {
  return expression.kind === 'lookup' ? lookUp(judge, expression) : slabs(judge, expression);
}
