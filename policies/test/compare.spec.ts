import fc from 'fast-check';
import {
  assignGroups,
  BAND_EDGE_RANGE,
  bandEdgeFindings,
  bandOf,
  changeBands,
  type CompiledPolicy,
  comparabilityFindings,
  comparePolicies,
  compareSimulations,
  DEFAULT_GROUPINGS,
  encodePopulation,
  type EncodedPopulation,
  generatePopulation,
  groupingOf,
  type Population,
  simulate,
} from '../src/index.js';
import { compiledPack, packOf } from './support/packs.js';
import { policies, populationOf, populations } from './support/random-policies.js';
import { effort, seeded } from './support/seed.js';
import { compiled, indicator, policyInput } from './support/small-policy.js';

const AS_OF = '2026-06-18';

function encoded(population: Population, ...sides: CompiledPolicy[]): EncodedPopulation {
  const result = encodePopulation(
    population,
    sides.map(({ facts }) => facts.facts),
  );
  if (!result.population) throw new Error(JSON.stringify(result.findings));
  return result.population;
}

const perAge = (rate: number): CompiledPolicy =>
  compiled(policyInput([indicator('age', { '*': [{ var: 'age' }, rate] })], { version: String(rate) }));

describe('the seven bands', () => {
  it.each([
    [-2000, 0],
    [-1999, 1],
    [-500, 1],
    [-499, 2],
    [-1, 2],
    [0, 3],
    [1, 4],
    [499, 4],
    [500, 5],
    [1999, 5],
    [2000, 6],
  ])('put a change of %i hundredths into band %i', (change, band) => {
    expect(bandOf(change)).toBe(band);
    const { from, to } = changeBands()[band] ?? { from: NaN, to: NaN };
    expect((from ?? -Infinity) <= change && change <= (to ?? Infinity)).toBe(true);
  });
});

