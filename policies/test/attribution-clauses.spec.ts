import fc from 'fast-check';
import {
  clausesOf,
  compilePolicy,
  type CompiledPolicy,
  contentHash,
  encodePopulation,
  libraryOf,
  PolicyBlend,
  type PolicyDocumentInput,
  simulate,
} from '../src/index.js';
import { compiledPack, packOf } from './support/packs.js';
import { editedFrom } from './support/random-edits.js';
import { policies, populationOf, populations } from './support/random-policies.js';
import { seeded } from './support/seed.js';
import { compiled, FACTS, group, indicator, policyInput } from './support/small-policy.js';

const AS_OF = '2026-06-18';
const AGE = { var: 'age' };
const MEMBER = { if: [{ var: 'member' }, 5, 0] };

function totals(policy: CompiledPolicy, sides: readonly CompiledPolicy[], persons = PERSONS): number[] {
  const { population, findings } = encodePopulation(
    persons,
    sides.map(({ facts }) => facts.facts),
  );
  if (!population) throw new Error(JSON.stringify(findings));
  return [...simulate(policy, population, AS_OF).totals];
}

const PERSONS = populationOf([
  { age: 30, member: true, amount: 900 },
  { age: 70, member: false, education: 'bachelor' },
]);

function runnable(blend: PolicyBlend, applied: (piece: string) => boolean): CompiledPolicy {
  const { policy, findings } = compilePolicy(blend.document(applied), () => undefined);
  if (!policy) throw new Error(JSON.stringify(findings, null, 1));
  return policy;
}

type Children = Parameters<typeof policyInput>[0];
type More = Partial<PolicyDocumentInput>;

interface Case {
  readonly title: string;
  readonly a: readonly [children: Children, more?: More];
  readonly b: readonly [children: Children, more?: More];
  /** The pieces of each clause, and why they are together. */
  readonly clauses: readonly string[];
}

const scene = (items: string[], more: object = {}): More => ({
  scenes: [
    {
      id: 'school',
      title: { zh: '入学' },
      service: 'schooling',
      quota: 1,
      keys: [{ id: 'points', title: { zh: '分' }, rule: { var: 'scene_points' }, direction: 'descending' }],
      household: 'own',
      items,
      ...more,
    },
  ],
});

