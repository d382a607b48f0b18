import { bandOf } from '../../logic/band.js';
import type { Axis, Expression, ExpressionKind } from '../../logic/expression.js';
import { slabSum } from '../../logic/slab-sum.js';
import { type Block, TRUTH } from './block.js';
import type { KernelCompiler } from './kernel-compiler.js';
import {
  addInto,
  chooseInto,
  COMPARE_LOOPS,
  divideInto,
  greatestInto,
  leastInto,
  multiplyInto,
  negateInto,
  remainderInto,
  roundInto,
  scaleInto,
  subtractInto,
} from './number-loops.js';
import {
  andInto,
  chooseTruthInto,
  countKnownNumbers,
  countKnownTruth,
  fewerThan,
  memberInto,
  notInto,
  orInto,
  truthAsNumbers,
} from './truth-loops.js';

type ByKind<Kind extends ExpressionKind> = Extract<Expression, { kind: Kind }>;
type Kernels = { readonly [Kind in ExpressionKind]: (expression: ByKind<Kind>, compiler: KernelCompiler) => Block };

const ARITHMETIC = { add: addInto, multiply: multiplyInto, min: leastInto, max: greatestInto } as const;

/** Index of the band or group that a value is in; −1 for none. */
function axisFinder(axis: Axis): (value: number) => number {
  if (axis.kind === 'bands') return (value) => bandOf(axis.bounds, axis.test, value);
  const groupOf = new Array<number>(axis.subject.type.codes.length).fill(-1);
  for (const [group, codes] of axis.groups.entries()) for (const code of codes) groupOf[code] = group;
  return (value) => groupOf[value] ?? -1;
}

/** Folds loops over pairs over all operands. */
function folded<T>(operands: readonly T[], pair: (a: T, b: T) => T): T {
  return operands.reduce(pair);
}

function comparable(expression: Expression, compiler: KernelCompiler): Float64Array {
  const block = compiler.compile(expression);
  if (block.kind === 'number') return block.values;
  const { values } = compiler.numbers();
  compiler.add((_, count) => truthAsNumbers(values, block.values, count));
  return values;
}

/** Person by person, in the frame of that person: for what has no loop. */
function personByPerson(expression: Expression, compiler: KernelCompiler): Block {
  return compiler.byPerson(expression);
}

/**
 * A loop, or several, for each kind of expression. Kinds that read lists and dates only get here where they read points of other nodes
 * as well.
 */
