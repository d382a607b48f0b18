import fc from 'fast-check';
import {
  type CompiledPolicy,
  encodePopulation,
  type EncodedPopulation,
  nodesOf,
  type PersonScore,
  type Population,
  runManifest,
  scorePerson,
  simulate,
  simulateInBlocks,
  simulationSummary,
  STANDINGS,
  StreamedSimulation,
} from '../src/index.js';
import { policies, populationOf, populations } from './support/random-policies.js';
import { seeded } from './support/seed.js';
import { compiled, group, indicator, policyInput } from './support/small-policy.js';

const AS_OF = '2026-06-18';

function encoded(policy: CompiledPolicy, population: Population): EncodedPopulation {
  const result = encodePopulation(population, [policy.facts.facts]);
  if (!result.population) throw new Error(JSON.stringify(result.findings));
  return result.population;
}

function scored(policy: CompiledPolicy, facts: unknown): PersonScore {
  const { score, findings } = scorePerson(policy, facts, AS_OF);
  if (!score) throw new Error(JSON.stringify(findings));
  return score;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

describe('a simulation', () => {
  it('is the sum of its persons scored one by one, at every node, whatever the size of its blocks', () => {
    fc.assert(
      fc.property(
        policies,
        populations({ minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 50 }),
        (policy, population, blockSize) => {
          const run = simulate(policy, encoded(policy, population), AS_OF, blockSize);
          const scores = population.persons.map(({ facts }) => scored(policy, facts));
          expect([...run.totals]).toEqual(scores.map(({ effectiveTotal }) => effectiveTotal));
          expect([...run.states].map((state) => STANDINGS[state])).toEqual(
            scores.map(({ verdicts }) => verdicts.standing),
          );
          expect(run.withheld).toBe(sum(scores.map((score) => score.total - score.effectiveTotal)));
          expect(run.vetoed).toBe(scores.filter(({ verdicts }) => verdicts.vetoes.length > 0).length);
          const lists = scores.map(({ root }) => [...nodesOf(root)]);
          for (const [index, stats] of run.nodes.entries()) {
            const nodes = lists.map((list) => list[index]);
            expect(nodes.every((node) => node?.id === stats.id)).toBe(true);
            const unknown = nodes.filter(
              (node) => node && [...nodesOf(node)].some((below) => below.unknown.length > 0),
            );
            const counted = nodes.filter((node) => node && (node.kind === 'group' || node.unknown.length === 0));
            expect(stats).toMatchObject({
              sum: sum(nodes.map((node) => node?.points ?? NaN)),
              scoring: nodes.filter((node) => node?.points !== 0).length,
              lostToCap: sum(counted.map((node) => node?.lostToCap ?? NaN)),
              atCap: counted.filter((node) => node?.cap != null && (node.raw ?? 0) >= node.cap).length,
              unknown: unknown.length,
            });
          }
        },
      ),
      seeded(150),
    );
  });

  it('describes its totals exactly', () => {
    const policy = compiled(policyInput([indicator('age', { '*': [{ var: 'age' }, 0.25] })]));
    const ages = Array.from({ length: 101 }, (_, age) => ({ age }));
    const { distribution } = simulate(policy, encoded(policy, populationOf(ages)), AS_OF);
    expect(distribution).toMatchObject({
      persons: 101,
      sum: 126_250,
      mean: { num: 126_250, den: 101 },
      min: 0,
      max: 2500,
      quantiles: { p10: 250, p25: 625, p50: 1250, p75: 1875, p90: 2250 },
      histogram: { width: 500, from: 0, counts: [20, 20, 20, 20, 20, 1] },
    });
  });

  it('bins totals below zero as it does those above', () => {
    const policy = compiled(
      policyInput([indicator('offset', { var: 'offset' }, { min: -100 })], {
        score: {
          kind: 'group',
          id: 'total',
          title: { zh: '总' },
          role: 'total',
          combine: 'sum',
          children: [indicator('offset', { var: 'offset' }, { min: -100 })],
        },
      }),
    );
    const offsets = [-5, -4.9, -0.1, 0, 4.9, 5].map((offset) => ({ offset }));
    const { distribution } = simulate(policy, encoded(policy, populationOf(offsets)), AS_OF);
    expect(distribution.histogram).toEqual({ width: 500, from: -500, counts: [3, 2, 1] });
  });

  it('holds totals that no cap limits, in bins that people can still look at', () => {
    const policy = compiled(policyInput([indicator('amount', { '*': [{ var: 'amount' }, 100] })]));
    const amounts = [1_000_000, 999_999.99, 1, 0].map((amount) => ({ amount }));
    const { totals, distribution } = simulate(policy, encoded(policy, populationOf(amounts)), AS_OF);
    expect([...totals]).toEqual([10_000_000_000, 9_999_999_900, 10_000, 0]);
    expect(distribution).toMatchObject({ sum: 20_000_009_900, max: 10_000_000_000, quantiles: { p50: 10_000 } });
    expect(distribution.histogram.counts.length).toBeLessThanOrEqual(201);
    expect(distribution.histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(4);
  });

  it('counts points lost to caps at the node that took them', () => {
    const policy = compiled(
      policyInput([group('g', [indicator('age', { var: 'age' }, { max: 10 }), indicator('fixed', 5)], { cap: 12 })]),
    );
    const { nodes } = simulate(policy, encoded(policy, populationOf([{ age: 4 }, { age: 10 }, { age: 30 }])), AS_OF);
    const of = (id: string) => nodes.find((node) => node.id === id);
    expect(of('age')).toMatchObject({ sum: 2400, rawSum: 4400, atCap: 2, lostToCap: 2000, max: 1000 });
    expect(of('g')).toMatchObject({ sum: 900 + 1200 + 1200, rawSum: 3900, atCap: 2, lostToCap: 600, max: 1200 });
    expect(of('total')).toMatchObject({ max: null, atCap: 0, lostToCap: 0 });
  });

  it('leaves pending indicators at 0 and says so', () => {
    const pending = { marks: [{ at: '/rule', kind: 'pending', note: { zh: '待定' } }], max: 5 };
    const policy = compiled(policyInput([indicator('later', null, pending)]));
    const { nodes } = simulate(policy, encoded(policy, populationOf([{ age: 4 }])), AS_OF);
    expect(nodes.find(({ id }) => id === 'later')).toMatchObject({ pending: true, sum: 0, scoring: 0, atCap: 0 });
  });

  it('in parts of any size comes to the same summary as all at once', () => {
    fc.assert(
      fc.property(
        policies,
        fc.array(populations({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 4 }),
        (policy, parts) => {
          const persons = parts
            .flatMap((part) => part.persons)
            .map((person, index) => ({ ...person, id: `p${index}` }));
          const [first] = parts;
          if (!first) throw new Error('There is no part');
          const whole = encoded(policy, { ...first, persons, applications: [] });
          const streamed = new StreamedSimulation(policy, AS_OF);
          for (const part of parts) streamed.add(encoded(policy, part));
          expect(streamed.summary(whole.contentHash)).toEqual(simulationSummary(simulate(policy, whole, AS_OF)));
        },
      ),
      seeded(100),
    );
  });

  it('tells its progress and can be left in the middle', () => {
    const policy = compiled(policyInput([indicator('age', { var: 'age' })]));
    const population = encoded(policy, populationOf(Array.from({ length: 25 }, () => ({ age: 1 }))));
    const steps = [...simulateInBlocks(policy, population, AS_OF, 10)];
    expect(steps).toEqual([
      { done: 10, persons: 25 },
      { done: 20, persons: 25 },
      { done: 25, persons: 25 },
    ]);
  });

  it('does not run on a population that was encoded for other facts, or on a day that does not exist', () => {
    const policy = compiled(policyInput([indicator('age', { var: 'age' })]));
    const population = populationOf([{ age: 1 }]);
    const other = encodePopulation(population, [[]]).population;
    expect(() => other && simulate(policy, other, AS_OF)).toThrow(RangeError);
    expect(() => simulate(policy, encoded(policy, population), '2026-02-29')).toThrow(RangeError);
  });
});

describe('a manifest', () => {
  const policy = compiled(policyInput([indicator('age', { var: 'age' })]));
  const population = { contentHash: 'sha256:1', persons: 1 };
  const base = runManifest([policy.identity], population, AS_OF);

  it('has the same hash for the same run', () => {
    expect(runManifest([policy.identity], { persons: 1, contentHash: 'sha256:1' }, AS_OF)).toEqual(base);
  });

  it.each([
    ['another policy', runManifest([{ ...policy.identity, contentHash: 'sha256:2' }], population, AS_OF)],
    ['two policies', runManifest([policy.identity, policy.identity], population, AS_OF)],
    ['another population', runManifest([policy.identity], { ...population, contentHash: 'sha256:3' }, AS_OF)],
    ['another day', runManifest([policy.identity], population, '2026-06-19')],
    ['a seed', runManifest([policy.identity], population, AS_OF, { seed: 0 })],
    ['a scene', runManifest([policy.identity], population, AS_OF, { scene: { id: 'schooling', quota: 1 } })],
  ])('has another hash for %s', (_, other) => {
    expect(other.manifestHash).not.toBe(base.manifestHash);
  });
});
