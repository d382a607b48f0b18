import { pointerToken } from '../../findings/json-pointer.js';
import type { Expression, NumberExpression } from '../expression.js';
import type { NumberType } from '../value-type.js';
import { productOf } from './arithmetic.js';
import { safely, withSamePlaces } from './number-results.js';
import type { OperatorUse } from './operator.js';

/** A quotient that has not been rounded yet; the denominator is always above 0. */
export interface Quotient {
  readonly numerator: NumberExpression;
  readonly denominator: NumberExpression;
}

/** A number, or a quotient. */
interface Fraction {
  readonly numerator: NumberExpression;
  readonly denominator: NumberExpression | null;
}

/** The operands of `rule` where it is one of `+ - * /`, through which a division may be carried to the rounding around it. */
function carried(
  rule: unknown,
): { readonly name: '+' | '-' | '*' | '/'; readonly operands: readonly unknown[] } | undefined {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return undefined;
  const entries = Object.entries(rule as Record<string, unknown>);
  const [name, operands] = entries[0] ?? [];
  if (entries.length !== 1 || (name !== '+' && name !== '-' && name !== '*' && name !== '/')) return undefined;
  return { name, operands: Array.isArray(operands) ? (operands as unknown[]) : [operands] };
}

/** Whether a division stands in the rule below nothing but sums, differences and products. */
export function holdsDivision(rule: unknown, depth = 0): boolean {
  const found = depth < 40 ? carried(rule) : undefined;
  if (!found) return false;
  return found.name === '/' || found.operands.some((operand) => holdsDivision(operand, depth + 1));
}

function product(use: OperatorUse, a: NumberExpression, b: NumberExpression | null): NumberExpression | undefined {
  if (b === null || isOne(b)) return a;
  if (isOne(a)) return b;
  const type = productOf(a.type, b.type);
  return safely(use, { kind: 'arithmetic', operator: 'multiply', operands: [a, b], type, at: a.at });
}

function isOne(expression: Expression): boolean {
  return (
    expression.kind === 'literal' &&
    expression.value === 1 &&
    expression.type.kind === 'number' &&
    expression.type.places === 0
  );
}

function total(
  use: OperatorUse,
  operator: '+' | '-',
  a: NumberExpression,
  b: NumberExpression,
): NumberExpression | undefined {
  const alike = withSamePlaces(use, [a, b]);
  const [left, right] = alike ?? [];
  if (!left || !right) return undefined;
  const { places, min, max } = left.type;
  if (operator === '+') {
    const type: NumberType = { kind: 'number', places, min: min + right.type.min, max: max + right.type.max };
    return safely(use, { kind: 'arithmetic', operator: 'add', operands: [left, right], type, at: a.at });
  }
  const type: NumberType = { kind: 'number', places, min: min - right.type.max, max: max - right.type.min };
  return safely(use, { kind: 'subtract', left, right, type, at: a.at });
}

function times(use: OperatorUse, a: Fraction, b: Fraction): Fraction | undefined {
  const numerator = product(use, a.numerator, b.numerator);
  const denominator = a.denominator ? product(use, a.denominator, b.denominator) : b.denominator;
  return numerator && denominator !== undefined ? { numerator, denominator } : undefined;
}

function plus(use: OperatorUse, operator: '+' | '-', a: Fraction, b: Fraction): Fraction | undefined {
  const left = product(use, a.numerator, b.denominator);
  const right = product(use, b.numerator, a.denominator);
  const numerator = left && right && total(use, operator, left, right);
  const denominator = a.denominator ? product(use, a.denominator, b.denominator) : b.denominator;
  return numerator && denominator !== undefined ? { numerator, denominator } : undefined;
}

function over(use: OperatorUse, a: Fraction, b: Fraction): Fraction | undefined {
  if (b.numerator.type.min <= 0) {
    return use.complain({
      code: 'RULE-DIVISION-BY-ZERO',
      at: b.numerator.at,
      message: { zh: '除数必须总是大于 0', en: 'The divisor must always be above 0' },
      remedy: {
        zh: '用大于 0 的常数，或用 {"max":[…, 1]} 保证除数至少为 1',
        en: 'Use a constant above 0, or make sure with {"max":[…, 1]}',
      },
    });
  }
  const numerator = product(use, a.numerator, b.denominator);
  const denominator = a.denominator ? product(use, a.denominator, b.numerator) : b.numerator;
  return numerator && denominator ? { numerator, denominator } : undefined;
}

/**
 * Reads a rule in which divisions stand below sums, differences and products, as one quotient: a share such as 10 × (1 ÷ 3) is rounded
 * once, and nothing is lost before. Undefined after a complaint.
 */
export function readFraction(use: OperatorUse, rule: unknown, at: string): Fraction | undefined {
  const found = holdsDivision(rule) ? carried(rule) : undefined;
  if (!found) {
    const expression = use.read(rule, at);
    if (!expression) return undefined;
    if (expression.type.kind === 'number') return { numerator: expression as NumberExpression, denominator: null };
    return use.complain({
      code: 'RULE-TYPE',
      at: expression.at,
      message: { zh: '四则运算需要数值', en: 'Arithmetic needs numbers' },
      remedy: { zh: '改用数值数据项或常数', en: 'Use a numeric fact or a constant' },
    });
  }
  const { name, operands } = found;
  const inside = at + pointerToken(name);
  if (operands.length !== 2 && (name === '/' || name === '-' || operands.length < 2 || operands.length > 20)) {
    return use.complain({
      code: 'RULE-ARITY',
      at: inside,
      message: {
        zh: `「${name}」需要 2 个参数，这里有 ${operands.length} 个`,
        en: `"${name}" takes 2 operands; this has ${operands.length}`,
      },
      remedy: { zh: '增加或删除参数', en: 'Add or remove operands' },
    });
  }
  const fractions = operands.map((operand, index) => readFraction(use, operand, inside + pointerToken(index)));
  return fractions.reduce((a, b) => {
    if (!a || !b) return undefined;
    if (name === '*') return times(use, a, b);
    return name === '/' ? over(use, a, b) : plus(use, name, a, b);
  });
}
