import {
  type Change,
  type ChangeKind,
  diffPolicies,
  libraryOf,
  type PolicyDocumentInput,
  type ResolvedPolicy,
  resolvePolicy,
} from '../src/index.js';
import { FACTS, group, indicator, parsed, policyInput } from './support/small-policy.js';

type Node = PolicyDocumentInput['score']['children'][number];

/** A fact of its own for every item, beside the small dictionary. */
const OWN = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
  id: `own_${id}`,
  label: { zh: `数据${id}` },
  type: { kind: 'integer' as const, min: 0, max: 100 },
}));

function resolved(children: Node[]): ResolvedPolicy {
  const document = parsed(policyInput(children, { facts: [...(FACTS ?? []), ...OWN] }));
  const { value, findings } = resolvePolicy(document, libraryOf([]));
  if (!value) throw new Error(JSON.stringify(findings));
  return value;
}

const fact = (id: string): object => ({ var: `own_${id}` });
const each = (id: string, points = 1): object => ({ '*': [fact(id), points] });
const when = (condition: unknown, points: number): object => ({ if: [condition, points, 0] });
const some = (id: string): object => ({ '>': [fact(id), 0] });
const dwelling = (...codes: string[]): object => ({ in: [{ var: 'education' }, codes] });
const titled = (zh: string, more: object = {}): object => ({ title: { zh }, ...more });
const pending = { marks: [{ at: '/rule', kind: 'pending', note: { zh: '未载' } }] };
const item = (id: string, zh: string, rule: unknown, more: object = {}): Node => indicator(id, rule, titled(zh, more));
const category = (id: string, children: Node[], more: object = {}): Node => group(id, children, more);

type Case = readonly [says: string, before: Node[], after: Node[], changes: readonly string[]];

