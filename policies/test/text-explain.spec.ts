import { explainScore, formatPoints, nodesOf, scorePerson } from '../src/index.js';
import { ALL_PACKS, compiledPack, packOf } from './support/packs.js';
import { compiled, group, indicator, policyInput } from './support/small-policy.js';
import { some } from './support/seed.js';

const EVENTS = {
  id: 'events',
  label: { zh: '志愿服务次数' },
  unit: { zh: '次' },
  type: { kind: 'integer' as const, min: 0, max: 999 },
};
const YUAN = {
  id: 'yuan',
  label: { zh: '捐赠金额' },
  unit: { zh: '元' },
  type: { kind: 'integer' as const, min: 0, max: 99_999 },
};
const MEMBER = { id: 'member', label: { zh: '持有劳动合同' }, type: { kind: 'boolean' as const } };
const BORN = { id: 'born', label: { zh: '出生日期' }, type: { kind: 'date' as const } };
const SERVICE_FACT = {
  id: 'service',
  label: { zh: '志愿服务' },
  type: {
    kind: 'records' as const,
    most: 9,
    fields: [
      { id: 'on', label: { zh: '日期' }, type: { kind: 'date' as const } },
      {
        id: 'kind',
        label: { zh: '类别' },
        type: {
          kind: 'enumeration' as const,
          codes: [
            { code: 'blood', label: { zh: '献血' } },
            { code: 'patrol', label: { zh: '巡逻' } },
          ],
        },
      },
    ],
  },
};
const SERVICE = [
  { on: '2019-05-01', kind: 'patrol' },
  { on: '2025-05-01', kind: 'blood' },
  { on: '2025-06-01', kind: 'patrol' },
];
const RECENT = {
  dated_between: [{ var: 'service' }, 'on', { add_months: [{ var: 'as_of' }, -36] }, { var: 'as_of' }],
};
const PER_EVENT = { '*': [{ var: 'events' }, 0.5] };
const AGE = { completed_years: [{ var: 'born' }, { var: 'as_of' }] };
const PENDING = { at: '/rule', kind: 'pending', note: { zh: '原文未载' } };

function explained(rule: unknown, facts: object, more: object = {}): string {
  const policy = compiled(
    policyInput([indicator('asked', rule, more)], { facts: [EVENTS, YUAN, MEMBER, BORN, SERVICE_FACT] }),
  );
  const { score, findings } = scorePerson(policy, facts, '2026-06-18');
  if (!score) throw new Error(JSON.stringify(findings));
  return explainScore(score, policy).nodes.find(({ id }) => id === 'asked')?.text.zh ?? '';
}

