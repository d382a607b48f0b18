import fc from 'fast-check';
import {
  compilePolicy,
  type Edit,
  type Edited,
  factsRead,
  libraryOf,
  parseCases,
  type PolicyCase,
  type PolicyDocument,
  renamedInCase,
  renameFact,
  scorePerson,
  usesOf,
  valueAt,
} from '../src/index.js';
import { policies } from './support/random-policies.js';
import { seeded } from './support/seed.js';
import { FACTS, group, indicator, parsed, policyInput } from './support/small-policy.js';

const NONE: ReadonlySet<string> = new Set();

function done({ value, findings }: Edit): Edited {
  if (!value) throw new Error(JSON.stringify(findings));
  return value;
}

/** Every place of a policy that may read a fact reads `age`; the field `age` of the records is another thing. */
const document = parsed(
  policyInput(
    [
      group(
        'work',
        [
          indicator('years', { '+': [{ var: 'age' }, { var: ['age'] }] }),
          indicator('stays', { count: [{ filter: [{ var: 'visits' }, { '>': [{ var: 'age' }, 3] }] }] }),
          indicator('known', { if: [{ missing: ['born', 'age'] }, 0, 1] }),
          indicator('some', { if: [{ missing_some: [1, ['age', 'born']] }, 0, 1] }),
        ],
        { combine: 'formula', formula: { '+': [{ var: 'points.years' }, { var: 'points.stays' }] } },
      ),
    ],
    {
      facts: [
        ...(FACTS ?? []),
        {
          id: 'visits',
          label: { zh: '走访' },
          type: {
            kind: 'records',
            most: 5,
            fields: [{ id: 'age', label: { zh: '周岁' }, type: { kind: 'integer', min: 0, max: 99 } }],
          },
        },
      ],
      vetoes: [
        {
          id: 'young',
          title: { zh: '未成年' },
          rule: { '<': [{ var: 'age' }, 18] },
          until: { add_years: [{ var: 'born' }, 18] },
        },
      ],
      scenes: [
        {
          id: 'school',
          title: { zh: '入学' },
          service: 'schooling',
          items: ['years'],
          eligibility: { '>': [{ var: 'age' }, 20] },
          keys: [{ id: 'oldest', title: { zh: '年长者先' }, rule: { var: 'age' }, direction: 'descending' }],
          household: { formula: { '+': [{ var: 'own_points' }, { var: 'spouse.age' }] } },
          vetoes: [{ id: 'late', title: { zh: '逾期' }, rule: { '>': [{ var: 'age' }, 60] } }],
          rounds: [
            { id: 'first', title: { zh: '第一轮' }, share: 50, eligibility: { '>': [{ var: 'age' }, 30] } },
            {
              id: 'second',
              title: { zh: '第二轮' },
              share: 50,
              keys: [{ id: 'k', title: { zh: '键' }, rule: { var: 'age' }, direction: 'ascending' }],
            },
          ],
        },
      ],
    },
  ),
);

const cases: readonly PolicyCase[] =
  parseCases({
    cases: [
      {
        id: 'case-1',
        title: { zh: '三十岁' },
        asOf: '2026-06-18',
        facts: { age: 30, born: '1996-01-01' },
        expect: { total: 60, nodes: { years: 60 }, vetoes: ['young'], standingRule: 'left' },
        reason: { zh: '三十加三十' },
      },
      {
        id: 'case-2',
        title: { zh: '年龄不详' },
        asOf: '2026-06-18',
        facts: { born: '1996-01-01' },
        expect: { total: 0, unknown: ['age'] },
        reason: { zh: '未取得' },
      },
    ],
  }).value?.cases ?? [];

describe('uses', () => {
  it('of a fact are every rule that reads it and every case that names it, fields of records aside', () => {
    const uses = usesOf(document, { kind: 'fact', id: 'age' }, cases);
    expect(uses.map(({ owner, part, within, pointer }) => [owner.kind, owner.id, part, within?.zh, pointer])).toEqual([
      ['indicator', 'years', 'rule', undefined, '/score/children/0/children/0/rule/+/0/var'],
      ['indicator', 'years', 'rule', undefined, '/score/children/0/children/0/rule/+/1/var/0'],
      ['indicator', 'known', 'rule', undefined, '/score/children/0/children/2/rule/if/0/missing/1'],
      ['indicator', 'some', 'rule', undefined, '/score/children/0/children/3/rule/if/0/missing_some/1/0'],
      ['veto', 'young', 'rule', undefined, '/vetoes/0/rule/</0/var'],
      ['scene', 'school', 'eligibility', undefined, '/scenes/0/eligibility/>/0/var'],
      ['scene', 'school', 'veto', '逾期', '/scenes/0/vetoes/0/rule/>/0/var'],
      ['scene', 'school', 'key', '年长者先', '/scenes/0/keys/0/rule/var'],
      ['scene', 'school', 'household', undefined, '/scenes/0/household/formula/+/1/var'],
      ['scene', 'school', 'round-eligibility', '第一轮', '/scenes/0/rounds/0/eligibility/>/0/var'],
      ['scene', 'school', 'round-key', '键', '/scenes/0/rounds/1/keys/0/rule/var'],
      ['case', 'case-1', 'facts', undefined, '/facts/age'],
      ['case', 'case-2', 'expectation', undefined, '/expect/unknown/0'],
    ]);
    for (const { owner, pointer, inRule } of uses) {
      expect(pointer.endsWith(inRule ?? '')).toBe(true);
      const found = valueAt(owner.kind === 'case' ? cases.find(({ id }) => id === owner.id) : document, pointer);
      expect(found).toBeDefined();
    }
  });

  it('of a node are the rules that read its points, the scenes that count it and the cases that expect points of it', () => {
    const uses = usesOf(document, { kind: 'node', id: 'years' }, cases);
    expect(uses.map(({ owner, part }) => [owner.id, part])).toEqual([
      ['work', 'formula'],
      ['school', 'items'],
      ['case-1', 'expectation'],
    ]);
  });

  it('of what nobody names are none', () => {
    expect(usesOf(document, { kind: 'fact', id: 'offset' }, cases)).toEqual([]);
    expect(usesOf(document, { kind: 'node', id: 'some' }, cases)).toEqual([]);
  });
});

