import fc from 'fast-check';
import { Compiler } from '../src/evaluate/compile-expression.js';
import type { Frame, Value } from '../src/evaluate/frame.js';
import { FusingCompiler } from '../src/evaluate/fused-forms.js';
import { tracerOf } from '../src/evaluate/trace-rule.js';
import type { Fact, RuleTrace } from '../src/index.js';
import { FactTable, LAST_DAY, readRule } from '../src/index.js';
import { CONFUSING_FACTS, CONFUSING_SCOPE, conditionRule, pointsRule } from './support/random-rules.js';
import { SEED, seeded } from './support/seed.js';

const TABLE = new FactTable(CONFUSING_FACTS);
const SLOTS = { fact: (id: string) => TABLE.slotOf(id), points: (node: string) => (node === 'node-a' ? 0 : 1) };

/** Values of a fact that rules tell apart: unknown, both ends, and what the random constants lie around. */
function valuesOf({ type }: Fact): fc.Arbitrary<Value> {
  const day = fc.integer({ min: 0, max: 30_000 });
  switch (type.kind) {
    case 'boolean':
      return fc.constantFrom(null, true, false);
    case 'enumeration':
      return fc.constantFrom(null, ...type.codes.keys());
    case 'date':
      return fc.option(fc.oneof(day, fc.constant(LAST_DAY)));
    case 'records':
      return fc.option(fc.array(fc.tuple(day, fc.option(day, { nil: null })), { maxLength: 4 }));
    case 'integer':
      return fc.option(fc.integer({ min: 0, max: 12 }));
    case 'decimal':
      return fc.option(fc.constantFrom(0, 1, 99, 100, 101, 1000, 99_999, 100_000, 999_900));
  }
}

const persons: fc.Arbitrary<Frame> = fc
  .tuple(fc.integer({ min: 0, max: 30_000 }), ...CONFUSING_FACTS.map(valuesOf))
  .chain(([asOf, ...facts]) =>
    fc.tuple(fc.nat(3000), fc.nat(3000)).map((points) => ({ facts: [asOf, ...facts, null, null], points })),
  );

/** The rule by both compilers for each of the persons; nothing where the rule is refused. */
function compare(rule: unknown, expected: 'points' | 'condition', frames: readonly Frame[]): void {
  const { expression } = readRule(rule, CONFUSING_SCOPE, expected);
  if (!expression) return;
  const plain = new Compiler(SLOTS).compile(expression);
  const fused = new FusingCompiler(SLOTS).compile(expression);
  expect(frames.map((frame) => fused(frame))).toEqual(frames.map((frame) => plain(frame)));
}

const several = fc.array(persons, { minLength: 6, maxLength: 6 });

/** The same persons for every shape. */
const SOME = fc.sample<Frame>(persons, { seed: SEED, numRuns: 40 });

describe('rules compiled for speed', () => {
  it('give what the same rules give part by part', () => {
    fc.assert(
      fc.property(pointsRule, several, (rule, frames) => compare(rule, 'points', frames)),
      seeded(600),
    );
    fc.assert(
      fc.property(conditionRule, several, (rule, frames) => compare(rule, 'condition', frames)),
      seeded(300),
    );
  });

  it('are traced with the value that every part has by itself', () => {
    const partsOf = (whole: RuleTrace): RuleTrace[] => [whole, ...whole.operands.flatMap(partsOf)];
    fc.assert(
      fc.property(pointsRule, several, (rule, frames) => {
        const { expression } = readRule(rule, CONFUSING_SCOPE, 'points');
        if (!expression) return;
        const trace = tracerOf(SLOTS, expression);
        // Read only when all are recorded: a trace keeps its own person's values.
        const traces = frames.map((frame) => ({ frame, trace: trace(frame) }));
        for (const traced of traces) {
          const parts = partsOf(traced.trace);
          const alone = parts.map((part) => new Compiler(SLOTS).compile(part.expression)(traced.frame));
          expect(parts.map(({ value }) => value)).toEqual(alone);
        }
      }),
      seeded(100),
    );
  });

  const number = { var: 'events' };
  const computed = { '+': [number, { var: 'twin_a' }] };
  const shapes: [unknown, 'points' | 'condition'][] = [
    ...['<', '<=', '>', '>=', '==', '!='].flatMap((operator): [unknown, 'condition'][] => [
      [{ [operator]: [number, 3] }, 'condition'],
      [{ [operator]: [{ var: 'yuan' }, 10] }, 'condition'],
      [{ [operator]: [computed, 3] }, 'condition'],
      [{ [operator]: [3, number] }, 'condition'],
    ]),
    [{ '==': [{ var: 'degree' }, 'college'] }, 'condition'],
    [{ '==': [{ var: 'member' }, true] }, 'condition'],
    [{ in: [{ var: 'degree' }, ['college', 'bachelor']] }, 'condition'],
    ...['+', '*', 'min', 'max'].flatMap((operator): [unknown, 'points'][] => [
      [{ [operator]: [number, 0.5] }, 'points'],
      [{ [operator]: [0, number] }, 'points'],
      [{ [operator]: [computed, 5] }, 'points'],
      [{ [operator]: [-1, computed] }, 'points'],
      [{ [operator]: [number, 2, 3] }, 'points'],
    ]),
    [{ if: [{ var: 'member' }, 5, 0] }, 'points'],
    [{ if: [{ and: [{ var: 'member' }, { var: 'home' }] }, 5, 0] }, 'points'],
    [{ if: [{ '>=': [number, 3] }, 10, { '>=': [number, 2] }, 5, 0] }, 'points'],
    [{ if: [{ var: 'member' }, number, 0] }, 'points'],
    ...['floor', 'ceil', 'round'].map((mode): [unknown, 'points'] => [
      { [mode]: [{ '/': [{ var: 'yuan' }, 1000] }] },
      'points',
    ]),
  ];

  it.each(shapes)('%j', (rule, expected) => {
    expect(readRule(rule, CONFUSING_SCOPE, expected).expression).not.toBeNull();
    compare(rule, expected, SOME);
  });
});
