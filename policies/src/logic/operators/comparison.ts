import type { Comparison, Expression, NumberExpression } from '../expression.js';
import { isComplaint, readDay } from '../names.js';
import { BOOLEAN, typeName, type ValueType } from '../value-type.js';
import { readCode } from './membership.js';
import { withSamePlaces } from './number-results.js';
import type { Operator, OperatorUse } from './operator.js';

/** A text constant has a meaning only beside what it is compared with: a code of an enumeration, or a date. */
function readConstant(use: OperatorUse, index: number, other: ValueType): Expression | undefined {
  const text = use.operands[index];
  const at = use.operandAt(index);
  if (typeof text !== 'string') return undefined;
  if (other.kind === 'code') {
    const value = readCode(use, other, text, at);
    return value === undefined ? undefined : { kind: 'literal', value, type: other, at };
  }
  if (other.kind === 'date') {
    const day = readDay(text, at);
    return isComplaint(day) ? use.complain(day) : day;
  }
  return use.any(index);
}

/** Reads two operands of which one may be a text constant; complains where they cannot be compared. */
function readPair(use: OperatorUse): readonly [Expression, Expression] | undefined {
  const textual = [0, 1].map((index) => typeof use.operands[index] === 'string');
  const read = [0, 1].map((index) => (textual[index] ? undefined : use.any(index)));
  const left = read[0] ?? (textual[0] && read[1] ? readConstant(use, 0, read[1].type) : undefined);
  const right = read[1] ?? (textual[1] && read[0] ? readConstant(use, 1, read[0].type) : undefined);
  if (textual[0] && textual[1]) use.any(0);
  if (!left || !right) return undefined;
  return comparable(use, left, right);
}

function sameCodes(a: ValueType, b: ValueType): boolean {
  return a.kind === 'code' && b.kind === 'code' && a.codes.join('\n') === b.codes.join('\n');
}

function comparable(
  use: OperatorUse,
  left: Expression,
  right: Expression,
): readonly [Expression, Expression] | undefined {
  if (left.type.kind === 'number' && right.type.kind === 'number') {
    const alike = withSamePlaces(use, [left as NumberExpression, right as NumberExpression]);
    return alike?.[1] ? [alike[0], alike[1]] : undefined;
  }
  const alike = left.type.kind === right.type.kind && left.type.kind !== 'records' && left.type.kind !== 'numbers';
  if (alike && (left.type.kind !== 'code' || sameCodes(left.type, right.type))) return [left, right];
  const [a, b] = [typeName(left.type), typeName(right.type)];
  return use.complain({
    code: 'RULE-INCOMPARABLE',
    message: { zh: `${a.zh}不能与${b.zh}比较`, en: `${a.en} cannot be compared with ${b.en}` },
    remedy: { zh: '两边使用同一类型的内容', en: 'Use the same type on both sides' },
  });
}

function unknownTest(use: OperatorUse): Expression | undefined {
  const index = use.operands[0] === null ? 1 : 0;
  const operand = use.any(index);
  return operand && { kind: 'is-unknown', operands: [operand], needed: 1, type: { kind: 'boolean' }, at: use.at };
}

function equality(name: string, operator: '==' | '!=', title: Operator['title']): Operator {
  return {
    name,
    title,
    arity: { min: 2, max: 2 },
    read(use) {
      if (use.operands.includes(null)) {
        const test = unknownTest(use);
        if (!test || operator === '==') return test;
        return { kind: 'not', operand: test, type: { kind: 'boolean' }, at: use.at };
      }
      const pair = readPair(use);
      return (
        pair && { kind: 'compare', operator, left: pair[0], right: pair[1], type: { kind: 'boolean' }, at: use.at }
      );
    },
  };
}

export const equal = equality('==', '==', { zh: '等于', en: 'equals' });
export const strictlyEqual = equality('===', '==', { zh: '等于', en: 'equals' });
export const different = equality('!=', '!=', { zh: '不等于', en: 'differs from' });
export const strictlyDifferent = equality('!==', '!=', { zh: '不等于', en: 'differs from' });

