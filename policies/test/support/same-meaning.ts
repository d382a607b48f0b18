import { type Expression, operandsOf } from '../../src/index.js';
import { ownKey } from '../../src/shape/patterns/plain.js';

/** The operator seen from its other side. */
const MIRRORED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==', '!=': '!=' } as const;

function isLiteral(expression: Expression): boolean {
  return expression.kind === 'literal';
}

function number(units: number, places: number): string {
  return String(units / 10 ** places);
}

/**
 * A text that two rules share exactly if they are the same tree up to these spellings, none of which changes any result:
 *
 * - decimals that the reader widened; `min`, `max`, `+`, `*`, `and`, `or` of one operand; the order of operands of these;
 * - a factor of 1;
 * - a constant on the left of a comparison (`5 < x` for `x > 5`);
 * - one comparison of three operands for two comparisons joined by `and`;
 * - `in` a list of one for `==`; a yes/no fact compared with yes for the fact itself.
 */
export function spelledAlike(expression: Expression): string {
  const parts = operandsOf(expression).map(spelledAlike);
  switch (expression.kind) {
    case 'rescale':
      return parts[0] ?? '';
    case 'literal':
      return expression.type.kind === 'number'
        ? `#${number(Number(expression.value), expression.type.places)}`
        : `#${expression.type.kind} ${String(expression.value)}`;
    case 'fact':
      return expression.fact;
    case 'points':
      return `points.${expression.node}`;
    case 'arithmetic': {
      const factors = expression.operator === 'multiply' ? parts.filter((part) => part !== '#1') : parts;
      const kept = factors.length === 0 ? ['#1'] : factors;
      return kept.length === 1 ? (kept[0] ?? '') : `${expression.operator}(${kept.sort().join(',')})`;
    }
    case 'connective':
      return parts.length === 1 ? (parts[0] ?? '') : `${expression.operator}(${parts.sort().join(',')})`;
    case 'compare': {
      const [left = '', right = ''] = parts;
      if (expression.operator === '==' && right === '#boolean true') return left;
      if (expression.operator === '==' && left === '#boolean true') return right;
      const turn = isLiteral(expression.left) && !isLiteral(expression.right);
      return turn ? `${right} ${MIRRORED[expression.operator]} ${left}` : `${left} ${expression.operator} ${right}`;
    }
    case 'between': {
      const [low = '', value = '', high = ''] = parts;
      const from = expression.operator === '<' ? '>' : '>=';
      return `and(${[`${value} ${from} ${low}`, `${value} ${expression.operator} ${high}`].sort().join(',')})`;
    }
    case 'membership': {
      const { type } = expression.operand;
      const member = (value: number): string =>
        type.kind === 'number' ? `#${number(value, type.places)}` : `#${type.kind} ${value}`;
      const members = expression.values.map(member);
      return members.length === 1 ? `${parts[0]} == ${members[0]}` : `${parts[0]} in ${members.join(' ')}`;
    }
    case 'remainder':
      return `%${number(expression.divisor, expression.type.places)}(${parts.join(',')})`;
    case 'round':
    case 'divide':
      return `${expression.kind} ${expression.mode} ${expression.places}(${parts.join(',')})`;
    default:
      return `${ownKey(expression)}(${parts.join(',')})`;
  }
}
