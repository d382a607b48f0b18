import { divideWhole, powerOfTen, type RoundingMode } from '../decimal.js';
import type { Expression } from '../expression.js';
import type { NumberType } from '../value-type.js';
import { safely } from './number-results.js';
import type { NumberExpression, Operator, OperatorUse } from './operator.js';

/** Most decimals to round to. */
const MOST_ROUNDED_PLACES = 6;

function readPlaces(use: OperatorUse): number | undefined {
  const places = use.operands[1] ?? 0;
  if (typeof places === 'number' && Number.isInteger(places) && places >= 0 && places <= MOST_ROUNDED_PLACES)
    return places;
  return use.complain({
    code: 'RULE-ROUND-PLACES',
    at: use.operandAt(1),
    message: { zh: '保留的小数位数必须是 0 至 6 的整数', en: 'Decimals to keep must be a whole number from 0 to 6' },
    remedy: { zh: '写 0 至 6 的整数', en: 'Write a whole number from 0 to 6' },
  });
}

function quotientOperands(operand: unknown): readonly [unknown, unknown] | undefined {
  if (typeof operand !== 'object' || operand === null || Array.isArray(operand)) return undefined;
  const keys = Object.keys(operand);
  if (keys.length !== 1 || keys[0] !== '/') return undefined;
  const parts = (operand as { readonly '/': unknown })['/'];
  return Array.isArray(parts) && parts.length === 2 ? [parts[0], parts[1]] : undefined;
}

function asNumber(use: OperatorUse, expression: Expression | undefined): NumberExpression | undefined {
  if (!expression) return undefined;
  if (expression.type.kind === 'number') return expression as NumberExpression;
  return use.complain({
    code: 'RULE-TYPE',
    at: expression.at,
    message: { zh: '除法需要数值', en: 'A division needs numbers' },
    remedy: { zh: '改用数值数据项或常数', en: 'Use a numeric fact or a constant' },
  });
}

function readQuotient(
  use: OperatorUse,
  mode: RoundingMode,
  places: number,
  [top, bottom]: readonly [unknown, unknown],
): Expression | undefined {
  const numerator = asNumber(use, use.read(top, `${use.operandAt(0)}/~1/0`));
  const denominator = asNumber(use, use.read(bottom, `${use.operandAt(0)}/~1/1`));
  if (!numerator || !denominator) return undefined;
  if (denominator.type.min <= 0) {
    return use.complain({
      code: 'RULE-DIVISION-BY-ZERO',
      at: denominator.at,
      message: { zh: '除数必须总是大于 0', en: 'The divisor must always be above 0' },
      remedy: {
        zh: '用大于 0 的常数，或用 {"max":[…, 1]} 保证除数至少为 1',
        en: 'Use a constant above 0, or make sure with {"max":[…, 1]}',
      },
    });
  }
  const numeratorFactor = powerOfTen(denominator.type.places + places);
  const denominatorFactor = powerOfTen(numerator.type.places);
  const corners = [numerator.type.min, numerator.type.max].flatMap((n) =>
    [denominator.type.min, denominator.type.max].map((d) => ({ n: n * numeratorFactor, d: d * denominatorFactor })),
  );
  const exact = corners.every(({ n, d }) => Number.isSafeInteger(n) && Number.isSafeInteger(d));
  const results = exact ? corners.map(({ n, d }) => divideWhole(n, d, mode)) : [Infinity];
  const type: NumberType = { kind: 'number', places, min: Math.min(...results), max: Math.max(...results) };
  return safely(use, {
    kind: 'divide',
    mode,
    numerator,
    denominator,
    numeratorFactor,
    denominatorFactor,
    places,
    type,
    at: use.at,
  });
}

function rounding(name: string, mode: RoundingMode, title: Operator['title']): Operator {
  return {
    name,
    title,
    arity: { min: 1, max: 2 },
    read(use) {
      const places = readPlaces(use);
      if (places === undefined) return undefined;
      const quotient = quotientOperands(use.operands[0]);
      if (quotient) return readQuotient(use, mode, places, quotient);
      const operand = use.number(0);
      if (!operand) return undefined;
      const surplus = operand.type.places - places;
      if (surplus <= 0) return operand;
      const divisor = powerOfTen(surplus);
      const type: NumberType = {
        kind: 'number',
        places,
        min: divideWhole(operand.type.min, divisor, mode),
        max: divideWhole(operand.type.max, divisor, mode),
      };
      return { kind: 'round', mode, operand, divisor, places, type, at: use.at };
    },
  };
}

export const floor = rounding('floor', 'floor', { zh: '舍去（每满）', en: 'round down' });
export const ceil = rounding('ceil', 'ceil', { zh: '进一', en: 'round up' });
export const round = rounding('round', 'half-up', { zh: '四舍五入', en: 'round half up' });

/** A bare division has no exact result; it is refused with the way to write it. */
export const divide: Operator = {
  name: '/',
  title: { zh: '相除', en: 'quotient' },
  arity: { min: 2, max: 2 },
  read(use) {
    return use.complain({
      code: 'RULE-DIVISION-UNROUNDED',
      message: { zh: '除法必须写明如何取整', en: 'A division must say how it is rounded' },
      remedy: {
        zh: '外面套上 floor（每满）、ceil（进一）或 round（四舍五入）',
        en: 'Put it inside floor, ceil or round',
      },
    });
  },
};
