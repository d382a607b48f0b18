import type { Decimal } from '../../logic/decimal.js';
import type { Expression } from '../../logic/expression.js';
import type { Interval } from './interval.js';
import { compareDecimals, expressionKey, isWhole, literalNumber, plain } from './plain.js';

/** Points that rise with every whole unit away from a pivot: 比 55 周岁每少 1 岁加 1 分. */
export interface Steps {
  /** Points at the pivot; absent where the rule writes none. */
  readonly base?: Decimal;
  readonly pivot: Decimal;
  readonly points: Decimal;
  readonly side: 'below' | 'above';
}

const ONE: Decimal = { units: 1, places: 0 };

/** One operand that is a constant and one that is not, of a sum or product of two. */
function withConstant(
  expression: Expression,
  operator: 'add' | 'multiply',
): { constant: Decimal; rest: Expression } | undefined {
  const written = plain(expression);
  if (written.kind !== 'arithmetic' || written.operator !== operator || written.operands.length !== 2) return undefined;
  const [first, second] = written.operands;
  if (!second) return undefined;
  const [a, b] = [literalNumber(first), literalNumber(second)];
  if (a && !b) return { constant: a, rest: second };
  return b && !a ? { constant: b, rest: first } : undefined;
}

/**
 * Recognises base + points × (pivot − subject), or the same with subject − pivot, of a whole number that is known to lie on
 * that side of the pivot: only there do so many points for each unit say what the rule computes.
 */
export function stepsOf(expression: Expression, subject: Expression, known: Interval): Steps | undefined {
  if (!isWhole(subject)) return undefined;
  const sum = withConstant(expression, 'add');
  const product = withConstant(sum?.rest ?? expression, 'multiply');
  const difference = plain(product?.rest ?? sum?.rest ?? expression);
  if (difference.kind !== 'subtract') return undefined;
  const key = expressionKey(subject);
  const [left, right] = [literalNumber(difference.left), literalNumber(difference.right)];
  const below = left && expressionKey(difference.right) === key;
  const pivot = below ? left : right;
  if (!pivot || (!below && expressionKey(difference.left) !== key)) return undefined;
  const end = below ? known.to : known.from;
  if (!end) return undefined;
  const beyondPivot = compareDecimals(end.value, pivot) * (below ? 1 : -1) > 0;
  const points = product?.constant ?? ONE;
  if (beyondPivot || points.units <= 0 || (points.units === 1 && points.places === 0 && product)) return undefined;
  return { ...(sum ? { base: sum.constant } : {}), pivot, points, side: below ? 'below' : 'above' };
}
