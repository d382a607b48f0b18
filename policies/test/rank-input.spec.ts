import { type Application, encodePerson, type SceneRoundInput } from '../src/index.js';
import {
  application,
  person,
  ranked,
  rankedFindings,
  refusals,
  rowOf,
  schooling,
  YUEQING_KEYS,
} from './support/ranking-scene.js';

const GOOD = [application('A', person(90, 60, '2019-03-01'))];
const POOLS = [
  { id: 'north', title: { zh: '城北小学' }, quota: 1 },
  { id: 'south', title: { zh: '城南小学' }, quota: null },
];
const mark = (at: string) => [{ at, kind: 'pending' as const, note: { zh: '待定' } }];

describe('persons whose facts are encoded already', () => {
  const AGE = { completed_years: [{ var: 'registered' }, { var: 'as_of' }] };
  const keys = [{ id: 'years', title: { zh: '登记年数' }, rule: AGE, direction: 'descending' as const }];
  const scene = schooling({ keys });

  it('rank as the same persons do, on the day of the ranking, and are left as they were', () => {
    const facts = person(90, 60, '2019-05-22');
    const { facts: encoded } = encodePerson(scene.policy.facts, facts, '2020-01-01');
    if (!encoded) throw new Error('the person fits');
    const before = [...encoded];
    const applicants = [{ id: 'A-1', facts: Object.freeze(encoded) }];
    const ranking = ranked(scene, { quota: 1 }, [{ id: 'A', applicants }]);
    expect(ranking).toEqual(ranked(scene, { quota: 1 }, [application('A', facts)]));
    expect(rowOf(ranking, 'A').keys).toEqual([{ id: 'years', value: 7, display: '7' }]);
    expect(encoded).toEqual(before);
  });
});

describe('a scene that is not ready', () => {
  it.each<[string, Parameters<typeof schooling>[0], string[]]>([
    [
      'eligibility pending',
      { eligibility: null, marks: mark('/eligibility') },
      ['RANK-ELIGIBILITY-PENDING /scene/eligibility'],
    ],
    ['threshold pending', { threshold: null, marks: mark('/threshold') }, ['RANK-THRESHOLD-PENDING /scene/threshold']],
    [
      'the share of a round pending',
      {
        rounds: [
          { id: 'one', title: { zh: '一' }, share: null },
          { id: 'two', title: { zh: '二' }, share: 40 },
        ],
        marks: mark('/rounds/0/share'),
      },
      ['RANK-SHARE-PENDING /scene/rounds/0/share'],
    ],
    ['items pending', { items: null, marks: mark('/items') }, ['RANK-ITEMS-PENDING /scene/items']],
    ['no items', { items: [] }, ['RANK-ITEMS-EMPTY /scene/items']],
    ['an unknown item', { items: ['individual', 'nothing'] }, ['RANK-ITEM-UNKNOWN /scene/items/1']],
    ['no keys', { keys: [] }, ['RANK-NO-KEYS /scene/keys']],
    [
      'a pending key',
      { keys: YUEQING_KEYS.map((key) => (key.id === 'social' ? { ...key, rule: null, marks: mark('/rule') } : key)) },
      ['RANK-KEY-PENDING /scene/keys/3/rule'],
    ],
  ])('%s', (_, scene, expected) => {
    expect(refusals(schooling(scene), { quota: 1 }, GOOD)).toEqual(expected);
  });
});

