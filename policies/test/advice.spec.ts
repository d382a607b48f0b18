import fc from 'fast-check';
import {
  type Advice,
  advise,
  type CompiledPolicy,
  decodeValue,
  inOrderOfUse,
  isComparable,
  nodesOf,
  scorePerson,
  sliderTrack,
} from '../src/index.js';
import { compiledPack, packOf } from './support/packs.js';
import { policies, populations } from './support/random-policies.js';
import { seeded } from './support/seed.js';
import { compiled, group, indicator, policyInput } from './support/small-policy.js';

const AS_OF = '2026-06-18';

/** Points of the indicator as the total sees them (deductions negative), and the total, where a fact has another value. */
function pointsWith(policy: CompiledPolicy, person: object, node: string, fact: string, value: unknown) {
  const { score, findings } = scorePerson(policy, { ...person, [fact]: value }, AS_OF);
  if (!score) throw new Error(JSON.stringify(findings));
  const path: number[] = [];
  for (let at = policy.nodes[policy.indexOf.get(node) ?? -1]; at; at = policy.nodes[at.parent]) path.push(at.sign);
  const own = [...nodesOf(score.root)].find(({ id }) => id === node)?.points ?? 0;
  return { own: own * path.reduce((sign, each) => sign * each, 1), total: score.total };
}

function valueAt(policy: CompiledPolicy, { fact, measure }: Pick<Advice, 'fact' | 'measure'>, place: number): unknown {
  const type = policy.facts.facts.find(({ id }) => id === fact)?.type;
  if (!type) throw new RangeError(fact);
  return measure.kind === 'yes-no' ? place === 1 : decodeValue(type, place);
}

/** What is not as advice tells: the points gained, and that one step less gains nothing. */
function wrongIn(policy: CompiledPolicy, person: Record<string, unknown>, advice: Advice): string[] {
  const { node, fact, value, gain, totalGain, from, to, measure } = advice;
  const now = pointsWith(policy, person, node, fact, person[fact] ?? null);
  const then = pointsWith(policy, person, node, fact, value);
  const told = [
    ...(then.own - now.own === gain && gain > 0 ? [] : [`${node}/${fact}: gains ${then.own - now.own}, not ${gain}`]),
    ...(then.total - now.total === totalGain
      ? []
      : [`${node}/${fact}: total ${then.total - now.total}, not ${totalGain}`]),
    ...(totalGain < gain && !advice.held ? [`${node}/${fact}: nothing says where points are lost`] : []),
  ];
  if (from === null || (measure.kind !== 'number' && measure.kind !== 'date')) return told;
  const before = valueAt(policy, advice, to - Math.sign(to - from));
  const less = pointsWith(policy, person, node, fact, before);
  return less.own > now.own ? [...told, `${node}/${fact}: one step less gains too`] : told;
}

