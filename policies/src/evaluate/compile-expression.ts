import { elapsed, shiftDay } from '../logic/calendar-day.js';
import { divideWhole } from '../logic/decimal.js';
import type { Comparison, Expression, ExpressionKind } from '../logic/expression.js';
import { LIST_COMPILERS } from './compile-lists.js';
import { TABLE_COMPILERS } from './compile-tables.js';
import type { Frame, Slots, Value } from './frame.js';

/** A compiled rule: total, without side effects, null for unknown. */
export type Closure = (frame: Frame) => Value;
export type NumberClosure = (frame: Frame) => number | null;
type BooleanClosure = (frame: Frame) => boolean | null;

type ByKind<Kind extends ExpressionKind> = Extract<Expression, { kind: Kind }>;
/** How expressions of these kinds become closures. */
export type Compilers<Kinds extends ExpressionKind> = {
  readonly [Kind in Kinds]: (expression: ByKind<Kind>, compiler: Compiler) => Closure;
};

/** Unknown if either is unknown. */
function both(left: NumberClosure, right: NumberClosure, combine: (a: number, b: number) => number): NumberClosure {
  return (frame) => {
    const a = left(frame);
    if (a === null) return null;
    const b = right(frame);
    return b === null ? null : combine(a, b);
  };
}

const COMBINE = {
  add: (a: number, b: number) => a + b,
  // A product with a negative zero would compare equal but print differently.
  multiply: (a: number, b: number) => (a === 0 || b === 0 ? 0 : a * b),
  min: (a: number, b: number) => (b < a ? b : a),
  max: (a: number, b: number) => (b > a ? b : a),
} as const;

const COMPARE: Record<Comparison, (a: number | boolean, b: number | boolean) => boolean> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
};

const COMPILERS: Compilers<ExpressionKind> = {
  literal:
    ({ value }) =>
    () =>
      value,
  fact: ({ fact }, { slots }) => {
    const slot = slots.fact(fact);
    return ({ facts }) => facts[slot] ?? null;
  },
  points: ({ node }, { slots }) => {
    const slot = slots.points(node);
    return ({ points }) => points[slot] ?? 0;
  },
  rescale: ({ operand, factor }, compiler) => {
    const value = compiler.number(operand);
    return (frame) => {
      const units = value(frame);
      return units === null ? null : units * factor;
    };
  },
  arithmetic: ({ operator, operands }, compiler) => {
    const [first, ...rest] = operands.map((operand) => compiler.number(operand));
    const combine = COMBINE[operator];
    return first ? rest.reduce((left, right) => both(left, right, combine), first) : () => null;
  },
  subtract: ({ left, right }, compiler) => both(compiler.number(left), compiler.number(right), (a, b) => a - b),
  negate: ({ operand }, compiler) => {
    const value = compiler.number(operand);
    return (frame) => {
      const units = value(frame);
      return units === null ? null : 0 - units;
    };
  },
  remainder: ({ operand, divisor }, compiler) => {
    const value = compiler.number(operand);
    return (frame) => {
      const units = value(frame);
      return units === null ? null : (units % divisor) + 0;
    };
  },
  round: ({ operand, divisor, mode }, compiler) => {
    const value = compiler.number(operand);
    return (frame) => {
      const units = value(frame);
      return units === null ? null : divideWhole(units, divisor, mode);
    };
  },
  divide: ({ numerator, denominator, numeratorFactor, denominatorFactor, mode }, compiler) =>
    both(compiler.number(numerator), compiler.number(denominator), (n, d) =>
      divideWhole(n * numeratorFactor, d * denominatorFactor, mode),
    ),
  compare: ({ operator, left, right }, compiler) => {
    const [a, b] = [compiler.scalar(left), compiler.scalar(right)];
    const holds = COMPARE[operator];
    return (frame) => {
      const x = a(frame);
      if (x === null) return null;
      const y = b(frame);
      return y === null ? null : holds(x, y);
    };
  },
  between: ({ operator, low, value, high }, compiler) => {
    const [l, v, h] = [compiler.scalar(low), compiler.scalar(value), compiler.scalar(high)];
    const holds = COMPARE[operator];
    return (frame) => {
      const x = v(frame);
      if (x === null) return null;
      const [lowest, highest] = [l(frame), h(frame)];
      const aboveLow = lowest === null ? null : holds(lowest, x);
      const belowHigh = highest === null ? null : holds(x, highest);
      if (aboveLow === false || belowHigh === false) return false;
      return aboveLow === null || belowHigh === null ? null : true;
    };
  },
  'is-unknown': ({ operands, needed }, compiler) => {
    const closures = operands.map((operand) => compiler.compile(operand));
    return (frame) => {
      let known = 0;
      for (const closure of closures) if (closure(frame) !== null) known += 1;
      return known < needed;
    };
  },
  not: ({ operand }, compiler) => {
    const condition = compiler.condition(operand);
    return (frame) => {
      const holds = condition(frame);
      return holds === null ? null : !holds;
    };
  },
  connective: ({ operator, operands }, compiler) => {
    const conditions = operands.map((operand) => compiler.condition(operand));
    const decisive = operator === 'or';
    return (frame) => {
      let unknown = false;
      for (const condition of conditions) {
        const holds = condition(frame);
        if (holds === decisive) return decisive;
        if (holds === null) unknown = true;
      }
      return unknown ? null : !decisive;
    };
  },
  membership: ({ operand, values }, compiler) => {
    const value = compiler.number(operand);
    const members = new Set(values);
    return (frame) => {
      const code = value(frame);
      return code === null ? null : members.has(code);
    };
  },
  conditional: ({ branches, otherwise }, compiler) => {
    const compiled = branches.map(({ when, then }) => ({
      when: compiler.condition(when),
      then: compiler.compile(then),
    }));
    const last = compiler.compile(otherwise);
    return (frame) => {
      for (const { when, then } of compiled) {
        const holds = when(frame);
        if (holds === null) return null;
        if (holds) return then(frame);
      }
      return last(frame);
    };
  },
  elapsed: ({ from, to, unit }, compiler) =>
    both(compiler.number(from), compiler.number(to), (start, end) => elapsed(start, end, unit)),
  'shift-date': ({ date, by, unit }, compiler) =>
    both(compiler.number(date), compiler.number(by), (day, count) => shiftDay(day, count, unit)),
  ...LIST_COMPILERS,
  ...TABLE_COMPILERS,
};

/** Compiles typed expressions to closures, each expression once, so that a trace can ask any part for its value. */
export class Compiler {
  private readonly compiled = new WeakMap<Expression, Closure>();

  constructor(readonly slots: Slots) {}

  compile(expression: Expression): Closure {
    const known = this.compiled.get(expression);
    if (known) return known;
    const compile = COMPILERS[expression.kind] as (expression: Expression, compiler: Compiler) => Closure;
    const closure = compile(expression, this);
    this.compiled.set(expression, closure);
    return closure;
  }

  /** The types below are what the rule reader has proved; nothing is converted. */
  number(expression: Expression): NumberClosure {
    return this.compile(expression) as NumberClosure;
  }

  condition(expression: Expression): BooleanClosure {
    return this.compile(expression) as BooleanClosure;
  }

  scalar(expression: Expression): (frame: Frame) => number | boolean | null {
    return this.compile(expression) as (frame: Frame) => number | boolean | null;
  }
}