function ordered(use: OperatorUse, expression: Expression): boolean {
  if (expression.type.kind === 'number' || expression.type.kind === 'date') return true;
  const name = typeName(expression.type);
  use.complain({
    code: 'RULE-NOT-ORDERED',
    at: expression.at,
    message: { zh: `${name.zh}没有大小之分`, en: `${name.en} has no order` },
    remedy:
      expression.type.kind === 'code' && expression.type.ordered
        ? {
            zh: '有序选项的高低用 at_least（不低于）或 at_most（不高于）',
            en: 'Compare ordered options with at_least or at_most',
          }
        : { zh: '改用等于（==）或属于（in）', en: 'Use equals (==) or in' },
  });
  return false;
}

function readBetween(use: OperatorUse, operator: '<' | '<='): Expression | undefined {
  const value = use.any(1);
  if (!value) return undefined;
  const bound = (index: number): Expression | undefined =>
    typeof use.operands[index] === 'string' ? readConstant(use, index, value.type) : use.any(index);
  const low = bound(0);
  const high = bound(2);
  if (!low || !high) return undefined;
  const lower = comparable(use, low, value);
  const upper = comparable(use, value, high);
  if (!lower || !upper || ![low, value, high].every((expression) => ordered(use, expression))) return undefined;
  const numbers = [low, value, high].filter(
    (expression): expression is NumberExpression => expression.type.kind === 'number',
  );
  const [first, ...rest] = numbers;
  const alike = first ? withSamePlaces(use, [first, ...rest]) : undefined;
  if (first && !alike) return undefined;
  const [l, v, h] = alike ?? [low, value, high];
  if (!l || !v || !h) return undefined;
  return { kind: 'between', operator, low: l, value: v, high: h, type: { kind: 'boolean' }, at: use.at };
}

function order(operator: Exclude<Comparison, '==' | '!='>, title: Operator['title']): Operator {
  const three = operator === '<' || operator === '<=';
  return {
    name: operator,
    title,
    arity: { min: 2, max: three ? 3 : 2 },
    read(use) {
      if (three && use.operands.length === 3) return readBetween(use, operator);
      const pair = readPair(use);
      if (!pair?.every((expression) => ordered(use, expression))) return undefined;
      return { kind: 'compare', operator, left: pair[0], right: pair[1], type: { kind: 'boolean' }, at: use.at };
    },
  };
}

export const below = order('<', { zh: '小于', en: 'is below' });
export const atMost = order('<=', { zh: '不超过', en: 'is at most' });
export const above = order('>', { zh: '大于', en: 'is above' });
export const atLeast = order('>=', { zh: '达到', en: 'is at least' });

/** Compares two values of an ordered enumeration by the declared order; plain comparison would go by the letters of the codes. */
function byOrder(name: string, operator: '>=' | '<=', title: Operator['title']): Operator {
  return {
    name,
    title,
    arity: { min: 2, max: 2 },
    read(use) {
      const pair = readPair(use);
      if (!pair) return undefined;
      const [left, right] = pair;
      if (left.type.kind === 'code' && left.type.ordered)
        return { kind: 'compare', operator, left, right, type: BOOLEAN, at: use.at };
      const got = typeName(left.type);
      return use.complain({
        code: 'RULE-NOT-ORDERED',
        at: left.at,
        message: {
          zh: `「${name}」需要有序选项，得到的是${got.zh}`,
          en: `"${name}" needs an ordered option, not ${got.en}`,
        },
        remedy: {
          zh: '在数据字典里把选项声明为从低到高有序；数值和日期用 >=、<=',
          en: 'Declare the options as ordered in the dictionary; for numbers and dates use >= and <=',
        },
      });
    },
  };
}

export const notBelow = byOrder('at_least', '>=', { zh: '不低于（有序选项）', en: 'at least (ordered options)' });
export const notAbove = byOrder('at_most', '<=', { zh: '不高于（有序选项）', en: 'at most (ordered options)' });