describe('what would add points', () => {
  it('gives exactly the points that are told, and one step less does not give more', () => {
    fc.assert(
      fc.property(policies, populations({ minLength: 1, maxLength: 1 }), (policy, { persons }) => {
        const person = { ...persons[0]?.facts };
        const { advice } = advise(policy, person, AS_OF);
        expect(advice.flatMap((each) => wrongIn(policy, person, each))).toEqual([]);
      }),
      seeded(240, 16),
    );
  });

  it('is the nearest of all values of a whole number, and is missing only where none gives more', () => {
    fc.assert(
      fc.property(policies, populations({ minLength: 1, maxLength: 1 }), (policy, { persons }) => {
        const person: Record<string, unknown> = { age: 40, ...persons[0]?.facts };
        if (person['age'] == null) person['age'] = 40;
        const own = Number(person['age']);
        const { advice } = advise(policy, person, AS_OF);
        const readers = policy.nodes.filter(
          ({ node, rule }) => node.kind === 'indicator' && rule?.facts.includes('age'),
        );
        for (const { node } of readers) {
          const now = pointsWith(policy, person, node.id, 'age', own).own;
          const better = Array.from({ length: 121 }, (_, age) => age)
            .filter((age) => pointsWith(policy, person, node.id, 'age', age).own > now)
            .sort((a, b) => Math.abs(a - own) - Math.abs(b - own) || b - a);
          const told = advice.find((each) => each.node === node.id && each.fact === 'age');
          expect([node.id, told?.to]).toEqual([node.id, better[0]]);
        }
      }),
      seeded(40),
    );
  });

  it.each(['yongjia-practice', 'yongjia-old'])('holds for a case of %s, every indicator and fact', (name) => {
    const pack = packOf(name);
    const policy = compiledPack(pack);
    const person = { ...pack.cases[0]?.facts };
    const { advice, findings } = advise(policy, person, AS_OF);
    expect(findings).toEqual([]);
    expect(advice.length).toBeGreaterThan(3);
    expect(advice.flatMap((each) => wrongIn(policy, person, each))).toEqual([]);
  });

  const tiers = (fact: string, ...rows: [number, number][]) => ({
    if: [...rows.flatMap(([from, points]) => [{ '>=': [{ var: fact }, from] }, points]), 0],
  });
  const policy = compiled(
    policyInput([
      group(
        'full',
        [
          indicator('given', { if: [{ var: 'veteran' }, 10, 0] }),
          indicator('age-tiers', tiers('age', [60, 8], [30, 4])),
        ],
        { cap: 12 },
      ),
      group(
        'highest',
        [
          indicator('school', { if: [{ in: [{ var: 'education' }, ['college', 'bachelor']] }, 6, 0] }),
          indicator('paid', { floor: [{ '/': [{ var: 'amount' }, 1000] }] }, { max: 10 }),
        ],
        { combine: 'max' },
      ),
      indicator('minus', tiers('offset', [10, 5], [5, 3]), { effect: 'deduct' }),
      indicator('lived', { floor: [{ '/': [{ full_months: [{ var: 'stays' }, { var: 'as_of' }] }, 6] }] }, { max: 9 }),
    ]),
  );
  const person = { veteran: true, age: 20, education: 'college', amount: 999.5, offset: 7.5 };
  const told = (facts: object) =>
    advise(policy, facts, AS_OF).advice.map(({ node, to, value, steps, gain, totalGain, held, byPerson }) => ({
      node,
      to,
      value,
      steps,
      gain,
      totalGain,
      held: held && `${held.node} ${held.by}`,
      byPerson,
    }));

  it('names the nearest tier, what a cap or a higher sibling keeps back, and what nobody can bring about', () => {
    expect(told(person)).toEqual([
      { node: 'minus', to: 49, value: 4.9, steps: 26, gain: 300, totalGain: 300, held: null, byPerson: false },
      {
        node: 'age-tiers',
        to: 30,
        value: 30,
        steps: 10,
        gain: 400,
        totalGain: 200,
        held: 'full limit',
        byPerson: true,
      },
      {
        node: 'lived',
        to: 6,
        value: [{ from: '2025-12-18', to: null }],
        steps: null,
        gain: 100,
        totalGain: 100,
        held: null,
        byPerson: false,
      },
      {
        node: 'paid',
        to: 100_000,
        value: 1000,
        steps: 50,
        gain: 100,
        totalGain: 0,
        held: 'highest highest',
        byPerson: true,
      },
    ]);
  });

  it('looks for an unknown fact from nothing on, and says why a person cannot be advised', () => {
    const [age] = advise(policy, { age: null }, AS_OF).advice.filter(({ fact }) => fact === 'age');
    expect([age?.from, age?.to, age?.steps, age?.unit]).toEqual([null, 30, null, null]);
    const refused = advise(policy, { age: -1 }, AS_OF);
    expect(refused.advice).toEqual([]);
    expect(refused.findings.map(({ code }) => code)).toEqual(['PERSON-OUT-OF-RANGE']);
  });

  it('says along which lists it could not look', () => {
    const listed = compiled(
      policyInput([indicator('prizes', { '*': [{ count: [{ var: 'prizes' }] }, 2] }, { max: 6 })], {
        facts: [
          {
            id: 'prizes',
            label: { zh: '奖项' },
            type: { kind: 'records', most: 5, fields: [{ id: 'won', label: { zh: '日期' }, type: { kind: 'date' } }] },
          },
        ],
      }),
    );
    expect(advise(listed, {}, AS_OF).notFollowed.map(({ node, finding }) => [node, finding.code])).toEqual([
      ['prizes', 'CURVE-NOT-FOR-KIND'],
    ]);
    expect(advise(listed, { prizes: [{ won: '2020-01-01' }] }, AS_OF).advice).toMatchObject([
      { to: 2, gain: 200, steps: 1, byPerson: true },
    ]);
  });

  it('weighs points against steps only where all steps are counted in the same unit', () => {
    const base = advise(policy, person, AS_OF).advice[0];
    if (!base) throw new Error('There is advice');
    const one: Advice = { ...base, node: 'a', totalGain: 300, steps: 30, unit: '次 0' };
    const two: Advice = { ...base, node: 'b', totalGain: 200, steps: 10, unit: '次 0' };
    const other: Advice = { ...two, unit: '元 2' };
    expect([isComparable([one, two]), inOrderOfUse([one, two]).map(({ node }) => node)]).toEqual([true, ['b', 'a']]);
    expect([isComparable([one, other]), inOrderOfUse([other, one]).map(({ node }) => node)]).toEqual([
      false,
      ['a', 'b'],
    ]);
  });

  it('gives a slider the edges of the tiers, and steps that meet them', () => {
    expect(sliderTrack(policy, person, AS_OF, 'age')).toEqual({ places: 0, from: 0, to: 75, step: 1, edges: [30, 60] });
    const paid = sliderTrack(policy, person, AS_OF, 'amount');
    expect([paid?.edges.length, paid?.edges.at(-1), paid?.step, paid?.to]).toEqual([10, 1_000_000, 10_000, 1_250_000]);
    expect(sliderTrack(policy, person, AS_OF, 'born')).toBeNull();
    const rising = compiled(policyInput([indicator('each', { '*': [{ var: 'age' }, 0.5] }, { max: 20 })]));
    expect(sliderTrack(rising, {}, AS_OF, 'age')?.edges).toEqual([40]);
    const endless = compiled(policyInput([indicator('each', { floor: [{ '/': [{ var: 'amount' }, 10] }] })]));
    expect(sliderTrack(endless, {}, AS_OF, 'amount')?.edges.slice(0, 2)).toEqual([1000, 2000]);
  });
});
