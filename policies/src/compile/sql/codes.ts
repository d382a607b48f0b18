import type { Comparison, Expression } from '../../logic/expression.js';
import type { ValueType } from '../../logic/value-type.js';
import { day, infix, integer, type Sql, textValue, truth } from './sql-tree.js';

const OPERATORS = { '<': '<', '<=': '<=', '>': '>', '>=': '>=', '==': '=', '!=': '<>' } as const;

const HOLDS: Readonly<Record<Comparison, (left: number, right: number) => boolean>> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
};

const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '==': '==',
  '!=': '!=',
};

type Side = readonly [expression: Expression, sql: Sql];

/** A constant of a type: a number in units, a truth, an epoch day, or a code by its index. */
export function constant(type: ValueType, value: number | boolean): Sql {
  if (typeof value === 'boolean') return truth(value);
  if (type.kind === 'date') return day(value);
  return type.kind === 'code' ? textValue(type.codes[value] ?? '') : integer(value);
}

/** Whether the expression is one of the constants, which are as {@link constant} takes them. */
export function membership({ type }: Expression, operand: Sql, values: readonly number[]): Sql {
  const constants = values.map((value) => constant(type, value));
  // Of no values it is false, but unknown where the operand is.
  return constants.length > 0 ? { kind: 'in', operand, values: constants } : infix('<>', operand, operand);
}

/** A comparison of values of one type. Codes are compared by their order, which is that of their list and not of their letters. */
export function comparison(operator: Comparison, left: Side, right: Side): Sql {
  const [[leftExpression, leftSql], [rightExpression, rightSql]] = [left, right];
  const { type } = leftExpression;
  if (type.kind !== 'code' || operator === '==' || operator === '!=') {
    return infix(OPERATORS[operator], leftSql, rightSql);
  }
  if (rightExpression.kind === 'literal') {
    const bound = Number(rightExpression.value);
    const fitting = type.codes.flatMap((_, index) => (HOLDS[operator](index, bound) ? [index] : []));
    return membership(leftExpression, leftSql, fitting);
  }
  if (leftExpression.kind === 'literal') return comparison(MIRRORED[operator], right, left);
  const rank = (operand: Sql): Sql => ({ kind: 'rank', operand, codes: type.codes });
  return infix(OPERATORS[operator], rank(leftSql), rank(rightSql));
}