const CASES: readonly Case[] = [
  {
    title: 'one for each node that changed',
    a: [[indicator('one', AGE), group('g', [indicator('two', AGE), indicator('three', MEMBER)], { cap: 50 })]],
    b: [
      [
        indicator('one', { '*': [AGE, 2] }),
        group('g', [indicator('two', { '*': [AGE, 3] }), indicator('three', MEMBER)], { cap: 60 }),
      ],
    ],
    clauses: ['node/one', 'node/g', 'node/two'],
  },
  {
    title: 'none for words, departments and their like',
    a: [[indicator('one', AGE)]],
    b: [[indicator('one', AGE, { title: { zh: '改名' }, department: 'police' })], { version: '2' }],
    clauses: [],
  },
  {
    title: 'none for another id; what reads it follows',
    a: [[indicator('one', AGE), indicator('reader', { '*': [{ var: 'points.one' }, 2] })], scene(['one'])],
    b: [[indicator('new-one', AGE), indicator('reader', { '*': [{ var: 'points.new-one' }, 3] })], scene(['new-one'])],
    clauses: ['node/reader'],
  },
  {
    title: 'a rule and the new node that it reads, together',
    a: [[indicator('one', AGE), indicator('reader', AGE)]],
    b: [
      [indicator('one', AGE), indicator('fresh', MEMBER), indicator('reader', { '*': [{ var: 'points.fresh' }, 2] })],
    ],
    clauses: ['node/fresh node/reader reads'],
  },
  {
    title: 'a group with what came in it, together',
    a: [[indicator('one', AGE)]],
    b: [[indicator('one', AGE), group('new', [indicator('fresh', MEMBER), indicator('fresher', MEMBER)], { cap: 7 })]],
    clauses: ['node/new node/fresh node/fresher within'],
  },
  {
    title: 'what moves into a new group, apart from it',
    a: [[indicator('one', AGE), indicator('two', MEMBER)]],
    b: [[indicator('two', MEMBER), group('new', [indicator('one', AGE)], { cap: 20 })]],
    clauses: ['node/new', 'node/one'],
  },
  {
    title: 'groups that change places, together',
    a: [[group('x', [group('y', [indicator('one', AGE)], { cap: 30 })], { cap: 20 })]],
    b: [[group('y', [group('x', [indicator('one', AGE)], { cap: 20 })], { cap: 30 })]],
    clauses: ['node/y node/x reads', 'node/one'],
  },
  {
    title: 'two rules that read each other in turn, together',
    a: [[indicator('one', { '+': [{ var: 'points.two' }, 1] }), indicator('two', AGE)]],
    b: [[indicator('one', AGE), indicator('two', { '+': [{ var: 'points.one' }, 1] })]],
    clauses: ['node/one node/two reads'],
  },
  {
    title: 'a formula and what it comes to read, together',
    a: [[group('g', [indicator('one', AGE)], { combine: 'formula', formula: { var: 'points.one' } })]],
    b: [
      [
        group('g', [indicator('one', AGE), indicator('fresh', MEMBER)], {
          combine: 'formula',
          formula: { '+': [{ var: 'points.one' }, { var: 'points.fresh' }] },
        }),
      ],
    ],
    clauses: ['node/g node/fresh reads'],
  },
  {
    title: 'a fact that means something else and the rules that read it, together',
    a: [[indicator('one', { if: [{ at_least: [{ var: 'education' }, 'college'] }, 5, 0] }), indicator('two', AGE)]],
    b: [
      [
        indicator('one', { if: [{ at_least: [{ var: 'education' }, 'college'] }, 8, 0] }),
        indicator('two', { '*': [AGE, 2] }),
      ],
      {
        facts: (FACTS ?? []).map((fact) =>
          fact.type.kind === 'enumeration'
            ? { ...fact, type: { ...fact.type, codes: fact.type.codes.toReversed() } }
            : fact,
        ),
      },
    ],
    clauses: ['node/one fact/education reads', 'node/two'],
  },
  {
    title: 'verdicts, scenes and the order of standing rules by themselves',
    a: [
      [indicator('one', AGE)],
      {
        vetoes: [{ id: 'veto', title: { zh: '否决' }, rule: { '>': [AGE, 60] } }],
        standing: [
          { id: 'left', title: { zh: '失效' }, state: 'lapsed', rule: { '>': [AGE, 100] } },
          { id: 'zero', title: { zh: '归零' }, state: 'zeroed', rule: { '>': [AGE, 90] } },
        ],
        ...scene(['one']),
      },
    ],
    b: [
      [indicator('one', AGE)],
      {
        vetoes: [{ id: 'veto', title: { zh: '否决' }, rule: { '>': [AGE, 65] } }],
        standing: [
          { id: 'zero', title: { zh: '归零' }, state: 'zeroed', rule: { '>': [AGE, 95] } },
          { id: 'left', title: { zh: '失效' }, state: 'lapsed', rule: { '>': [AGE, 100] } },
        ],
        ...scene(['one'], { quota: 2 }),
      },
    ],
    clauses: ['veto/veto', 'standing/zero', 'standing/*', 'scene/school'],
  },
  {
    title: 'a new item of a scene apart from the scene',
    a: [[indicator('one', AGE)], scene(['one'])],
    b: [[indicator('one', AGE), indicator('fresh', MEMBER)], scene(['one', 'fresh'])],
    clauses: ['node/fresh', 'scene/school'],
  },
];