export const KERNELS: Kernels = {
  literal: ({ value, type }, compiler) => {
    if (type.kind === 'boolean') {
      const block = compiler.truth();
      block.values.fill(value === true ? TRUTH.yes : TRUTH.no);
      return block;
    }
    const block = compiler.numbers();
    block.values.fill(Number(value));
    return block;
  },
  fact: personByPerson,
  points: ({ node }, compiler) => compiler.pointsBlock(node),
  rescale: ({ operand, factor }, compiler) => {
    const a = compiler.number(operand);
    const block = compiler.numbers();
    compiler.add((_, count) => scaleInto(block.values, a, factor, count));
    return block;
  },
  arithmetic: ({ operator, operands }, compiler) => {
    const loop = ARITHMETIC[operator];
    const values = folded(
      operands.map((operand) => compiler.number(operand)),
      (a, b) => {
        const into = compiler.numbers().values;
        compiler.add((_, count) => loop(into, a, b, count));
        return into;
      },
    );
    return { kind: 'number', values };
  },
  subtract: ({ left, right }, compiler) => {
    const [a, b] = [compiler.number(left), compiler.number(right)];
    const block = compiler.numbers();
    compiler.add((_, count) => subtractInto(block.values, a, b, count));
    return block;
  },
  negate: ({ operand }, compiler) => {
    const a = compiler.number(operand);
    const block = compiler.numbers();
    compiler.add((_, count) => negateInto(block.values, a, count));
    return block;
  },
  remainder: ({ operand, divisor }, compiler) => {
    const a = compiler.number(operand);
    const block = compiler.numbers();
    compiler.add((_, count) => remainderInto(block.values, a, divisor, count));
    return block;
  },
  round: ({ operand, divisor, mode }, compiler) => {
    const a = compiler.number(operand);
    const block = compiler.numbers();
    compiler.add((_, count) => roundInto(block.values, a, divisor, mode, count));
    return block;
  },
  divide: ({ numerator, denominator, numeratorFactor, denominatorFactor, mode }, compiler) => {
    const [n, d] = [compiler.number(numerator), compiler.number(denominator)];
    const factors = { numerator: numeratorFactor, denominator: denominatorFactor };
    const block = compiler.numbers();
    compiler.add((_, count) => divideInto(block.values, n, d, factors, mode, count));
    return block;
  },
  compare: ({ operator, left, right }, compiler) => {
    const [a, b] = [comparable(left, compiler), comparable(right, compiler)];
    const loop = COMPARE_LOOPS[operator];
    const block = compiler.truth();
    compiler.add((_, count) => loop(block.values, a, b, count));
    return block;
  },
  between: ({ operator, low, value, high }, compiler) => {
    const [l, v, h] = [comparable(low, compiler), comparable(value, compiler), comparable(high, compiler)];
    const loop = COMPARE_LOOPS[operator];
    const [above, below] = [compiler.truth().values, compiler.truth().values];
    const block = compiler.truth();
    compiler.add((_, count) => {
      loop(above, l, v, count);
      loop(below, v, h, count);
      andInto(block.values, above, below, count);
    });
    return block;
  },
  'is-unknown': ({ operands, needed }, compiler) => {
    const parts = operands.map((operand) => compiler.compile(operand));
    const known = compiler.counts();
    const block = compiler.truth();
    compiler.add((_, count) => {
      known.fill(0, 0, count);
      for (const part of parts) {
        if (part.kind === 'number') countKnownNumbers(known, part.values, count);
        else countKnownTruth(known, part.values, count);
      }
      fewerThan(block.values, known, needed, count);
    });
    return block;
  },
  not: ({ operand }, compiler) => {
    const a = compiler.condition(operand);
    const block = compiler.truth();
    compiler.add((_, count) => notInto(block.values, a, count));
    return block;
  },
  connective: ({ operator, operands }, compiler) => {
    const loop = operator === 'and' ? andInto : orInto;
    const values = folded(
      operands.map((operand) => compiler.condition(operand)),
      (a, b) => {
        const into = compiler.truth().values;
        compiler.add((_, count) => loop(into, a, b, count));
        return into;
      },
    );
    return { kind: 'truth', values };
  },
  membership: ({ operand, values }, compiler) => {
    const a = compiler.number(operand);
    const members = new Set(values);
    const block = compiler.truth();
    compiler.add((_, count) => memberInto(block.values, a, members, count));
    return block;
  },
  conditional: ({ branches, otherwise, type }, compiler) => {
    const chosen = branches.map(({ when, then }) => ({ when: compiler.condition(when), then: compiler.compile(then) }));
    let last = compiler.compile(otherwise);
    for (const { when, then } of chosen.toReversed()) {
      if (type.kind === 'boolean' && then.kind === 'truth' && last.kind === 'truth') {
        const [a, b] = [then.values, last.values];
        const block = compiler.truth();
        compiler.add((_, count) => chooseTruthInto(block.values, when, a, b, count));
        last = block;
      } else if (then.kind === 'number' && last.kind === 'number') {
        const [a, b] = [then.values, last.values];
        const block = compiler.numbers();
        compiler.add((_, count) => chooseInto(block.values, when, a, b, count));
        last = block;
      }
    }
    return last;
  },
  elapsed: personByPerson,
  'shift-date': personByPerson,
  'full-months': personByPerson,
  'unbroken-months': personByPerson,
  field: personByPerson,
  accumulator: personByPerson,
  filter: personByPerson,
  map: personByPerson,
  quantifier: personByPerson,
  reduce: personByPerson,
  aggregate: personByPerson,
  'dated-between': personByPerson,
  'yearly-sum': personByPerson,
  lookup: ({ axes, cells, otherwise }, compiler) => {
    const subjects = axes.map(({ subject }) => compiler.number(subject));
    const width = cells[0]?.length ?? 1;
    const flat = Float64Array.from(cells.flat());
    const [rows, columns] = axes.map((axis) => axisFinder(axis));
    const [down, across] = subjects;
    const block = compiler.numbers();
    compiler.add((_, count) => {
      for (let row = 0; row < count; row += 1) {
        const y = down?.[row] ?? NaN;
        const x = across ? (across[row] ?? NaN) : 0;
        const atRow = y !== y || !rows ? -1 : rows(y);
        const atColumn = !columns ? 0 : x !== x ? -1 : columns(x);
        const value = atRow < 0 || atColumn < 0 ? otherwise : (flat[atRow * width + atColumn] as number);
        block.values[row] = y !== y || x !== x ? NaN : value;
      }
    });
    return block;
  },
  slabs: ({ subject, rows }, compiler) => {
    const a = compiler.number(subject);
    const block = compiler.numbers();
    compiler.add((_, count) => {
      for (let row = 0; row < count; row += 1) {
        const value = a[row] as number;
        block.values[row] = value !== value ? NaN : slabSum(value, rows);
      }
    });
    return block;
  },
};