const CASES: readonly Case[] = [
  [
    'a new id with the same title in the same place',
    [item('old', '志愿服务', each('a'))],
    [item('new', '志愿服务', each('a'))],
    ['indicator/new/renamed'],
  ],
  [
    'a new id and title; the fact is its own',
    [item('old', '志愿服务', each('a', 2), { max: 10 }), item('other', '献血', each('b'))],
    [item('new', '志愿者活动', each('a', 1), { max: 5 }), item('other', '献血', each('b'))],
    ['indicator/new/renamed', 'indicator/new/name-changed', 'indicator/new/rule-changed', 'indicator/new/max-changed'],
  ],
  [
    'a new id and another group',
    [category('one', [item('old', '志愿服务', each('a'))]), category('two', [])],
    [category('one', []), category('two', [item('new', '志愿服务', each('a'))])],
    ['indicator/new/renamed', 'indicator/new/moved'],
  ],
  [
    'every id is new',
    [category('one', [item('a1', '甲', each('a')), item('b1', '乙', each('b'))])],
    [category('two', [item('a2', '甲', each('a')), item('b2', '乙', each('b'))], titled('one'))],
    ['group/two/renamed', 'indicator/a2/renamed', 'indicator/b2/renamed'],
  ],
  [
    'a title that another thing has got is not enough',
    [category('one', [item('old', '奖励', each('a'))]), category('two', [])],
    [category('one', []), category('two', [item('new', '奖励', each('b'))])],
    ['indicator/new/added', 'indicator/old/removed'],
  ],
  [
    'a fact that many read is not enough',
    [item('old', '甲', when({ '>': [fact('a'), 5] }, 3)), item('other', '乙', each('a'))],
    [item('new', '丙', each('a', 2)), item('other', '乙', each('a'))],
    ['indicator/new/added', 'indicator/old/removed'],
  ],
  [
    'one fact, other options: not the same',
    [item('own', '自有', when(dwelling('school'), 5))],
    [item('rent', '租住', when(dwelling('college', 'bachelor'), 3))],
    ['indicator/rent/added', 'indicator/own/removed'],
  ],
  [
    'what adds is not what deducts',
    [item('old', '违章', each('a'))],
    [item('new', '违章', each('a'), { effect: 'deduct' })],
    ['indicator/new/added', 'indicator/old/removed'],
  ],
  [
    'two that could be either of two: none is taken',
    [item('o1', '志愿', each('a')), item('o2', '志愿', each('a'))],
    [item('n1', '志愿', each('a')), item('n2', '志愿', each('a'))],
    ['indicator/n1/added', 'indicator/n2/added', 'indicator/o1/removed', 'indicator/o2/removed'],
  ],
  [
    'two items merged into one',
    [item('a', '采样', when(some('a'), 5), { max: 5 }), item('b', '登记', when(some('b'), 5), { max: 5 })],
    [item('c', '采样或登记', when({ or: [some('a'), some('b')] }, 5), { max: 5 })],
    ['indicator/c/merged'],
  ],
  [
    'three items merged into one, in another group',
    [
      category(
        'one',
        ['a', 'b', 'c'].map((id) => item(id, `项${id}`, each(id))),
      ),
      category('two', []),
    ],
    [category('one', []), category('two', [item('all', '项a、项b与项c', { '+': ['a', 'b', 'c'].map(fact) })])],
    ['indicator/all/merged'],
  ],
  [
    'one taken up by another that keeps its id',
    [item('a', '省级', when(some('a'), 45), { max: 45 }), item('b', '国家级', when(some('b'), 60), { max: 60 })],
    [item('a', '省级及以上', when({ or: [some('a'), some('b')] }, 20), { max: 20 })],
    ['indicator/a/merged'],
  ],
  [
    'options of one fact, line by line, become one table',
    [item('x', '高中', when(dwelling('school'), 5)), item('y', '大专', when(dwelling('college'), 8))],
    [item('z', '学历', { if: [dwelling('school'), 5, dwelling('college'), 8, 0] })],
    ['indicator/z/merged'],
  ],
  [
    'one that goes while another, unchanged, reads its fact is no merge',
    [item('a', '甲', each('a')), item('b', '乙', { '+': [fact('a'), fact('b')] })],
    [item('b', '乙', { '+': [fact('a'), fact('b')] })],
    ['indicator/a/removed'],
  ],
  [
    'a pending item whose title stands in its parts',
    [item('s', '科技奖', null, pending)],
    [item('s1', '市级科技奖', when(some('a'), 5)), item('s2', '省级科技奖', when(some('b'), 10))],
    // Without a citation in common the title alone does not carry.
    ['indicator/s1/added', 'indicator/s2/added', 'indicator/s/removed'],
  ],
  [
    'an indicator that became a group of lines under its id',
    [item('tax', '税费', { '+': [fact('a'), fact('b')] }, { max: 20 })],
    [category('tax', [item('t1', '企业税', each('a')), item('t2', '个税', each('b'))], titled('税费', { cap: 20 }))],
    ['group/tax/became-group'],
  ],
  [
    'the same under another id, by its title and facts',
    [item('tax', '税费', { '+': [fact('a'), fact('b')] })],
    [category('taxes', [item('t1', '企业税', each('a')), item('t2', '个税', each('b'))], titled('税费'))],
    ['group/taxes/became-group'],
  ],
  [
    'a line that was something else before is that still',
    [item('tax', '税费', each('a')), item('vat', '增值税', each('b'))],
    [category('tax', [item('t1', '企业税', each('a')), item('vat', '增值税', each('b'))], titled('税费'))],
    ['group/tax/became-group', 'indicator/vat/moved'],
  ],
  [
    'items moved out of a group that is gone, into one that is new',
    [category('one', [item('a', '甲', each('a')), item('b', '乙', each('b'))]), item('c', '丙', each('c'))],
    [item('a', '甲', each('a')), category('two', [item('b', '乙', each('b')), item('c', '丙', each('c'))])],
    ['group/one/removed', 'group/two/added', 'indicator/a/moved', 'indicator/b/moved', 'indicator/c/moved'],
  ],
  [
    'a group under another id and title with mostly the same items',
    [
      category(
        'one',
        ['a', 'b', 'c'].map((id) => item(id, `项${id}`, each(id))),
      ),
    ],
    [
      category(
        'two',
        ['a', 'b', 'd'].map((id) => item(id, `项${id}`, each(id))),
      ),
    ],
    ['group/two/name-changed', 'group/two/renamed', 'indicator/c/removed', 'indicator/d/added'],
  ],
  [
    'two groups merged into a new one',
    [
      category('one', [item('a', '甲', each('a'))]),
      category('two', [item('b', '乙', each('b')), item('c', '丙', each('c'))]),
    ],
    [
      category(
        'all',
        ['a', 'b', 'c'].map((id, index) => item(id, ['甲', '乙', '丙'][index] ?? '', each(id))),
      ),
    ],
    ['group/all/merged'],
  ],
];

const REVERSE: Partial<Record<ChangeKind, ChangeKind>> = {
  added: 'removed',
  removed: 'added',
  merged: 'split',
  split: 'merged',
  'became-group': 'became-indicator',
  'became-indicator': 'became-group',
};

/** What a change says of which nodes, so that it can be compared with the other way round. */
function essence({ kind, pathA, pathB, members }: Change, back = false): string {
  const paths = (side: 'a' | 'b', path: string | null): string =>
    members?.[side].map((each) => each.path).join() ?? path ?? '';
  const both = [paths('a', pathA), paths('b', pathB)];
  return [back ? (REVERSE[kind] ?? kind) : kind, ...(back ? both.reverse() : both)].join(' ');
}