describe('the clauses of two policies', () => {
  it.each(CASES.map((each) => [each.title, each] as const))('are %s', (_, { a, b, clauses }) => {
    const sides = [compiled(policyInput(...a)), compiled(policyInput(...b))] as const;
    const [before, after] = sides;
    const blend = new PolicyBlend(before.resolved, after.resolved);
    const formed = clausesOf(blend);
    const told = formed.map(({ clause, pieces }) => [...pieces.map(({ id }) => id), clause.together ?? []].flat());
    expect(told.map((words) => words.join(' '))).toEqual(clauses);
    const inClauses = [...formed.flatMap(({ clause }) => clause.changes), ...blend.wording];
    expect(inClauses.sort()).toEqual(blend.changes.map(({ id }) => id).sort());

    expect(contentHash(blend.document(() => true))).toBe(contentHash(after.resolved.document));
    expect(
      totals(
        runnable(blend, () => false),
        sides,
      ),
    ).toEqual(totals(before, sides));
    for (const one of formed) {
      const own = new Set(one.pieces.map(({ id }) => id));
      runnable(blend, (piece) => own.has(piece));
      runnable(blend, (piece) => !own.has(piece));
    }
  });

  it('keep the points of what moves before the group that it moves to is set up', () => {
    const others = [indicator('two', MEMBER), indicator('three', MEMBER)];
    const sides = [
      compiled(policyInput([group('old', [indicator('one', AGE)], { cap: 10 }), ...others])),
      compiled(policyInput([group('new', [indicator('one', { '*': [AGE, 2] }), ...others], { cap: 20 })])),
    ] as const;
    const blend = new PolicyBlend(sides[0].resolved, sides[1].resolved);
    const withOnly = (...pieces: string[]) =>
      totals(
        runnable(blend, (piece) => pieces.includes(piece)),
        sides,
      );
    // A member of 30 years and somebody of 70: below the old cap of 10, then without any cap, then below the new one of 20.
    expect(withOnly()).toEqual([2000, 1000]);
    expect(withOnly('node/one')).toEqual([7000, 14000]);
    expect(withOnly('gone/old')).toEqual([4000, 7000]);
    expect(withOnly('node/one', 'node/new')).toEqual([3000, 2000]);
  });

  it('of a random edit: all of them is B, none is A, and words move nothing', () => {
    const edits = policies.chain((a) => editedFrom(a.resolved.document).map((edited) => [a, edited] as const));
    fc.assert(
      fc.property(edits, populations({ minLength: 1, maxLength: 6 }), ([a, { document, changes }], persons) => {
        const b = compilePolicy(document, libraryOf([])).policy;
        if (!b) return;
        const blend = new PolicyBlend(a.resolved, b.resolved);
        const formed = clausesOf(blend);
        expect([...formed.flatMap(({ clause }) => clause.changes), ...blend.wording].sort()).toEqual(
          [...changes].sort(),
        );
        expect(contentHash(blend.document(() => true))).toBe(contentHash(b.resolved.document));
        const none = totals(
          runnable(blend, () => false),
          [a, b],
          persons,
        );
        expect(none).toEqual(totals(a, [a, b], persons));
        if (formed.length === 0) expect(totals(b, [a, b], persons)).toEqual(none);
      }),
      seeded(160, 16),
    );
  });

  it('of two random policies: all of them is B, and none is A', () => {
    fc.assert(
      fc.property(policies, policies, populations({ minLength: 1, maxLength: 6 }), (a, b, persons) => {
        const blend = new PolicyBlend(a.resolved, b.resolved);
        expect(contentHash(blend.document(() => true))).toBe(contentHash(b.resolved.document));
        const none = runnable(blend, () => false);
        expect(totals(none, [a, b], persons)).toEqual(totals(a, [a, b], persons));
      }),
      seeded(80),
    );
  });

  it.each([
    ['yongjia-practice-old', 'yongjia-practice'],
    ['yongjia-practice', 'yongjia-practice-old'],
    ['yongjia-old', 'yongjia-new-2022'],
  ])('of %s and %s hold every change once; all of them is B', (nameA, nameB) => {
    const [a, b] = [compiledPack(packOf(nameA)), compiledPack(packOf(nameB))];
    const blend = new PolicyBlend(a.resolved, b.resolved);
    const formed = clausesOf(blend);
    const inClauses = [...formed.flatMap(({ clause }) => clause.changes), ...blend.wording];
    expect(inClauses.sort()).toEqual(blend.changes.map(({ id }) => id).sort());
    expect(formed.length).toBeGreaterThan(30);
    expect(contentHash(blend.document(() => true))).toBe(contentHash(b.resolved.document));
    runnable(blend, () => false);
  });
});
