import type { Expression } from '../expression.js';
import { BOOLEAN } from '../value-type.js';
import type { Operator, OperatorUse } from './operator.js';

/** In JSON-Logic `and` and `or` give the value of the operand that decides. */
function readConditions(use: OperatorUse): readonly [Expression, ...Expression[]] | undefined {
  const [first, ...rest] = use.operands.map((_, index) => use.condition(index, use.asTruth));
  if (!first || rest.some((operand) => operand === undefined)) return undefined;
  return [first, ...rest.filter((operand) => operand !== undefined)];
}

function connective(operator: 'and' | 'or', title: Operator['title']): Operator {
  return {
    name: operator,
    title,
    arity: { min: 1, max: 1000 },
    read(use) {
      const operands = readConditions(use);
      return operands && { kind: 'connective', operator, operands, type: BOOLEAN, at: use.at };
    },
  };
}

export const and = connective('and', { zh: '并且', en: 'and' });
export const or = connective('or', { zh: '或者', en: 'or' });

export const not: Operator = {
  name: '!',
  title: { zh: '不', en: 'not' },
  arity: { min: 1, max: 1 },
  read(use) {
    const operand = use.condition(0);
    return operand && { kind: 'not', operand, type: BOOLEAN, at: use.at };
  },
};

/** `!!` makes truth of anything in plain JSON-Logic; here it takes a condition, and changes nothing. */
export const truth: Operator = {
  name: '!!',
  title: { zh: '是', en: 'is true' },
  arity: { min: 1, max: 1 },
  read: (use) => use.condition(0),
};