describe('what has another id is recognised by what the documents show', () => {
  it.each(CASES)('%s', (_, before, after, expected) => {
    const [a, b] = [resolved(before), resolved(after)];
    const there = diffPolicies(a, b).changes;
    expect(there.map(({ id }) => id).sort()).toEqual([...expected].sort());
    const back = diffPolicies(b, a).changes;
    expect(back.map((change) => essence(change, true)).sort()).toEqual(there.map((change) => essence(change)).sort());
  });

  it('shows both sides of a merge: titles, caps with their sum, rules, and what else differs', () => {
    const cited = (clause: string): object => ({ citations: [{ document: 'note', clause }] });
    const a = resolved([
      item('a', '采样', when(some('a'), 5), { max: 5, ...cited('1') }),
      item('b', '登记', when(some('b'), 5), { max: 7.5, ...cited('2') }),
    ]);
    const b = resolved([
      item('c', '采样或登记', when({ or: [some('a'), some('b')] }, 5), {
        max: 5,
        ...cited('1'),
        changeNote: { zh: '二者合一' },
      }),
    ]);
    const [merge] = diffPolicies(a, b).changes;
    expect(merge?.lines?.map(({ aspect, before, after }) => [aspect, before.zh, after.zh])).toEqual([
      ['name', '“采样”、“登记”', '采样或登记'],
      ['max', '“采样”：5 分；“登记”：7.5 分（合计 12.5 分）', '5 分'],
      [
        'rule',
        '“采样”：数据a 超过 0 的，计 5 分；否则计 0 分；“登记”：数据b 超过 0 的，计 5 分；否则计 0 分',
        '数据a 超过 0，或数据b 超过 0 的，计 5 分；否则计 0 分',
      ],
      ['citations', '“采样”：note 1；“登记”：note 2', 'note 1'],
      ['change-note', '无', '二者合一'],
    ]);
    expect(merge?.members?.a.map(({ node, most }) => [node, most])).toEqual([
      ['a', 500],
      ['b', 750],
    ]);
    expect(merge?.text.zh).toContain('指标“采样”、“登记”合并为“采样或登记”：最高分由「');
    expect(merge?.text.en).toContain('indicator “采样”, “登记” merged into “采样或登记”: maximum from “');
    expect(merge?.note?.zh).toBe('二者合一');
    // Only one of the parts has the citation of the whole.
    expect(merge?.grounds).toEqual(['facts', 'title', 'place']);
  });

  it('shows a conversion with its lines, and where it moved', () => {
    const a = resolved([category('one', []), item('tax', '税费', { '+': [fact('a'), fact('b')] }, { max: 20 })]);
    const lines = [item('t1', '企业税', each('a'), { max: 15 }), item('t2', '个税', each('b'), { max: 10 })];
    const b = resolved([category('one', [category('tax', lines, titled('税费', { cap: 20 }))])]);
    const [change] = diffPolicies(a, b).changes;
    expect(change?.text.zh).toContain('指标“税费”改为分组“税费”，含“企业税”、“个税”：');
    expect(change?.lines?.map(({ aspect, before, after }) => [aspect, before.zh, after.zh])).toEqual([
      ['name', '税费', '“税费”、“企业税”、“个税”'],
      ['max', '20 分', '“税费”：20 分；“企业税”：15 分；“个税”：10 分（合计 25 分）'],
      [
        'rule',
        '计（数据a + 数据b）分',
        '“税费”：各项相加，最高 20 分；“企业税”：数据a 每 1 计 1 分；“个税”：数据b 每 1 计 1 分',
      ],
      ['place', '总积分', 'one'],
    ]);
  });

  it('says of things in lists that they have another id where all else is the same', () => {
    const facts = [...(FACTS ?? [])];
    const renamed = facts.map((each) => (each.id === 'member' ? { ...each, id: 'party_member' } : each));
    const { changes } = diffPolicies(resolvedWith(facts), resolvedWith(renamed));
    expect(changes.map(({ id, text }) => [id, text.zh])).toEqual([
      ['fact/party_member/renamed', '数据项“是否党员”的编号由 member 改为 party_member'],
    ]);
  });
});

function resolvedWith(facts: PolicyDocumentInput['facts']): ResolvedPolicy {
  const { value } = resolvePolicy(parsed(policyInput([], { facts })), libraryOf([]));
  if (!value) throw new Error('The policy cannot be resolved');
  return value;
}