describe('renaming a fact', () => {
  it('takes every rule along, and nothing else', () => {
    const { document: after, pointer } = done(
      renameFact(document, 'age', { id: 'full_age', label: { zh: '周岁', en: 'age' } }, NONE),
    );
    expect(valueAt(after, pointer)).toMatchObject({ id: 'full_age', label: { zh: '周岁', en: 'age' } });
    expect(usesOf(after, { kind: 'fact', id: 'age' })).toEqual([]);
    expect(usesOf(after, { kind: 'fact', id: 'full_age' })).toHaveLength(
      usesOf(document, { kind: 'fact', id: 'age' }).length,
    );
    expect(valueAt(after, '/score/children/0/children/1')).toBe(valueAt(document, '/score/children/0/children/1'));
    const back = done(renameFact(after, 'full_age', { id: 'age', label: { zh: '年龄' } }, NONE));
    expect(JSON.stringify(back.document)).toBe(JSON.stringify(document));
  });

  it.each([
    ['an id that is taken', 'age', 'member', NONE, 'EDIT-ID-TAKEN'],
    ['an id that an upper policy uses', 'age', 'upper_age', new Set(['upper_age']), 'EDIT-ID-TAKEN'],
    ['an id of the wrong form', 'age', 'Full-Age', NONE, 'EDIT-ID-FORM'],
    ['a reserved name', 'age', 'as_of', NONE, 'EDIT-ID-RESERVED'],
    ['a fact of an upper policy', 'age', 'full_age', new Set(['age']), 'EDIT-LOCKED'],
    ['a fact that nobody declares', 'height', 'tallness', NONE, 'EDIT-NO-SUCH-PLACE'],
  ] as const)('refuses %s', (_, from, id, included, code) => {
    const { value, findings } = renameFact(document, from, { id, label: { zh: '名称' } }, included);
    expect(value).toBeNull();
    expect(findings.map((finding) => finding.code)).toEqual([code]);
  });

  it('changes what nobody is worth', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const before = policy.resolved.document;
        const read = factsRead([before.score, before.vetoes, before.standing], before);
        const renamed = read.reduce(
          (now, fact) => done(renameFact(now, fact, { id: `new_${fact}`, label: { zh: '另名' } }, NONE)).document,
          before as PolicyDocument,
        );
        expect(read.filter((fact) => usesOf(renamed, { kind: 'fact', id: fact }).length > 0)).toEqual([]);
        const after = compilePolicy(renamed, libraryOf([])).policy;
        const person = Object.entries({ age: 45, amount: 1200.5, member: true });
        const again = person.map(([id, value]) => [read.includes(id) ? `new_${id}` : id, value] as const);
        const total = (of: typeof policy, facts: typeof again): unknown =>
          scorePerson(of, Object.fromEntries(facts), '2026-06-18').score?.root.points;
        expect(total(policy, person)).toEqual(expect.any(Number));
        expect(after && total(after, again)).toBe(total(policy, person));
      }),
      seeded(60),
    );
  });
});

describe('a test case after a renaming', () => {
  const [first, second] = cases;
  it.each([
    ['fact', 'age', 'full_age', first, '/facts/full_age', 30],
    ['fact', 'age', 'full_age', second, '/expect/unknown/0', 'full_age'],
    ['node', 'years', 'age-years', first, '/expect/nodes/age-years', 60],
    ['veto', 'young', 'minor', first, '/expect/vetoes/0', 'minor'],
    ['standing', 'left', 'gone', first, '/expect/standingRule', 'gone'],
  ] as const)('names the %s %s as %s', (kind, from, to, policyCase, pointer, value) => {
    if (!policyCase) throw new Error('the cases are well formed');
    const renamed = renamedInCase(policyCase, { kind, from, to });
    expect(valueAt(renamed, pointer)).toBe(value);
    expect(renamedInCase(renamed, { kind, from: to, to: from })).toEqual(policyCase);
  });

  it('is itself where it does not name the old id, or names the new one already', () => {
    if (!first) throw new Error('the cases are well formed');
    expect(renamedInCase(first, { kind: 'fact', from: 'member', to: 'party_member' })).toBe(first);
    expect(renamedInCase(first, { kind: 'fact', from: 'age', to: 'born' })).toBe(first);
    expect(renamedInCase(first, { kind: 'node', from: 'years', to: 'years' })).toBe(first);
  });
});