describe('how the points of an indicator came', () => {
  test.each<[string, unknown, object, object, string]>([
    ['per unit', PER_EVENT, { events: 7 }, {}, '志愿服务次数 7 次 × 0.5 分 = 3.50 分'],
    [
      'a cap of the rule, not reached',
      { min: [PER_EVENT, 5] },
      { events: 7 },
      {},
      '志愿服务次数 7 次 × 0.5 分 = 3.50 分；不超过 5 分',
    ],
    [
      'a cap of the rule',
      { min: [PER_EVENT, 5] },
      { events: 14 },
      {},
      '志愿服务次数 14 次 × 0.5 分 = 7.00 分；不超过 5 分，计 5.00 分',
    ],
    [
      'points lost to the cap',
      PER_EVENT,
      { events: 14 },
      { max: 5 },
      '志愿服务次数 14 次 × 0.5 分 = 7.00 分；本项最高 5.00 分，超出的 2.00 分不计',
    ],
    [
      'full steps',
      { '*': [{ floor: [{ '/': [{ var: 'yuan' }, 1000] }] }, 2] },
      { yuan: 3600 },
      {},
      '捐赠金额 3,600 元 ÷ 1,000 元，取整得 3；3 × 2 分 = 6.00 分',
    ],
    ['yes', { if: [{ var: 'member' }, 5, 0] }, { member: true }, {}, '持有劳动合同：是，计 5.00 分'],
    ['no', { if: [{ var: 'member' }, 5, 0] }, { member: false }, {}, '持有劳动合同：否，计 0.00 分'],
    [
      'a condition',
      { if: [{ '>=': [{ var: 'events' }, 3] }, 5, 0] },
      { events: 3 },
      {},
      '志愿服务次数 3 次；符合“志愿服务次数达到 3 次”，计 5.00 分',
    ],
    [
      'a condition that fails',
      { if: [{ '>=': [{ var: 'events' }, 3] }, 5, 0] },
      { events: 2 },
      {},
      '志愿服务次数 2 次；不符合，计 0.00 分',
    ],
    [
      'a tier',
      { if: [{ '>=': [{ var: 'events' }, 3] }, 10, { '>=': [{ var: 'events' }, 1] }, 5, 0] },
      { events: 2 },
      {},
      '志愿服务次数 2 次，属于“1 次以上不满 3 次”，计 5.00 分',
    ],
    [
      'steps',
      { if: [{ '>=': [AGE, 55] }, 5, { min: [20, { '+': [5, { '-': [55, AGE] }] }] }] },
      { born: '1985-03-01' },
      {},
      '按出生日期计算的周岁 41 周岁，属于“不满 55 周岁”，5 分 +（55 − 41）× 1 分 = 19.00 分；不超过 20 分',
    ],
    [
      'records of a window, limited',
      { min: [{ '*': [{ count: [RECENT] }, 2] }, 6] },
      { service: SERVICE },
      {},
      '志愿服务 3 条，其中近 36 个月内的志愿服务 2 条 × 2 分 = 4.00 分；不超过 6 分',
    ],
    [
      'records limited by year',
      { yearly_sum: [RECENT, 'on', 4, 6] },
      { service: SERVICE },
      {},
      '志愿服务 3 条，其中近 36 个月内的志愿服务 2 条，每条 4 分，每自然年最高 6 分，计 6.00 分',
    ],
    [
      'records by their kind',
      { sum: [{ map: [{ var: 'service' }, { table: [{ var: 'kind' }, [['blood', 5]], 1] }] }] },
      { service: SERVICE },
      {},
      '志愿服务 3 条，逐条计分后相加，计 7.00 分',
    ],
    [
      'the row of a table that applies',
      {
        tiers: [
          { var: 'events' },
          [
            [1, 2],
            [3, 5],
          ],
          0,
        ],
      },
      { events: 4 },
      {},
      '志愿服务次数 4 次，属于“3 次以上”，计 5.00 分',
    ],
    [
      'what lies below every row',
      {
        tiers: [
          { var: 'events' },
          [
            [1, 2],
            [3, 5],
          ],
          0,
        ],
      },
      { events: 0 },
      {},
      '志愿服务次数 0 次，属于“不满 1 次”，计 0.00 分',
    ],
    [
      'the cell of a table of two sides',
      {
        table_2d: [
          { var: 'events' },
          { var: 'yuan' },
          [0, 1000],
          [
            [0, [1, 2]],
            [3, [3, 4]],
          ],
          0,
        ],
      },
      { events: 4, yuan: 500 },
      {},
      '志愿服务次数 4 次，捐赠金额 500 元，属于“3 次以上”、“0 元以上不满 1,000 元”，计 3.00 分',
    ],
    [
      'slabs',
      {
        slabs: [
          { var: 'events' },
          [
            [0, 0.5],
            [12, 0.25],
          ],
        ],
      },
      { events: 20 },
      {},
      '志愿服务次数 20 次，分段累进，计 8.00 分',
    ],
    ['unknown', PER_EVENT, {}, { whenUnknown: 1 }, '志愿服务次数未取得，按声明计 1.00 分'],
    ['pending', null, {}, { marks: [PENDING] }, '计分规则待定，暂不计分'],
    [
      'any other rule',
      { '+': [{ var: 'events' }, { var: 'yuan' }] },
      { events: 2, yuan: 3 },
      {},
      '志愿服务次数 2 次，捐赠金额 3 元；按规则计 5.00 分',
    ],
    ['a deduction', PER_EVENT, { events: 4 }, { effect: 'deduct' }, '志愿服务次数 4 次 × 0.5 分 = 2.00 分'],
  ])('%s', (_, rule, facts, more, sentence) => {
    expect(explained(rule, facts, more)).toBe(sentence);
  });
});

