import fc from 'fast-check';
import {
  attribute,
  compilePolicy,
  type CompiledPolicy,
  encodePopulation,
  libraryOf,
  Mixes,
  ORDER_SETTINGS,
  type PolicyDocument,
  type PolicyDocumentInput,
  type PolicyMeasure,
  type Population,
  populationMeasure,
} from '../src/index.js';
import { has, only } from '../src/attribution/coalition.js';
import { editedFrom } from './support/random-edits.js';
import { policies, populationOf, populations } from './support/random-policies.js';
import { effort, seeded } from './support/seed.js';
import { compiled, group, indicator, policyInput } from './support/small-policy.js';

const AS_OF = '2026-06-18';
const AGE = { var: 'age' };

function measured(a: CompiledPolicy, b: CompiledPolicy, persons: Population): PolicyMeasure {
  const { population, findings } = encodePopulation(persons, [a.facts.facts, b.facts.facts]);
  if (!population) throw new Error(JSON.stringify(findings));
  return populationMeasure(a, b, { population, applications: [], asOf: AS_OF }, []).measure;
}

const PERSONS = populationOf([{ age: 10 }, { age: 20, member: true }, { age: 40 }, {}]);
const COLD: NonNullable<PolicyDocumentInput['standing']>[number] = {
  id: 'cold',
  title: { zh: '失效' },
  state: 'lapsed',
  rule: { '>': [AGE, 30] },
};

/** Which clauses are steady from a policy with these nodes at rate 1 to the same at rate 2. */
function steadyOf(
  nodes: (rate: number) => PolicyDocumentInput['score']['children'],
  more: (rate: number) => object = () => ({}),
) {
  const [a, b] = [1, 2].map((rate) => compiled(policyInput(nodes(rate), more(rate))));
  if (!a || !b) throw new Error('There are two policies');
  return [...new Mixes(a, b, measured(a, b, PERSONS)).steady];
}

const by = (rate: number) => ({ '*': [AGE, rate] });

describe('clauses that add the same whatever others are in force', () => {
  it.each([
    [
      'items of plain groups',
      (rate: number) => [group('g', [indicator('one', by(rate), { max: 30 })]), indicator('two', by(rate))],
      ['node/one', 'node/two'],
    ],
    [
      'not below a cap',
      (rate: number) => [group('g', [indicator('one', by(rate))], { cap: 30 }), indicator('two', by(rate))],
      ['node/two'],
    ],
    [
      'not below the highest of several',
      (rate: number) => [group('g', [indicator('one', by(rate))], { combine: 'max' })],
      [],
    ],
    [
      'not where the floor of the total may bind',
      (rate: number) => [indicator('one', by(rate)), indicator('two', AGE, { effect: 'deduct' })],
      [],
    ],
    [
      'not what another rule reads',
      (rate: number) => [indicator('one', by(rate)), indicator('two', { '+': [{ var: 'points.one' }, rate] })],
      [],
    ],
    [
      'not below a group that comes',
      (rate: number) => (rate === 1 ? [indicator('one', by(1))] : [group('g', [indicator('one', by(2))])]),
      [],
    ],
    [
      'what comes and what goes',
      (rate: number) => [indicator(rate === 1 ? 'gone' : 'come', rate === 1 ? AGE : { if: [{ var: 'member' }, 3, 0] })],
      ['node/come', 'gone/gone'],
    ],
  ])('%s', (_, nodes, expected) => {
    expect(steadyOf(nodes).sort()).toEqual([...expected].sort());
  });

  it('not where a standing rule changes, or reads points', () => {
    const nodes = (rate: number) => [indicator('one', by(rate))];
    const changing = (rate: number) => ({ standing: [{ ...COLD, rule: { '>': [AGE, 15 * rate] } }] });
    expect(steadyOf(nodes, () => ({ standing: [COLD] }))).toEqual(['node/one']);
    expect(steadyOf(nodes, changing)).toEqual([]);
    expect(steadyOf(nodes, () => ({ standing: [{ ...COLD, rule: { '>': [{ var: 'points.one' }, 30] } }] }))).toEqual(
      [],
    );
  });

  it('state no error of points where orders are drawn, and one of persons', () => {
    const policy = (rate: number) =>
      compiled(
        policyInput([
          indicator('one', by(rate)),
          indicator('two', { '*': [AGE, 5 - rate] }),
          indicator('three', { if: [{ var: 'member' }, rate, 0] }),
        ]),
      );
    const [a, b] = [policy(1), policy(2)];
    const { clauses } = attribute(a, b, measured(a, b, PERSONS), { ...ORDER_SETTINGS, exactUpTo: 0 });
    for (const { shares } of clauses) expect(shares.map(({ error }) => error === null)).toEqual([true, false, false]);
  });

  /** Policies with fewer limits than most, so that some clauses are steady. */
  const open = policies.map(({ resolved: { document } }): PolicyDocument => {
    const children = document.score.children.map((child) =>
      child.kind === 'group' ? { ...child, cap: undefined, floor: undefined } : child,
    );
    return { ...document, score: { ...document.score, floor: undefined, children } };
  });
  const edits = open.chain((document) =>
    editedFrom(document)
      .chain((first) => editedFrom(first.document))
      .chain((second) => editedFrom(second.document))
      .map((third) => [document, third.document] as const),
  );

  it('do so in every mix of random policies', () => {
    let steady = 0;
    fc.assert(
      fc.property(edits, populations({ minLength: 1, maxLength: 6 }), (documents, persons) => {
        const [a, b] = documents.map((document) => compilePolicy(document, libraryOf([])).policy);
        if (!a || !b) return;
        const mixes = new Mixes(a, b, measured(a, b, persons));
        const { clauses } = mixes;
        if (clauses.length > 6) return;
        const every = Array.from({ length: 2 ** clauses.length }, (_, mix) => BigInt(mix));
        const points = mixes.values(every).map((values) => values?.[0]);
        for (const [index, { clause }] of clauses.entries()) {
          if (!mixes.steady.has(clause.id)) continue;
          steady += 1;
          const added = every
            .filter((mix) => !has(mix, index))
            .map((mix) => (points[Number(mix | only(index))] ?? NaN) - (points[Number(mix)] ?? NaN));
          expect(new Set(added).size).toBe(1);
        }
      }),
      seeded(400, 16),
    );
    expect(steady).toBeGreaterThan(effort(32, 1, 16));
  });
});