describe('bands by edges of somebody’s choice', () => {
  const edges = fc
    .uniqueArray(fc.integer({ min: BAND_EDGE_RANGE.least, max: 5000 }), { minLength: 2, maxLength: 2 })
    .map(([one = 0, other = 0]) => ({ moderate: Math.min(one, other), strong: Math.max(one, other) }));

  it('part all changes: each lies in exactly one band, the one that it is put into', () => {
    fc.assert(
      fc.property(edges, fc.integer({ min: -6000, max: 6000 }), (chosen, change) => {
        const within = changeBands(chosen).map(
          ({ from, to }) => (from ?? -Infinity) <= change && change <= (to ?? Infinity),
        );
        expect(within.filter(Boolean)).toHaveLength(1);
        expect(within[bandOf(change, chosen)]).toBe(true);
        expect(bandEdgeFindings(chosen)).toEqual([]);
      }),
      seeded(200),
    );
  });

  it('count by them what the others count by theirs, are sealed, and stand in the manifest', () => {
    const [a, b] = [perAge(0.25), perAge(0.5)];
    const population = encoded(populationOf([0, 1, 19, 20, 79, 80, 120].map((age) => ({ age }))), a, b);
    const compare = (chosen?: { moderate: number; strong: number }) =>
      comparePolicies(a, b, population, AS_OF, { sampleSize: 5, edges: chosen });
    const [usual, named, other] = [
      compare(),
      compare({ moderate: 500, strong: 2000 }),
      compare({ moderate: 25, strong: 475 }),
    ];
    expect(usual.comparison.bands.map(({ count }) => count)).toEqual([0, 0, 0, 1, 2, 2, 2]);
    expect(other.comparison.bands.map(({ count }) => count)).toEqual([0, 0, 0, 1, 0, 1, 5]);
    expect([usual.sealed, named.sealed, other.sealed]).toEqual([true, true, true]);
    expect(named.manifest).toEqual(usual.manifest);
    expect(other.manifest).toMatchObject({ edges: { moderate: 25, strong: 475 } });
    expect(other.manifest.manifestHash).not.toBe(usual.manifest.manifestHash);
  });

  it.each([
    [{ moderate: 1, strong: 500 }, ['BAND-EDGE-RANGE /bands/moderate']],
    [{ moderate: 2.5, strong: 10_000_001 }, ['BAND-EDGE-RANGE /bands/moderate', 'BAND-EDGE-RANGE /bands/strong']],
    [{ moderate: 500, strong: 500 }, ['BAND-EDGES-NOT-RISING /bands/strong']],
  ])('are refused where they part nothing: %j', (wrong, told) => {
    expect(bandEdgeFindings(wrong, '/bands').map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(told);
  });
});

describe('a comparison', () => {
  it('counts each person once: winners, losers, unchanged, by band, by group, by mover', () => {
    const [a, b] = [perAge(0.25), perAge(0.5)];
    const ages = [0, 1, 19, 20, 79, 80, 120].map((age) => ({ age }));
    const population = encoded(populationOf([...ages, {}]), a, b);
    const fact = a.facts.facts.find(({ id }) => id === 'age');
    const grouping = assignGroups(b, population, AS_OF, groupingOf(fact ?? never(), [18, 60]));
    const compared = compareSimulations(
      simulate(a, population, AS_OF),
      simulate(b, population, AS_OF),
      population,
      grouping ? [grouping] : [],
      { movers: 2 },
    );
    expect(compared).toMatchObject({ persons: 8, winners: 6, losers: 0, unchanged: 2, deltaSum: 7975, sumA: 7975 });
    expect(compared.bands.map(({ count }) => count)).toEqual([0, 0, 0, 2, 2, 2, 2]);
    expect(compared.groups[0]?.rows.map(({ label, persons, winners }) => [label.zh, persons, winners])).toEqual([
      ['18 以下', 2, 1],
      ['18–60', 2, 2],
      ['60 及以上', 3, 3],
      ['未取得', 1, 0],
    ]);
    expect(
      compared.movers.gains.map(({ personId, a: before, b: after, delta }) => [personId, before, after, delta]),
    ).toEqual([
      ['p6', 3000, 6000, 3000],
      ['p5', 2000, 4000, 2000],
    ]);
    expect(compared.movers.losses).toEqual([]);
    expect(compared.distribution.a.length).toBe(compared.distribution.b.length);
    expect(compared.states).toMatchObject([{ a: 'active', b: 'active', persons: 8, winners: 6, deltaSum: 7975 }]);
  });

  it('names equal movers in the order of the population', () => {
    const [a, b] = [perAge(0.5), perAge(0.25)];
    const population = encoded(populationOf([{ age: 40 }, { age: 8 }, { age: 40 }, { age: 100 }]), a, b);
    const { movers } = compareSimulations(simulate(a, population, AS_OF), simulate(b, population, AS_OF), population);
    expect(movers.losses.map(({ personId }) => personId)).toEqual(['p3', 'p0', 'p2', 'p1']);
    expect(movers.gains).toEqual([]);
  });

  it('passes every check for any two policies, and is the negative of the swapped one', () => {
    fc.assert(
      fc.property(policies, policies, populations({ minLength: 1, maxLength: 25 }), (a, b, persons) => {
        const population = encoded(persons, a, b);
        const groupings = a.facts.facts.map((fact) => groupingOf(fact, [10, 100]));
        const report = comparePolicies(a, b, population, AS_OF, { groupings, sampleSize: 5 });
        // Where every sampled person lacks a fact of every rule, there is nothing to recompute and no seal.
        const recomputed = report.checks.some(({ figures }) =>
          figures.some(({ label, value }) => label.en === 'Rules compared' && value > 0),
        );
        expect(report.checks.filter(({ passed }) => !passed).map(({ code }) => code)).toEqual(
          recomputed ? [] : ['REFERENCE-AGREES'],
        );
        const swapped = comparePolicies(b, a, population, AS_OF, { groupings, sampleSize: 5 });
        expect(swapped.comparison.deltaSum + report.comparison.deltaSum).toBe(0);
        expect(swapped.comparison.winners).toBe(report.comparison.losers);
      }),
      seeded(30),
    );
  });

  it('is zero everywhere for a policy against itself', () => {
    const policy = compiledPack(packOf('yongjia-practice'));
    const population = encoded(generatePopulation({ seed: 7, persons: 500, asOf: AS_OF }), policy);
    const { comparison, sealed } = comparePolicies(policy, policy, population, AS_OF, {
      groupings: DEFAULT_GROUPINGS,
      sampleSize: 20,
    });
    expect(sealed).toBe(true);
    expect(comparison).toMatchObject({ winners: 0, losers: 0, unchanged: 500, deltaSum: 0 });
    expect(comparison.groups).toHaveLength(DEFAULT_GROUPINGS.length);
  });

  it('of the practice county, old against new, is sealed with its figures', () => {
    const persons = effort(2000);
    const [a, b] = [compiledPack(packOf('yongjia-practice-old')), compiledPack(packOf('yongjia-practice'))];
    const population = encoded(generatePopulation({ seed: 20260601, persons, asOf: AS_OF }), a, b);
    const report = comparePolicies(a, b, population, AS_OF, {
      groupings: DEFAULT_GROUPINGS,
      seed: 11,
      sampleSize: 60,
    });
    expect(report.checks.map(({ code, passed }) => [code, passed])).toEqual([
      ['SAME-SNAPSHOT', true],
      ['SAME-VERSION-ZERO', true],
      ['SWAPPED-IS-NEGATIVE', true],
      ['NODES-ADD-UP', true],
      ['CELLS-ADD-UP', true],
      ['GROUPS-HOLD', true],
      ['SPREAD-HOLDS', true],
      ['MOVERS-ARE-LARGEST', true],
      ['REFERENCE-AGREES', true],
    ]);
    const reference = report.checks.find(({ code }) => code === 'REFERENCE-AGREES');
    expect(reference?.figures.find(({ label }) => label.en === 'Rules compared')?.value).toBeGreaterThan(5_000);
    expect(report.manifest).toMatchObject({ asOf: AS_OF, seed: 11, scene: null, population: { persons } });
    const residence = report.comparison.groups.find(({ by }) => by.fact === 'residence_periods');
    expect(residence?.rows.map(({ label }) => label.zh)).toEqual([
      '不满 1 年',
      '1–3 年',
      '3–5 年',
      '5–10 年',
      '10 年以上',
    ]);
    for (const { figures, title } of report.checks) {
      expect(figures.every(({ value }) => Number.isSafeInteger(value))).toBe(true);
      expect([title.zh.length > 0, title.en.length > 0]).toEqual([true, true]);
    }
  });

  it('gives the same result, to the last byte, when it is run again', () => {
    const [a, b] = [compiledPack(packOf('yongjia-practice-old')), compiledPack(packOf('yongjia-practice'))];
    const bytes = (): string => {
      const population = encoded(generatePopulation({ seed: 3, persons: 300, asOf: AS_OF }), a, b);
      const { manifest, comparison, checks } = comparePolicies(a, b, population, AS_OF, {
        groupings: DEFAULT_GROUPINGS,
        sampleSize: 10,
      });
      return JSON.stringify({ manifest, comparison, checks });
    };
    expect(bytes()).toBe(bytes());
  });
});

describe('two simulations', () => {
  const policy = perAge(0.25);
  const population = encoded(populationOf([{ age: 4 }]), policy);
  const run = simulate(policy, population, AS_OF);

  it.each([
    ['COMPARISON-DIFFERENT-POPULATIONS', { ...run, population: { contentHash: 'sha256:other', persons: 1 } }],
    ['COMPARISON-DIFFERENT-DAYS', { ...run, asOf: '2026-06-19' }],
    ['COMPARISON-DIFFERENT-ENGINES', { ...run, engine: '0' }],
  ])('that differ are refused: %s', (code, other) => {
    expect(comparabilityFindings(run, other).map((finding) => finding.code)).toEqual([code]);
  });

  it('of one population, day and engine can be compared', () => {
    expect(comparabilityFindings(run, run)).toEqual([]);
  });
});

function never(): never {
  throw new RangeError('The fact is declared');
}