describe('a round that cannot be ranked', () => {
  it.each<[string, Parameters<typeof schooling>[0], SceneRoundInput, string[]]>([
    ['no quota', {}, {}, ['RANK-QUOTA-MISSING /round/quota']],
    ['a quota below zero', {}, { quota: -1 }, ['DOCUMENT-TOO-SMALL /round/quota']],
    ['half a place', {}, { quota: 1.5 }, ['DOCUMENT-WRONG-TYPE /round/quota']],
    ['a pool without quota', { pools: POOLS }, {}, ['RANK-QUOTA-MISSING /round/pools']],
    [
      'a pool that the scene does not have',
      { pools: POOLS.slice(0, 1) },
      { pools: [{ id: 'west', quota: 1 }] },
      ['RANK-POOL-UNKNOWN /round/pools/0/id'],
    ],
    [
      'a pool twice',
      {},
      {
        pools: [
          { id: 'west', quota: 1 },
          { id: 'west', quota: 2 },
        ],
      },
      ['RANK-POOL-DUPLICATE /round/pools/1/id'],
    ],
    ['a lottery without seed', { tieAtLine: 'lottery' }, { quota: 1 }, ['RANK-SEED-MISSING /round/lotterySeed']],
    [
      'a decided lottery without seed',
      {},
      { quota: 1, tieDecision: 'lottery' },
      ['RANK-SEED-MISSING /round/lotterySeed'],
    ],
    [
      'a decision against the scene',
      { tieAtLine: 'admit-all' },
      { quota: 1, tieDecision: 'lottery', lotterySeed: 's' },
      ['RANK-TIE-RULE-FIXED /round/tieDecision'],
    ],
  ])('%s', (_, scene, round, expected) => {
    expect(refusals(schooling(scene), round, GOOD)).toEqual(expected);
  });

  it('a day that does not exist', () => {
    expect(refusals(schooling(), { quota: 1 }, GOOD, '2026-02-30')).toEqual(['RANK-AS-OF-NOT-A-DATE /asOf']);
  });

  it('says which quota it does not use, and ranks', () => {
    expect(rankedFindings(schooling({ ranked: false, keys: [] }), { quota: 1 }, GOOD)).toEqual([
      'warning RANK-QUOTA-NOT-USED /round/quota',
    ]);
    const pooled = [application('A', person(90, 60, '2019-03-01'), undefined, 'north')];
    expect(rankedFindings(schooling({ pools: POOLS.slice(0, 1) }), { quota: 1 }, pooled)).toEqual([
      'warning RANK-QUOTA-NOT-USED /round/quota',
    ]);
  });
});

describe('applications that cannot be ranked', () => {
  const facts = person(90, 60, '2019-03-01');
  const applicant = (id: string) => ({ id, facts });

  it.each<[string, readonly Application[], string[]]>([
    ['the same id twice', [...GOOD, ...GOOD], ['RANK-APPLICATION-DUPLICATE /applications/1/id']],
    ['nobody', [{ id: 'A', applicants: [] }], ['RANK-APPLICANTS /applications/0/applicants']],
    [
      'three persons',
      [{ id: 'A', applicants: ['1', '2', '3'].map(applicant) }],
      ['RANK-APPLICANTS /applications/0/applicants'],
    ],
    [
      'one person twice',
      [{ id: 'A', applicants: ['1', '1'].map(applicant) }],
      ['RANK-APPLICANT-TWICE /applications/0/applicants/1/id'],
    ],
    [
      'a pool that is not there',
      [application('A', facts, undefined, 'west')],
      ['RANK-POOL-UNKNOWN /applications/0/pool'],
    ],
    [
      'facts that do not fit the dictionary',
      [application('A', facts, { ...facts, local: 301, nonsense: 1 })],
      [
        'PERSON-UNKNOWN-FACT /applications/0/applicants/1/facts/nonsense',
        'PERSON-OUT-OF-RANGE /applications/0/applicants/1/facts/local',
      ],
    ],
    [
      'values of another table',
      [{ id: 'A', applicants: [{ id: '1', facts: [null, 1, 2] }] }],
      ['RANK-WRONG-SLOTS /applications/0/applicants/0/facts'],
    ],
  ])('%s', (_, applications, expected) => {
    expect(refusals(schooling(), { quota: 1 }, applications)).toEqual(expected);
  });

  it('no pool where there are pools', () => {
    expect(refusals(schooling({ pools: POOLS.slice(0, 1) }), {}, GOOD)).toEqual([
      'RANK-POOL-MISSING /applications/0/pool',
    ]);
  });

  it('stop being read after a hundred errors', () => {
    const broken = Array.from({ length: 500 }, (_, index) => application(`A${index}`, { nonsense: 1 }));
    const found = refusals(schooling(), { quota: 1 }, broken);
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toBe('RANK-TOO-MANY-FINDINGS /applications');
  });
});
