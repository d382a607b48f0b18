import fc from 'fast-check';
import {
  attribute,
  attributeInSteps,
  type Attribution,
  attributionRuns,
  clausesOf,
  compilePolicy,
  type CompiledPolicy,
  comparePolicies,
  encodePopulation,
  generatePopulation,
  type KnownMixes,
  libraryOf,
  type MeasuredScene,
  Mixes,
  ORDER_SETTINGS,
  PolicyBlend,
  type PolicyDocument,
  type PolicyMeasure,
  type Population,
  populationMeasure,
} from '../src/index.js';
import { compiledPack, packOf } from './support/packs.js';
import { editedFrom } from './support/random-edits.js';
import { policies, populationOf, populations } from './support/random-policies.js';
import { effort, seeded } from './support/seed.js';
import { compiled, group, indicator, policyInput } from './support/small-policy.js';

const AS_OF = '2026-06-18';
const AGE = { var: 'age' };
const DRAWN = { ...ORDER_SETTINGS, exactUpTo: 0, orders: 8 };

function measured(
  a: CompiledPolicy,
  b: CompiledPolicy,
  persons: Population,
  scenes: readonly MeasuredScene[] = [],
): PolicyMeasure {
  const { population, findings } = encodePopulation(persons, [a.facts.facts, b.facts.facts]);
  if (!population) throw new Error(JSON.stringify(findings));
  return populationMeasure(a, b, { population, applications: persons.applications, asOf: AS_OF }, scenes).measure;
}

/** Shares of a quantity by clause. */
function parts({ clauses }: Attribution, quantity = 0): Record<string, number> {
  return Object.fromEntries(clauses.map(({ clause, shares }) => [clause.id, shares[quantity]?.part ?? NaN]));
}

function expectSums({ quantities, clauses }: Attribution): void {
  for (const [index, { whole }] of quantities.entries()) {
    expect(clauses.reduce((sum, { shares }) => sum + (shares[index]?.part ?? NaN), 0)).toBe(whole);
  }
}

function edited(document: PolicyDocument): CompiledPolicy | null {
  return compilePolicy(document, libraryOf([])).policy;
}

const PERSONS = populationOf([{ age: 10, member: true }, { age: 20, member: true }, { age: 40 }]);

