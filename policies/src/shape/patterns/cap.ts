import type { Decimal } from '../../logic/decimal.js';
import type { Expression } from '../../logic/expression.js';
import { literalNumber, plain } from './plain.js';

/** A number that a constant limits: `min` makes the constant a cap (最高), `max` makes it a floor (最低). */
export interface Limited {
  readonly side: 'cap' | 'floor';
  readonly limit: Decimal;
  readonly operand: Expression;
}

/** Recognises `min` or `max` of one expression and one constant, in either order. */
export function limitedOf(expression: Expression): Limited | undefined {
  const written = plain(expression);
  if (written.kind !== 'arithmetic' || written.operands.length !== 2) return undefined;
  if (written.operator !== 'min' && written.operator !== 'max') return undefined;
  const [first, second] = written.operands;
  if (!second) return undefined;
  const [a, b] = [literalNumber(first), literalNumber(second)];
  const side = written.operator === 'min' ? 'cap' : 'floor';
  if (b && !a) return { side, limit: b, operand: first };
  return a && !b ? { side, limit: a, operand: second } : undefined;
}
