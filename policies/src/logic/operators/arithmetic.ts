import { decimalOf, powerOfTen } from '../decimal.js';
import type { Expression, NumberExpression } from '../expression.js';
import { type NumberType, unionOf } from '../value-type.js';
import { safely } from './number-results.js';
import type { Operator, OperatorUse } from './operator.js';

function typesOf(operands: readonly [NumberExpression, ...NumberExpression[]]): [NumberType, ...NumberType[]] {
  const [first, ...rest] = operands;
  return [first.type, ...rest.map(({ type }) => type)];
}

/** What the product of two numbers can be. */
export function productOf(a: NumberType, b: NumberType): NumberType {
  const corners = [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max];
  return { kind: 'number', places: a.places + b.places, min: Math.min(...corners), max: Math.max(...corners) };
}

export const add: Operator = {
  name: '+',
  title: { zh: '相加', en: 'sum' },
  arity: { min: 2, max: 1000 },
  read(use) {
    const operands = use.numbersAlike();
    if (!operands) return undefined;
    const types = typesOf(operands);
    const min = types.reduce((sum, type) => sum + type.min, 0);
    const max = types.reduce((sum, type) => sum + type.max, 0);
    const type: NumberType = { kind: 'number', places: types[0].places, min, max };
    return safely(use, { kind: 'arithmetic', operator: 'add', operands, type, at: use.at });
  },
};

export const subtract: Operator = {
  name: '-',
  title: { zh: '相减', en: 'difference' },
  arity: { min: 1, max: 2 },
  read(use) {
    const operands = use.numbersAlike();
    if (!operands) return undefined;
    const [left, right] = operands;
    const { places, min, max } = left.type;
    if (!right) {
      const type: NumberType = { kind: 'number', places, min: -max, max: -min };
      return safely(use, { kind: 'negate', operand: left, type, at: use.at });
    }
    const type: NumberType = { kind: 'number', places, min: min - right.type.max, max: max - right.type.min };
    return safely(use, { kind: 'subtract', left, right, type, at: use.at });
  },
};

function readAll(use: OperatorUse): readonly [NumberExpression, ...NumberExpression[]] | undefined {
  const [first, ...rest] = use.operands.map((_, index) => use.number(index));
  if (!first || rest.some((operand) => operand === undefined)) return undefined;
  return [first, ...rest.filter((operand) => operand !== undefined)];
}

export const multiply: Operator = {
  name: '*',
  title: { zh: '相乘', en: 'product' },
  arity: { min: 2, max: 20 },
  read(use) {
    const operands = readAll(use);
    if (!operands) return undefined;
    const [first, ...rest] = typesOf(operands);
    const type = rest.reduce(productOf, first);
    return safely(use, { kind: 'arithmetic', operator: 'multiply', operands, type, at: use.at });
  },
};

function extreme(name: 'min' | 'max', title: Operator['title']): Operator {
  return {
    name,
    title,
    arity: { min: 1, max: 1000 },
    read(use) {
      const operands = use.numbersAlike();
      if (!operands) return undefined;
      const types = typesOf(operands);
      const choose = name === 'min' ? Math.min : Math.max;
      const type: NumberType = {
        ...unionOf(types),
        min: choose(...types.map(({ min }) => min)),
        max: choose(...types.map(({ max }) => max)),
      };
      return { kind: 'arithmetic', operator: name, operands, type, at: use.at };
    },
  };
}

export const least = extreme('min', { zh: '取最小（不超过）', en: 'least of' });
export const greatest = extreme('max', { zh: '取最大（就高）', en: 'greatest of' });

export const remainder: Operator = {
  name: '%',
  title: { zh: '余数', en: 'remainder' },
  arity: { min: 2, max: 2 },
  read(use): Expression | undefined {
    const written = use.operands[1];
    const divisor = typeof written === 'number' ? decimalOf(written) : undefined;
    // Engines that compute in binary give 1 % 0.1 as almost 0.1; over whole numbers all agree.
    if (!divisor || divisor.units <= 0 || divisor.places > 0) {
      return use.complain({
        code: 'RULE-DIVISOR-NOT-CONSTANT',
        at: use.operandAt(1),
        message: { zh: '余数的除数必须是大于 0 的整数常数', en: 'A remainder needs a constant whole divisor above 0' },
        remedy: {
          zh: '写一个大于 0 的整数；小数先乘成整数',
          en: 'Write a whole number above 0; multiply decimals first',
        },
      });
    }
    const operands = use.numbersAlike();
    const operand = operands?.[0];
    if (!operand) return undefined;
    const { places, min, max } = operand.type;
    const units = divisor.units * powerOfTen(places - divisor.places);
    const type: NumberType = {
      kind: 'number',
      places,
      min: min < 0 ? Math.max(min, 1 - units) : 0,
      max: max > 0 ? Math.min(max, units - 1) : 0,
    };
    return { kind: 'remainder', operand, divisor: units, type, at: use.at };
  },
};
