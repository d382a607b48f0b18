import { elapsed, shiftDay } from '../../logic/calendar-day.js';
import { divideWhole } from '../../logic/decimal.js';
import type { Expression } from '../../logic/expression.js';
import type { Judge } from './judge.js';
import { firstCut, highestOf, sumOf } from './span-sums.js';
import {
  joinedTurns,
  LIST,
  openSpan,
  type Outcome,
  reversedTurns,
  settledSpan,
  type Span,
  type Turn,
  UNKNOWN,
} from './span.js';
import { switchCut } from './switch-point.js';

/** The operands as spans, or undefined where one of them is unknown for everybody in the box. */
export function spansOf(judge: Judge, operands: readonly Expression[]): Span[] | undefined {
  const spans: Span[] = [];
  for (const operand of operands) {
    const span = judge.span(operand);
    if (span.kind === 'unknown') return undefined;
    spans.push(span);
  }
  return spans;
}

/** A span of those bounds, settled if the operands are. */
export function spanFrom(operands: readonly Span[], lo: number, hi: number, turns: readonly Turn[] | null): Span {
  const cut = firstCut(operands);
  const maybeUnknown = operands.some((operand) => operand.maybeUnknown);
  return cut ? openSpan(lo, hi, cut, maybeUnknown) : settledSpan(lo, hi, turns);
}

function negated(span: Span): Span {
  return spanFrom([span], 0 - span.hi, 0 - span.lo, reversedTurns(span.turns));
}

/** The sign of a span that has one on the whole box. */
function signOf({ lo, hi }: Span): -1 | 1 | null {
  return lo >= 0 ? 1 : hi <= 0 ? -1 : null;
}

function scaledTurns(span: Span, sign: -1 | 1 | null): readonly Turn[] | null {
  if (sign === 1) return span.turns;
  if (sign === -1) return reversedTurns(span.turns);
  return span.turns && span.turns.map((turn): Turn => (turn === 0 ? 0 : 2));
}

function product(a: Span, b: Span): Span {
  const corners = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi].map((corner) => corner + 0);
  const scaled = [
    { ...a, turns: scaledTurns(a, signOf(b)) },
    { ...b, turns: scaledTurns(b, signOf(a)) },
  ];
  return spanFrom([a, b], Math.min(...corners), Math.max(...corners), joinedTurns(scaled));
}

function least(spans: readonly Span[]): Span {
  return negated(highestOf(spans.map(negated)));
}

function quotient(
  { mode, numeratorFactor, denominatorFactor }: Extract<Expression, { kind: 'divide' }>,
  numerator: Span,
  denominator: Span,
): Span {
  const divided = (n: number, d: number): number => divideWhole(n * numeratorFactor, d * denominatorFactor, mode);
  const corners = [numerator.lo, numerator.hi].flatMap((n) =>
    [denominator.lo, denominator.hi].map((d) => divided(n, d)),
  );
  const sign = signOf(numerator);
  const turns = joinedTurns([
    numerator,
    { ...denominator, turns: scaledTurns(denominator, sign === null ? null : sign === 1 ? -1 : 1) },
  ]);
  return spanFrom([numerator, denominator], Math.min(...corners), Math.max(...corners), turns);
}

function remainder(judge: Judge, operand: Expression, span: Span, divisor: number): Span {
  const turnOf = (value: number): number => (value - (value % divisor)) / divisor;
  const sign = signOf(span);
  if (sign !== null && turnOf(span.lo) === turnOf(span.hi))
    return spanFrom([span], (span.lo % divisor) + 0, (span.hi % divisor) + 0, span.turns);
  const [lo, hi] = [span.lo < 0 ? 1 - divisor : 0, span.hi > 0 ? divisor - 1 : 0];
  const cut =
    span.cut ??
    switchCut(judge, [span], (at) => {
      const value = at.span(operand);
      return value.kind === 'unknown' ? null : `${Math.sign(value.lo)} ${turnOf(value.lo)}`;
    });
  return cut ? openSpan(lo, hi, cut, span.maybeUnknown) : settledSpan(lo, hi, null);
}

/** Arithmetic, rounding and dates. */
export function judgeNumber(judge: Judge, expression: Expression): Outcome {
  switch (expression.kind) {
    case 'rescale': {
      const [span] = spansOf(judge, [expression.operand]) ?? [];
      const { factor } = expression;
      return span ? spanFrom([span], span.lo * factor, span.hi * factor, span.turns) : UNKNOWN;
    }
    case 'arithmetic': {
      const spans = spansOf(judge, expression.operands);
      if (!spans) return UNKNOWN;
      switch (expression.operator) {
        case 'add':
          return sumOf(spans);
        case 'multiply':
          return spans.reduce(product);
        case 'min':
          return least(spans);
        case 'max':
          return highestOf(spans);
      }
      break;
    }
    case 'subtract': {
      const [left, right] = spansOf(judge, [expression.left, expression.right]) ?? [];
      return left && right ? sumOf([left, negated(right)]) : UNKNOWN;
    }
    case 'negate': {
      const [span] = spansOf(judge, [expression.operand]) ?? [];
      return span ? negated(span) : UNKNOWN;
    }
    case 'remainder': {
      const [span] = spansOf(judge, [expression.operand]) ?? [];
      return span ? remainder(judge, expression.operand, span, expression.divisor) : UNKNOWN;
    }
    case 'round': {
      const [span] = spansOf(judge, [expression.operand]) ?? [];
      const rounded = (value: number): number => divideWhole(value, expression.divisor, expression.mode);
      return span ? spanFrom([span], rounded(span.lo), rounded(span.hi), span.turns) : UNKNOWN;
    }
    case 'divide': {
      const [numerator, denominator] = spansOf(judge, [expression.numerator, expression.denominator]) ?? [];
      return numerator && denominator ? quotient(expression, numerator, denominator) : UNKNOWN;
    }
    case 'elapsed': {
      const { unit } = expression;
      const [from, to] = spansOf(judge, [expression.from, expression.to]) ?? [];
      if (!from || !to) return UNKNOWN;
      const turns = joinedTurns([{ ...from, turns: reversedTurns(from.turns) }, to]);
      return spanFrom([from, to], elapsed(from.hi, to.lo, unit), elapsed(from.lo, to.hi, unit), turns);
    }
    case 'shift-date': {
      const { unit } = expression;
      const [date, by] = spansOf(judge, [expression.date, expression.by]) ?? [];
      if (!date || !by) return UNKNOWN;
      return spanFrom(
        [date, by],
        shiftDay(date.lo, by.lo, unit),
        shiftDay(date.hi, by.hi, unit),
        joinedTurns([date, by]),
      );
    }
    default:
      return LIST;
  }
  return UNKNOWN;
}
