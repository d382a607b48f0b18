import fc from 'fast-check';
import {
  bandFact,
  type BandedFact,
  type CompiledPolicy,
  encodePopulation,
  type EncodedPopulation,
  groupFigures,
  groupNodeFigures,
  heatMap,
  nodesOf,
  scorePerson,
  simulate,
  SMALL_GROUP,
  thresholdCounts,
} from '../src/index.js';
import { policies, populationOf, populations } from './support/random-policies.js';
import { seeded } from './support/seed.js';
import { compiled, indicator, policyInput } from './support/small-policy.js';

const AS_OF = '2026-06-18';
const FACTS = ['age', 'amount', 'offset', 'member', 'education', 'born', 'stays'];

function encoded(policy: CompiledPolicy, persons: readonly object[]): EncodedPopulation {
  const { population, findings } = encodePopulation(populationOf(persons), [policy.facts.facts]);
  if (!population) throw new Error(JSON.stringify(findings));
  return population;
}

function banded(
  policy: CompiledPolicy,
  population: EncodedPopulation,
  fact: string,
  bounds?: readonly number[],
): BandedFact {
  const result = bandFact(policy, population, AS_OF, fact, bounds);
  if (!result.banded) throw new Error(JSON.stringify(result.findings));
  return result.banded;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const perAge = compiled(policyInput([indicator('age', { var: 'age' })]));

function labelsFor(fact: string, persons: readonly object[], bounds?: readonly number[]): string[] {
  const population = encoded(perAge, persons);
  const { groups } = banded(perAge, population, fact, bounds);
  return groupFigures(groups, simulate(perAge, population, AS_OF).totals).map(
    ({ label, persons: count }) => `${label.zh} ${count}`,
  );
}

const ages = (...list: (number | null)[]) => list.map((age) => ({ age }));

describe('groups of a run', () => {
  it('are everybody, each once, and add up to the whole, by any fact', () => {
    fc.assert(
      fc.property(
        policies,
        populations({ minLength: 1, maxLength: 60 }),
        fc.constantFrom(...FACTS),
        fc.constantFrom(...FACTS),
        (policy, { persons }, first, second) => {
          const facts = persons.map((person) => person.facts);
          const population = encoded(policy, facts);
          const { totals } = simulate(policy, population, AS_OF);
          const [rows, columns] = [banded(policy, population, first), banded(policy, population, second)];
          const groups = groupFigures(rows.groups, totals);
          expect(sum(groups.map((group) => group.persons))).toBe(persons.length);
          expect(sum(groups.map(({ stats }) => stats.sum))).toBe(sum([...totals]));
          const ids = policy.nodes.map(({ node }) => node.id);
          const nodes = groupNodeFigures(policy, population, AS_OF, rows.groups, ids);
          const scores = facts.map((person) => scorePerson(policy, person, AS_OF).score);
          for (const { id, sums, scoring } of nodes) {
            const points = scores.map((score) => {
              const node = score && [...nodesOf(score.root)].find((candidate) => candidate.id === id);
              return node?.points ?? NaN;
            });
            expect(sum(sums)).toBe(sum(points));
            expect(sum(scoring)).toBe(points.filter((each) => each !== 0).length);
          }
          const map = heatMap(rows.groups, columns.groups, totals);
          expect(map.whole).toMatchObject({ persons: persons.length, sum: sum([...totals]) });
          expect(map.rowSums.map((cell) => [cell.persons, cell.sum])).toEqual(
            groups.map((group) => [group.persons, group.stats.sum]),
          );
          expect(map.columnSums.map((cell) => cell.persons)).toEqual(
            groupFigures(columns.groups, totals).map((group) => group.persons),
          );
          for (const cell of map.cells.flat()) expect(cell.small).toBe(cell.persons > 0 && cell.persons < SMALL_GROUP);
        },
      ),
      seeded(120),
    );
  });

  it('are told exactly', () => {
    const population = encoded(perAge, ages(20, 21, 22, 40, null));
    const { totals } = simulate(perAge, population, AS_OF);
    const figures = groupFigures(banded(perAge, population, 'age', [30, 50]).groups, totals);
    expect(figures.map(({ label, persons, small, stats }) => [label.zh, persons, small, stats])).toMatchObject([
      ['不满 30', 3, true, { sum: 6300, mean: { num: 6300, den: 3 }, min: 2000, max: 2200, quantiles: { p50: 2100 } }],
      ['30–49', 1, true, { sum: 4000 }],
      ['未取得', 1, true, { sum: 0 }],
    ]);
  });

  it.each([
    ['few values each alone', ages(1, 2, 2, 4), ['不满 2 1', '2–3 2', '4 及以上 1']],
    ['one value as one group', ages(7, 7), ['全部 2']],
    ['nobody who is known', ages(null), ['未取得 1']],
    [
      'a range in round steps',
      ages(...Array.from({ length: 100 }, (_, age) => age)),
      ['不满 20 20', '20–39 20', '40–59 20', '60–79 20', '80 及以上 20'],
    ],
    [
      'the many with nothing apart from the others',
      ages(...Array.from({ length: 100 }, (_, index) => Math.max(0, index - 50))),
      ['0 51', '1–9 9', '10–19 10', '20–29 10', '30–39 10', '40 及以上 10'],
    ],
  ])('divide %s where nobody has said how', (_, persons, labels) => {
    expect(labelsFor('age', persons)).toEqual(labels);
  });

  it('take a date as completed years, periods as full months, and decimals between bounds', () => {
    const born = ['2008-06-18', '2008-06-19', '1990-01-01'].map((day) => ({ born: day }));
    expect(labelsFor('born', born, [18, 30])).toEqual(['不满 18 1', '18–29 1', '30 及以上 1']);
    const stays = ['2026-06-01', '2025-06-18', '2020-01-01'].map((from) => ({ stays: [{ from, to: null }] }));
    expect(labelsFor('stays', stays, [12, 36])).toEqual(['不满 12 1', '12–35 1', '36 及以上 1']);
    const offsets = [-5, 0, 0.1].map((offset) => ({ offset }));
    expect(labelsFor('offset', offsets, [0, 0.1])).toEqual(['不满 0 1', '0 至不满 0.1 1', '0.1 及以上 1']);
    const schooled = ['school', 'bachelor', 'bachelor'].map((education) => ({ education }));
    expect(labelsFor('education', schooled)).toEqual(['高中 1', '本科 2']);
  });

  it('count the records of other lists', () => {
    const facts = [
      {
        id: 'works',
        label: { zh: '服务' },
        type: {
          kind: 'records' as const,
          most: 20,
          fields: [{ id: 'hours', label: { zh: '小时' }, type: { kind: 'integer' as const, min: 0, max: 24 } }],
        },
      },
    ];
    const policy = compiled(policyInput([indicator('served', { count: [{ var: 'works' }] })], { facts }));
    const hours = (count: number) => ({ works: Array.from({ length: count }, () => ({ hours: 1 })) });
    const { population } = encodePopulation(populationOf([hours(0), hours(2), hours(3)], AS_OF, facts), [
      policy.facts.facts,
    ]);
    if (!population) throw new Error('The population is sound');
    const { groups, measure } = banded(policy, population, 'works', [1, 3]);
    expect(measure).toBe('count');
    expect([...groups.groups]).toEqual([0, 1, 2]);
  });

  it.each([
    ['a fact that nobody has', 'nothing', undefined, 'FACT-UNKNOWN'],
    ['bounds that fall', 'age', [30, 20], 'BOUNDS-INVALID'],
    ['bounds finer than the fact', 'age', [0.5], 'BOUNDS-INVALID'],
    ['too many bounds', 'age', Array.from({ length: 31 }, (_, index) => index), 'BOUNDS-INVALID'],
    ['bounds of options', 'education', [1], 'BOUNDS-NOT-FOR-KIND'],
  ])('refuse %s', (_, fact, bounds, code) => {
    const { banded: none, findings } = bandFact(perAge, encoded(perAge, ages(1)), AS_OF, fact, bounds);
    expect(none).toBeNull();
    expect(findings.map((finding) => finding.code)).toEqual([code]);
  });
});

describe('thresholds', () => {
  it('count whoever reaches them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 20 })),
        fc.array(fc.integer({ min: -25, max: 25 })),
        (all, at) => {
          const counted = thresholdCounts(Int32Array.from(all), at);
          expect(counted).toEqual(
            at.map((points) => ({ points, persons: all.filter((total) => total >= points).length })),
          );
        },
      ),
      seeded(400),
    );
  });

  it('are 60, 80, 100 and 120 points unless others are asked for', () => {
    expect(thresholdCounts(Int32Array.of(6000, 12_000, 5999)).map(({ persons }) => persons)).toEqual([2, 1, 1, 1]);
  });
});
