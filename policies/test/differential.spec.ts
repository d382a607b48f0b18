import { jest } from '@jest/globals';
import { type ExpressionKind, OPERATORS, Random, readRule, walk } from '../src/index.js';
import { disagreements, randomPersons, randomRules, SCOPE, type Tally } from './support/differential.js';
import { effort, SEED } from './support/seed.js';
import { shrunk } from './support/shrink-disagreement.js';

const setting = (name: string, otherwise: number): number => Number(globalThis.process?.env[name] ?? otherwise);

/** A few hundred rules here; many thousands, shared among processes, where they are asked for. */
const RULES = setting('DIFFERENTIAL_RULES', effort(300, 100));
const SHARES = setting('DIFFERENTIAL_SHARES', 1);
const SHARE = setting('DIFFERENTIAL_SHARE', 0);
const PERSONS = 100;
const BATCH = 100;

jest.setTimeout(1_800_000);

describe('closures, kernels, exact fractions and json-logic-js', () => {
  it(`agree on ${RULES} random rules and ${PERSONS} persons each`, () => {
    console.info(`seed ${SEED}, ${RULES} rules, share ${SHARE} of ${SHARES}`);
    const tally: Tally = { rules: 0, compared: 0, withReference: 0, binary: 0, unknown: 0 };
    for (let batch = SHARE; batch * BATCH < RULES; batch += SHARES) {
      const random = Random.of(SEED, batch);
      const [found] = disagreements(randomRules(random, BATCH), randomPersons(random, PERSONS), tally);
      if (found) throw new Error(`batch ${batch} of seed ${SEED}: ${JSON.stringify(shrunk(found), null, 1)}`);
    }
    console.info(JSON.stringify(tally));
    expect(tally.compared).toBe(tally.rules * PERSONS);
    // json-logic-js has to be asked often enough, and excused by binary fractions seldom enough, to mean something.
    expect(tally.withReference).toBeGreaterThan(tally.compared * 0.5);
    expect(tally.binary).toBeLessThan(tally.withReference * 0.01);
    expect(tally.unknown).toBeGreaterThan(tally.compared * 0.05);
  });
});

/** Whoever adds a kind of expression is told here that the generator has to write it. */
const KINDS: Record<ExpressionKind, true> = {
  literal: true,
  fact: true,
  points: true,
  rescale: true,
  arithmetic: true,
  subtract: true,
  negate: true,
  remainder: true,
  round: true,
  divide: true,
  compare: true,
  between: true,
  'is-unknown': true,
  not: true,
  connective: true,
  membership: true,
  conditional: true,
  elapsed: true,
  'shift-date': true,
  'full-months': true,
  'unbroken-months': true,
  field: true,
  accumulator: true,
  filter: true,
  map: true,
  quantifier: true,
  reduce: true,
  aggregate: true,
  'dated-between': true,
  'yearly-sum': true,
  lookup: true,
  slabs: true,
};

function operatorsIn(rule: unknown): string[] {
  if (typeof rule !== 'object' || rule === null) return [];
  if (Array.isArray(rule)) return (rule as unknown[]).flatMap(operatorsIn);
  return Object.entries(rule).flatMap(([name, operands]) => [name, ...operatorsIn(operands)]);
}

it('the random rules use every operator of the profile and every kind of expression', () => {
  const rules = randomRules(Random.of(SEED, 0), 1500);
  const used = new Set(rules.flatMap(({ rule }) => operatorsIn(rule)));
  expect([...OPERATORS.keys()].filter((name) => !used.has(name))).toEqual([]);
  const read = rules.flatMap(({ rule, gives }) => readRule(rule, SCOPE, gives).expression ?? []);
  const kinds = new Set(read.flatMap((expression) => [...walk(expression)].map(({ kind }) => kind)));
  expect(Object.keys(KINDS).filter((kind) => !kinds.has(kind as ExpressionKind))).toEqual([]);
});
