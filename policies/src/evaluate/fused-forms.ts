import { divideWhole } from '../logic/decimal.js';
import type { Arithmetic, Compare, Conditional, Divide, Expression, Membership } from '../logic/expression.js';
import { type Closure, Compiler, type NumberClosure } from './compile-expression.js';
import type { Frame, Value } from './frame.js';

/**
 * The shapes that most rules of real policies have (a fact against a constant, a fact times a constant, constants by condition),
 * each as one closure instead of one per part. What they mean is what `compile-expression.ts` says; a test holds the two equal.
 */
export class FusingCompiler extends Compiler {
  override compile(expression: Expression): Closure {
    return fusedForm(expression, this) ?? super.compile(expression);
  }
}

function fusedForm(expression: Expression, compiler: Compiler): Closure | undefined {
  switch (expression.kind) {
    case 'compare':
      return compareWithConstant(expression, compiler);
    case 'membership':
      return codeAmong(expression, compiler);
    case 'conditional':
      return constantsByCondition(expression, compiler);
    case 'arithmetic':
      return withConstant(expression, compiler);
    case 'divide':
      return byConstant(expression, compiler);
    default:
      return undefined;
  }
}

/** The constant that the expression is; undefined where it is none. */
function constantOf(expression: Expression | undefined): number | boolean | undefined {
  return expression?.kind === 'literal' ? expression.value : undefined;
}

/** The constant number that the expression is; undefined where it is none. */
function numberOf(expression: Expression | undefined): number | undefined {
  const constant = constantOf(expression);
  return typeof constant === 'number' ? constant : undefined;
}

/** The slot of the fact that the expression is; undefined where it is none. */
function slotOf(expression: Expression, { slots }: Compiler): number | undefined {
  return expression.kind === 'fact' ? slots.fact(expression.fact) : undefined;
}

/** `constant ≤ value`, or its contrary where `wanted` is false. */
function reaches(subject: Expression, constant: number, wanted: boolean, compiler: Compiler): Closure {
  const slot = slotOf(subject, compiler);
  if (slot !== undefined) {
    return ({ facts }) => {
      const value = facts[slot] as number | null;
      return value === null ? null : value >= constant === wanted;
    };
  }
  const operand = compiler.number(subject);
  return (frame) => {
    const value = operand(frame);
    return value === null ? null : value >= constant === wanted;
  };
}

/** `value = constant`, or its contrary where `wanted` is false. */
function equals(subject: Expression, constant: number | boolean, wanted: boolean, compiler: Compiler): Closure {
  const slot = slotOf(subject, compiler);
  if (slot !== undefined) {
    return ({ facts }) => {
      const value = facts[slot] as Value;
      return value === null ? null : (value === constant) === wanted;
    };
  }
  const operand = compiler.compile(subject);
  return (frame) => {
    const value = operand(frame);
    return value === null ? null : (value === constant) === wanted;
  };
}

/** Values are whole, so that more than 3 is at least 4. */
function compareWithConstant({ operator, left, right }: Compare, compiler: Compiler): Closure | undefined {
  const constant = constantOf(right);
  if (constant === undefined) return undefined;
  if (operator === '==' || operator === '!=') return equals(left, constant, operator === '==', compiler);
  if (typeof constant !== 'number') return undefined;
  const least = operator === '>=' || operator === '<' ? constant : constant + 1;
  return reaches(left, least, operator === '>=' || operator === '>', compiler);
}

function codeAmong({ operand, values }: Membership, compiler: Compiler): Closure | undefined {
  const slot = slotOf(operand, compiler);
  if (slot === undefined || operand.type.kind !== 'code') return undefined;
  const among = operand.type.codes.map((_, code) => values.includes(code));
  return ({ facts }) => {
    const code = facts[slot] as number | null;
    return code === null ? null : (among[code] ?? false);
  };
}

/** A condition that chooses between constants; several in turn. */
function constantsByCondition({ branches, otherwise }: Conditional, compiler: Compiler): Closure | undefined {
  const results = branches.map(({ then }) => constantOf(then));
  const last = constantOf(otherwise);
  if (last === undefined || results.includes(undefined)) return undefined;
  const [first] = branches;
  const [result = last] = results;
  if (branches.length > 1) {
    const conditions = branches.map(({ when }) => compiler.condition(when));
    return (frame) => {
      for (let index = 0; index < conditions.length; index += 1) {
        const holds = (conditions[index] as (frame: Frame) => boolean | null)(frame);
        if (holds === null) return null;
        if (holds) return results[index] ?? last;
      }
      return last;
    };
  }
  const slot = slotOf(first.when, compiler);
  if (slot !== undefined) {
    return ({ facts }) => {
      const holds = facts[slot] as boolean | null;
      return holds === null ? null : holds ? result : last;
    };
  }
  const condition = compiler.condition(first.when);
  return (frame) => {
    const holds = condition(frame);
    return holds === null ? null : holds ? result : last;
  };
}

const WITH_CONSTANT: Record<Arithmetic['operator'], (operand: NumberClosure, constant: number) => NumberClosure> = {
  add: (operand, constant) => (frame) => {
    const value = operand(frame);
    return value === null ? null : value + constant;
  },
  multiply: (operand, constant) => (frame) => {
    const value = operand(frame);
    return value === null ? null : value === 0 || constant === 0 ? 0 : value * constant;
  },
  min: (operand, constant) => (frame) => {
    const value = operand(frame);
    return value === null ? null : value < constant ? value : constant;
  },
  max: (operand, constant) => (frame) => {
    const value = operand(frame);
    return value === null ? null : value > constant ? value : constant;
  },
};

/** Two operands of which one is a constant. */
function withConstant({ operator, operands }: Arithmetic, compiler: Compiler): Closure | undefined {
  const [first, second, third] = operands;
  if (!second || third) return undefined;
  const constant = numberOf(second) ?? numberOf(first);
  if (constant === undefined) return undefined;
  const operand = numberOf(second) === undefined ? second : first;
  const slot = slotOf(operand, compiler);
  if (operator !== 'multiply' || slot === undefined) return WITH_CONSTANT[operator](compiler.number(operand), constant);
  return ({ facts }) => {
    const value = facts[slot] as number | null;
    return value === null ? null : value === 0 || constant === 0 ? 0 : value * constant;
  };
}

function byConstant(
  { numerator, denominator, numeratorFactor, denominatorFactor, mode }: Divide,
  compiler: Compiler,
): Closure | undefined {
  const constant = numberOf(denominator);
  const slot = slotOf(numerator, compiler);
  if (constant === undefined || slot === undefined) return undefined;
  const divisor = constant * denominatorFactor;
  return ({ facts }) => {
    const value = facts[slot] as number | null;
    return value === null ? null : divideWhole(value * numeratorFactor, divisor, mode);
  };
}
