import type { Comparison, Expression } from '../../logic/expression.js';
import type { Judge } from './judge.js';
import {
  type Choice,
  FAILS,
  HOLDS,
  type Outcome,
  type Span,
  truth,
  type Truth,
  undecided,
  UNKNOWN,
  type Unknown,
} from './span.js';
import { switchCut } from './switch-point.js';
import { connected, negation } from './truths.js';

type Condition = Extract<
  Expression,
  { kind: 'compare' | 'between' | 'is-unknown' | 'not' | 'connective' | 'membership' }
>;

const HOLDS_FOR: Record<Comparison, (sign: number) => boolean> = {
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
  '>': (sign) => sign > 0,
  '>=': (sign) => sign >= 0,
  '==': (sign) => sign === 0,
  '!=': (sign) => sign !== 0,
};

/** Whether the comparison holds for all, none or some of the signs that the difference can have. */
function forSigns(operator: Comparison, signs: readonly number[]): boolean | null {
  const results = signs.map(HOLDS_FOR[operator]);
  return results.every((result) => result === results[0]) ? (results[0] ?? null) : null;
}

/** The signs that `left` − `right` can have. */
function signsOf(left: Span, right: Span): number[] {
  const [lo, hi] = [left.lo - right.hi, left.hi - right.lo];
  return [...(lo < 0 ? [-1] : []), ...(lo <= 0 && hi >= 0 ? [0] : []), ...(hi > 0 ? [1] : [])];
}

function compareSpans(
  judge: Judge,
  operator: Comparison,
  [left, right]: readonly [Span, Span],
  [leftPart, rightPart]: readonly [Expression, Expression],
): Truth {
  const unknown = left.maybeUnknown || right.maybeUnknown;
  const result = forSigns(operator, signsOf(left, right));
  if (result !== null && !unknown) return truth(result);
  const cut =
    left.cut ??
    right.cut ??
    switchCut(judge, [left, right], (at) => {
      const [a, b] = [at.span(leftPart), at.span(rightPart)];
      if (a.kind === 'unknown' || b.kind === 'unknown') return null;
      const sign = Math.sign(a.lo - b.lo);
      return operator === '==' || operator === '!=' ? sign : HOLDS_FOR[operator](sign);
    });
  return cut ? undecided(cut, unknown) : truth(result ?? false);
}

function compareChoices(operator: Comparison, left: Choice, right: Choice): Truth {
  const unknown = left.maybeUnknown || right.maybeUnknown;
  const cut = left.cut ?? right.cut;
  if (unknown && cut) return undecided(cut, true);
  const holds = (a: number, b: number): boolean => HOLDS_FOR[operator](a - b);
  const [open, other] = left.values.length > 1 ? [left, right] : [right, left];
  if (other.values.length > 1)
    return undecided({ by: 'choice', quantity: open.quantity, values: open.values.slice(0, 1) });
  const [fixed = 0] = other.values;
  const members = open.values.filter((value) => (open === left ? holds(value, fixed) : holds(fixed, value)));
  if (members.length === 0) return FAILS;
  return members.length === open.values.length
    ? HOLDS
    : undecided({ by: 'choice', quantity: open.quantity, values: members });
}

function compareTruths(operator: Comparison, left: Truth, right: Truth): Truth {
  const cut = left.cut ?? right.cut;
  if (cut) return undecided(cut, left.maybeUnknown || right.maybeUnknown);
  return truth((left.value === right.value) === (operator === '=='));
}

function compare(judge: Judge, operator: Comparison, leftPart: Expression, rightPart: Expression): Truth | Unknown {
  const [left, right] = [judge.outcome(leftPart), judge.outcome(rightPart)];
  if (left.kind === 'span' && right.kind === 'span')
    return compareSpans(judge, operator, [left, right], [leftPart, rightPart]);
  if (left.kind === 'choice' && right.kind === 'choice') return compareChoices(operator, left, right);
  if (left.kind === 'truth' && right.kind === 'truth') return compareTruths(operator, left, right);
  return UNKNOWN;
}

function membership(judge: Judge, operand: Outcome, part: Expression, values: readonly number[]): Truth | Unknown {
  if (operand.kind === 'choice') {
    if (operand.cut) return undecided(operand.cut, operand.maybeUnknown);
    const members = operand.values.filter((value) => values.includes(value));
    if (members.length === 0) return FAILS;
    return members.length === operand.values.length
      ? HOLDS
      : undecided({ by: 'choice', quantity: operand.quantity, values: members });
  }
  if (operand.kind !== 'span') return UNKNOWN;
  if (operand.cut) return undecided(operand.cut, operand.maybeUnknown);
  const within = values.filter((value) => value >= operand.lo && value <= operand.hi);
  if (within.length === 0) return FAILS;
  if (operand.lo === operand.hi) return HOLDS;
  const [first = 0] = within;
  const cut = switchCut(judge, [operand], (at) => {
    const span = at.span(part);
    return span.kind === 'span' ? Math.sign(span.lo - first) : null;
  });
  return cut ? undecided(cut) : FAILS;
}

function isUnknown(outcomes: readonly Outcome[], needed: number): Truth {
  const known = outcomes.filter((outcome) => outcome.kind !== 'unknown' && !outcome.maybeUnknown).length;
  const open = outcomes.find((outcome) => outcome.maybeUnknown);
  if (known >= needed) return FAILS;
  return open?.cut ? undecided(open.cut) : HOLDS;
}

/** Conditions, three-valued. */
export function judgeCondition(judge: Judge, expression: Condition): Truth | Unknown {
  switch (expression.kind) {
    case 'compare':
      return compare(judge, expression.operator, expression.left, expression.right);
    case 'between': {
      const { low, value, high, operator } = expression;
      // An unknown value leaves it unknown; an unknown bound may still be decided by the other.
      const inside = judge.outcome(value);
      if (inside.kind === 'unknown') return UNKNOWN;
      return connected('and', [compare(judge, operator, low, value), compare(judge, operator, value, high)]);
    }
    case 'is-unknown':
      return isUnknown(
        expression.operands.map((operand) => judge.outcome(operand)),
        expression.needed,
      );
    case 'not':
      return negation(judge.truth(expression.operand));
    case 'connective':
      return connected(
        expression.operator,
        expression.operands.map((operand) => judge.truth(operand)),
      );
    case 'membership': {
      const operand = judge.outcome(expression.operand);
      return membership(judge, operand, expression.operand, expression.values);
    }
  }
}
