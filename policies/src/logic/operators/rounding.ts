import { divideWhole, powerOfTen, type RoundingMode } from '../decimal.js';
import type { Expression } from '../expression.js';
import type { NumberType } from '../value-type.js';
import { holdsDivision, type Quotient, readFraction } from './fraction.js';
import { safely } from './number-results.js';
import type { Operator, OperatorUse } from './operator.js';

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

function readQuotient(
  use: OperatorUse,
  mode: RoundingMode,
  places: number,
  { numerator, denominator }: Quotient,
): Expression | undefined {
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
      if (holdsDivision(use.operands[0])) {
        const fraction = readFraction(use, use.operands[0], use.operandAt(0));
        if (!fraction) return undefined;
        const { numerator, denominator } = fraction;
        if (denominator) return readQuotient(use, mode, places, { numerator, denominator });
      }
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