describe('which clause did it', () => {
  it('gives two clauses on independent nodes exactly their own', () => {
    const a = compiled(policyInput([indicator('one', AGE), indicator('two', { if: [{ var: 'member' }, 5, 0] })]));
    const b = compiled(
      policyInput([indicator('one', { '*': [AGE, 1.5] }), indicator('two', { if: [{ var: 'member' }, 3, 0] })]),
    );
    const result = attribute(a, b, measured(a, b, PERSONS));
    expect(parts(result)).toEqual({ 'node/one': 3500, 'node/two': -400 });
    expect(result.clauses.map(({ shares: [points] }) => [points?.alone, points?.last])).toEqual([
      [3500, 3500],
      [-400, -400],
    ]);
    expect(result.clauses.map(({ orderMatters }) => orderMatters)).toEqual([false, false]);
    expect(result.method).toEqual({ kind: 'exact', runs: 4 });
    expect(result.quantities.map(({ kind, whole }) => [kind, whole])).toEqual([
      ['points', 3100],
      ['winners', 300],
      ['losers', 0],
    ]);
    expectSums(result);
  });

  it('shares what a rule and a cap do only together, and says that the order matters', () => {
    const capped = (rate: number, cap: number): CompiledPolicy =>
      compiled(policyInput([group('g', [indicator('one', { '*': [AGE, rate] })], { cap })]));
    const [a, b] = [capped(1, 10), capped(2, 50)];
    // Totals: 10, 10, 10 in A; 20, 40, 50 in B; with the cap alone 10, 20, 40; with the rate alone as in A.
    const result = attribute(a, b, measured(a, b, PERSONS));
    expect(parts(result)).toEqual({ 'node/g': 6000, 'node/one': 2000 });
    expect(
      result.clauses.map(({ orderMatters, shares: [points] }) => [
        orderMatters,
        points?.alone,
        points?.last,
        points?.least,
        points?.most,
        points?.error,
      ]),
    ).toEqual([
      [true, 4000, 8000, 4000, 8000, null],
      [true, 0, 4000, 0, 4000, null],
    ]);
  });

  it('shares the places of a scene, and leaves out what cannot touch one', () => {
    const document = (age: number, member: number, quota: number) =>
      policyInput(
        [indicator('age', { '*': [AGE, age] }), indicator('member', { if: [{ var: 'member' }, member, 0] })],
        {
          scenes: ['school', 'other'].map((id) => ({
            id,
            title: { zh: id === 'school' ? '积分入学' : '其他' },
            service: 'schooling',
            keys: [{ id: 'points', title: { zh: '分' }, rule: { var: 'scene_points' }, direction: 'descending' }],
            household: 'own',
            quota: id === 'school' ? quota : age,
          })),
        },
      );
    const [a, b] = [compiled(document(1, 0, 1)), compiled(document(2, 100, 2))];
    const persons = {
      ...PERSONS,
      applications: ['p0', 'p1', 'p2'].map((id) => ({
        kind: 'application' as const,
        id: `x${id}`,
        scene: 'school',
        applicants: [id],
      })),
    };
    const measure = measured(a, b, persons, [{ scene: 'school', round: {} }]);
    const result = attribute(a, b, measure);
    const [entered, left] = [3, 4].map((index) => result.quantities[index]);
    expect([entered?.scene?.id, entered?.kind, entered?.whole]).toEqual(['school', 'entered', 200]);
    expect([left?.scene?.id, left?.kind, left?.whole]).toEqual(['school', 'left', 100]);
    // p2 has the place in A. The bonus alone puts p1 there; two places alone keep p2 and let p1 in; both give p0 and p1 the places.
    expect(parts(result, 3)).toEqual({ 'node/age': 0, 'node/member': 100, 'scene/school': 100, 'scene/other': 0 });
    expect(parts(result, 4)).toEqual({ 'node/age': 0, 'node/member': 100, 'scene/school': 0, 'scene/other': 0 });
    expect(result.method).toEqual({ kind: 'exact', runs: 8 });
    expectSums(result);
  });

  it('puts clauses together of which one without the other cannot be run', () => {
    const amount = (factor: number) => ({ '*': [{ var: 'amount' }, factor] });
    const document = (one: number, two: number) =>
      policyInput([
        indicator('one', amount(one)),
        indicator('two', amount(two)),
        indicator('three', AGE, { whenUnknown: one === 1 ? 0 : 7 }),
      ]);
    // Either amount may be that large, and both together leave the range of exact numbers.
    const [large, small] = [60_000_000, 1];
    const [a, b] = [compiled(document(large, small)), compiled(document(small, large))];
    const persons = populationOf([{ amount: 2 }, { amount: 3, age: 5 }]);
    const result = attribute(a, b, measured(a, b, persons));
    expect(result.clauses.map(({ clause: { id, together } }) => [id, together])).toEqual([
      ['node/one', 'not-runnable'],
      ['node/three', null],
    ]);
    expect(parts(result)).toEqual({ 'node/one': 0, 'node/three': -700 });
    expectSums(result);
  });

  it('asks for the mixes that it needs, each once, and goes on from those that are known', () => {
    const a = compiled(policyInput([indicator('one', AGE), indicator('two', AGE)]));
    const b = compiled(policyInput([indicator('one', { '*': [AGE, 2] }), indicator('two', { '*': [AGE, 3] })]));
    const measure = measured(a, b, PERSONS);
    const mixes = new Mixes(a, b, measure);
    const known: KnownMixes = new Map();
    const steps = attributeInSteps(mixes, ORDER_SETTINGS, known);
    expect(steps.next().value).toEqual({ wanted: [0n, 1n, 2n, 3n], done: 0, runs: 4 });
    for (const mix of [0n, 2n]) known.set(mix, mixes.values([mix])[0] ?? null);
    expect(steps.next().value).toEqual({ wanted: [1n, 3n], done: 2, runs: 4 });
    const goneOn = attributeInSteps(new Mixes(a, b, measure), ORDER_SETTINGS, new Map(known));
    expect(goneOn.next().value).toEqual({ wanted: [1n, 3n], done: 2, runs: 4 });
    for (const mix of [1n, 3n]) known.set(mix, mixes.values([mix])[0] ?? null);
    expect(steps.next()).toEqual({ done: true, value: attribute(a, b, measure) });
    expect(attributionRuns(mixes)).toBe(4);
  });

  const pairs = fc
    .tuple(policies, fc.boolean())
    .chain(([a, twice]) =>
      editedFrom(a.resolved.document).chain((first) =>
        twice
          ? editedFrom(first.document).map((second) => [a, edited(second.document)] as const)
          : fc.constant([a, edited(first.document)] as const),
      ),
    );

  it('sums to the whole, to the last hundredth, whatever was edited and however the orders are taken', () => {
    fc.assert(
      fc.property(pairs, populations({ minLength: 1, maxLength: 6 }), ([a, b], persons) => {
        if (!b) return;
        const measure = measured(a, b, persons);
        const { population } = encodePopulation(persons, [a.facts.facts, b.facts.facts]);
        if (!population) throw new Error('it was encoded before');
        const { deltaSum, winners, losers } = comparePolicies(a, b, population, AS_OF, { sampleSize: 1 }).comparison;
        for (const settings of [ORDER_SETTINGS, DRAWN]) {
          const result = attribute(a, b, measure, settings);
          expect(result.quantities.map(({ whole }) => whole)).toEqual([deltaSum, winners * 100, losers * 100]);
          expectSums(result);
          for (const { clause, shares } of result.clauses) {
            if (clause.id === 'wording') expect(shares.every(({ part, most }) => part === 0 && most === 0)).toBe(true);
          }
        }
      }),
      seeded(120, 16),
    );
  });

  it('is the negative of the way back, of points, to the last hundredth but rounding', () => {
    fc.assert(
      fc.property(pairs, populations({ minLength: 1, maxLength: 6 }), ([a, b], persons) => {
        if (!b) return;
        const there = attribute(a, b, measured(a, b, persons));
        const back = attribute(b, a, measured(b, a, persons));
        const sorted = (result: Attribution, sign: number) =>
          result.clauses.map(({ shares: [points] }) => sign * (points?.part ?? NaN)).sort((one, two) => one - two);
        const [forth, reversed] = [sorted(there, 1), sorted(back, -1)];
        expect(reversed).toHaveLength(forth.length);
        for (const [index, part] of forth.entries()) {
          expect(Math.abs(part - (reversed[index] ?? NaN))).toBeLessThanOrEqual(1);
        }
      }),
      seeded(60),
    );
  });

  it('does not depend on where the nodes stand', () => {
    const nodes = (rates: readonly number[]) =>
      rates.map((rate, index) => indicator(`n${index}`, { '*': [AGE, rate] }, { max: 12 }));
    const policy = (rates: readonly number[], turned: boolean): CompiledPolicy =>
      compiled(policyInput([group('g', turned ? nodes(rates).reverse() : nodes(rates), { cap: 31 })]));
    const rates = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(rates, rates, fc.constantFrom(ORDER_SETTINGS, DRAWN), (before, after, settings) => {
        const results = [false, true].map((turned) => {
          const [a, b] = [policy(before, turned), policy(after, turned)];
          return attribute(a, b, measured(a, b, PERSONS), settings);
        });
        const [there, turned] = results.map(({ clauses }) =>
          Object.fromEntries(clauses.map(({ clause, shares }) => [clause.id, shares])),
        );
        expect(turned).toEqual(there);
      }),
      seeded(60),
    );
  });

  it('states an error of drawn orders that the shares over every order bear out, on a county’s revision', () => {
    const [old, revised] = [compiledPack(packOf('yongjia-practice-old')), compiledPack(packOf('yongjia-practice'))];
    const blend = new PolicyBlend(old.resolved, revised.resolved);
    const wanted = ['education', 'skill', 'residence', 'dwelling', 'rented-home', 'volunteering'].map(
      (id) => `node/${id}`,
    );
    const ids = new Set(
      clausesOf(blend).flatMap(({ clause, pieces }) => (wanted.includes(clause.id) ? pieces.map(({ id }) => id) : [])),
    );
    const [a, b] = [edited(blend.document(() => false)), edited(blend.document((piece) => ids.has(piece)))];
    if (!a || !b) throw new Error('both compile');
    const persons = generatePopulation({ seed: 20260601, persons: effort(600, 150), asOf: AS_OF });
    const scenes = [...b.rules.scenes.keys()].map((scene) => ({ scene, round: {} }));
    const measure = measured(a, b, persons, scenes);
    const exact = attribute(a, b, measure);
    const drawn = attribute(a, b, measure, { ...ORDER_SETTINGS, exactUpTo: 0 });
    expect([exact.method.kind, drawn.method.kind]).toEqual(['exact', 'sampled']);
    const off = drawn.clauses.flatMap(({ shares }, clause) =>
      shares.map(({ part, error }, quantity) => {
        const truth = exact.clauses[clause]?.shares[quantity]?.part ?? NaN;
        // Both are rounded to whole hundredths.
        return Math.max(0, Math.abs(part - truth) - 1) / Math.max(1, error ?? NaN);
      }),
    );
    expect(off.filter((errors) => errors > 2).length).toBeLessThanOrEqual(off.length / 10);
    expect(Math.max(...off)).toBeLessThanOrEqual(6);
    expect(off.some((errors) => errors > 0)).toBe(true);
  });

  it('of three clauses of a county’s revision finds these three, and the same again', () => {
    const [old, revised] = [compiledPack(packOf('yongjia-practice-old')), compiledPack(packOf('yongjia-practice'))];
    const blend = new PolicyBlend(old.resolved, revised.resolved);
    const wanted = ['node/volunteering', 'node/legal', 'node/legal-study'];
    const pieces = new Set(
      clausesOf(blend).flatMap(({ clause, pieces: own }) => (wanted.includes(clause.id) ? own : [])),
    );
    const ids = new Set([...pieces].map(({ id }) => id));
    const [a, b] = [edited(blend.document(() => false)), edited(blend.document((piece) => ids.has(piece)))];
    if (!a || !b) throw new Error('both compile');
    const persons = generatePopulation({ seed: 20260601, persons: 150, asOf: AS_OF });
    const scenes = [...b.rules.scenes.keys()].map((scene) => ({ scene, round: {} }));
    const [result, again] = [1, 2].map(() => attribute(a, b, measured(a, b, persons, scenes)));
    expect(result?.clauses.map(({ clause }) => clause.id)).toEqual(wanted);
    expect(result?.method).toEqual({ kind: 'exact', runs: 8 });
    expect(result?.quantities).toHaveLength(3 + 2 * scenes.length);
    expect(result?.quantities[0]?.whole).toBeLessThan(0);
    if (result) expectSums(result);
    expect(JSON.stringify(again)).toBe(JSON.stringify(result));
  });
});
