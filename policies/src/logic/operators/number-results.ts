import { powerOfTen } from '../decimal.js';
import type { Expression, NumberExpression } from '../expression.js';
import { isSafe, type NumberType, widened } from '../value-type.js';
import type { OperatorUse } from './operator.js';

/** Refuses a result that could leave the range in which whole numbers are exact. */
export function safely<E extends Expression & { readonly type: NumberType }>(
  use: OperatorUse,
  expression: E,
): E | undefined {
  if (isSafe(expression.type)) return expression;
  return use.complain({
    code: 'RULE-OVERFLOW',
    message: {
      zh: `「${use.name}」的结果可能超出可精确计算的范围（15 位数字、12 位小数）`,
      en: `The result of "${use.name}" could leave the range of exact arithmetic (15 digits, 12 decimals)`,
    },
    remedy: {
      zh: '缩小所用数据项的取值范围，或先取整再计算',
      en: 'Narrow the range of the facts used, or round before calculating on',
    },
  });
}

/** The same value with `places` decimals (not fewer than it has). */
export function withPlaces(
  use: OperatorUse,
  expression: NumberExpression,
  places: number,
): NumberExpression | undefined {
  if (expression.type.places === places) return expression;
  const factor = powerOfTen(places - expression.type.places);
  const type = widened(expression.type, places);
  if (expression.kind === 'literal' && typeof expression.value === 'number') {
    return safely(use, { ...expression, type, value: expression.value * factor });
  }
  return safely(use, { kind: 'rescale', operand: expression, factor, type, at: expression.at });
}

/** The same values with the decimals of the one that has most. */
export function withSamePlaces(
  use: OperatorUse,
  expressions: readonly [NumberExpression, ...NumberExpression[]],
): readonly [NumberExpression, ...NumberExpression[]] | undefined {
  const places = Math.max(...expressions.map(({ type }) => type.places));
  const [first, ...rest] = expressions.map((expression) => withPlaces(use, expression, places));
  if (!first || rest.some((expression) => expression === undefined)) return undefined;
  return [first, ...rest.filter((expression) => expression !== undefined)];
}