describe('how the points of groups and of the whole came', () => {
  const policy = compiled(
    policyInput(
      [
        group(
          'best',
          [indicator('one', PER_EVENT, { title: { zh: '甲' } }), indicator('two', 3, { title: { zh: '乙' } })],
          { combine: 'max' },
        ),
        group('capped', [indicator('three', PER_EVENT)], { cap: 1 }),
        indicator('off', 100, { effect: 'deduct' }),
        indicator('later', null, { marks: [PENDING] }),
        indicator('contract', { if: [{ var: 'member' }, 5, 0] }),
      ],
      {
        facts: [EVENTS, YUAN, MEMBER, BORN],
        vetoes: [{ id: 'rich', title: { zh: '捐赠过多' }, rule: { '>': [{ var: 'yuan' }, 1000] } }],
        standing: [
          { id: 'busy', title: { zh: '次数过多' }, state: 'suspended', rule: { '>': [{ var: 'events' }, 50] } },
        ],
      },
    ),
  );
  const explain = (facts: object) => {
    const { score } = scorePerson(policy, facts, '2026-06-18');
    if (!score) throw new Error('Not scored');
    const { summary, nodes } = explainScore(score, policy);
    return { summary, of: (id: string) => nodes.find((node) => node.id === id)?.text.zh };
  };

  it('groups', () => {
    const { of } = explain({ events: 10, yuan: 0, member: false });
    expect(of('best')).toBe('取最高的一项：“甲”5.00 分');
    expect(of('capped')).toBe('各项相加 5.00 分；最高 1.00 分，超出的 4.00 分不计');
    expect(of('total')).toBe('各项加减后 −94.00 分；不低于 0.00 分');
  });

  it('the whole, with state, veto, unknown and pending', () => {
    expect(explain({ events: 60, yuan: 2000 }).summary.zh).toBe(
      '（演练）截至 2026 年 6 月 18 日，总积分 0.00 分；因符合“次数过多”，积分暂时失效，有效积分 0.00 分；一票否决：捐赠过多，不得申请任何积分应用场景；' +
        '未取得：持有劳动合同，相关指标按声明的分值计；另有 1 项指标的规则待定，未计分',
    );
    expect(explain({ events: 60, member: true }).summary.zh).toContain('；因数据未取得或规则待定而未判断：捐赠过多');
    expect(explain({ events: 1, yuan: 0, member: true }).summary.en).toBe(
      '(practice) as of 2026-06-18, the total is 0.00 points; indicators without a rule yet: 1 (not counted)',
    );
  });
});

/*
 * The last figure that a sentence gives is what the node got, or what it would have got without its cap: an explanation cannot tell
 * another story than the score.
 */
describe.each(ALL_PACKS.map((pack) => [pack.name, pack] as const))('%s', (_, pack) => {
  const policy = compiledPack(pack);

  it.each(some(pack.cases).map((each) => [each.id, each] as const))('%s', (_id, { facts, asOf }) => {
    const { score, findings } = scorePerson(policy, facts, asOf);
    if (!score) throw new Error(JSON.stringify(findings));
    const { summary, nodes } = explainScore(score, policy);
    expect(summary.zh).toContain(`总积分 ${formatPoints(score.total).replace('-', '−')} 分`);
    const scored = [...nodesOf(score.root)];
    expect(nodes.map(({ id }) => id)).toEqual(scored.map(({ id }) => id));
    const astray = scored.flatMap((node, index) => {
      const sentence = nodes[index]?.text.zh ?? '';
      if (node.pending || (node.kind === 'group' && node.children.length === 0)) return [];
      const amounts = [...sentence.matchAll(/(−?[\d,]+\.\d\d) 分/g)].map(([, amount = '']) =>
        amount.replaceAll(',', '').replace('−', '-'),
      );
      const points = formatPoints(node.lostToCap > 0 ? node.points : (node.raw ?? node.points));
      const beyond = `超出的 ${formatPoints(node.lostToCap)} 分不计`;
      const tells = amounts.includes(points) && (node.lostToCap <= 0 || sentence.replaceAll(',', '').includes(beyond));
      return tells ? [] : [{ sentence, points, beyond }];
    });
    expect(astray).toEqual([]);
  });
});

it('names every unknown fact of a person of the practice county', () => {
  const pack = packOf('yongjia-practice');
  const policy = compiledPack(pack);
  const { score } = scorePerson(policy, {}, '2026-06-18');
  if (!score) throw new Error('Not scored');
  const { summary } = explainScore(score, policy);
  for (const fact of policy.resolved.document.facts) {
    if (score.unknownFacts.includes(fact.id)) expect(summary.zh).toContain(fact.label.zh);
  }
});
