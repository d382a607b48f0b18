import {
  type Bilingual,
  bilingual,
  namesOf,
  readBackGroup,
  readBackIndicator,
  readBackRule,
  readBackStanding,
  readBackVeto,
} from '../src/index.js';
import { compiled, group, indicator, policyInput } from './support/small-policy.js';

const FACTS = [
  {
    id: 'events',
    label: { zh: '志愿服务次数', en: 'Volunteer events' },
    unit: { zh: '次', en: 'times' },
    type: whole(),
  },
  { id: 'yuan', label: { zh: '捐赠金额', en: 'Donations' }, unit: { zh: '元', en: 'yuan' }, type: whole() },
  { id: 'hours', label: { zh: '服务时长', en: 'Hours' }, unit: { zh: '小时', en: 'hours' }, type: tenths() },
  { id: 'member', label: { zh: '是否党员', en: 'Party member' }, type: { kind: 'boolean' as const } },
  { id: 'contract', label: { zh: '持有劳动合同', en: 'Holds a contract' }, type: { kind: 'boolean' as const } },
  { id: 'born', label: { zh: '出生日期', en: 'Date of birth' }, type: { kind: 'date' as const } },
  { id: 'settled', label: { zh: '登记日期', en: 'Registered on' }, type: { kind: 'date' as const } },
  { id: 'count_a', label: { zh: '次数', en: 'Count' }, type: whole() },
  { id: 'count_b', label: { zh: '次数', en: 'Count' }, type: whole() },
  {
    id: 'degree',
    label: { zh: '学历', en: 'Education' },
    type: { kind: 'enumeration' as const, ordered: true, codes: codes() },
  },
  {
    id: 'home',
    label: { zh: '住所', en: 'Home' },
    type: { kind: 'enumeration' as const, ordered: false, codes: codes() },
  },
  {
    id: 'stays',
    label: { zh: '居住期间', en: 'Stays' },
    type: {
      kind: 'records' as const,
      most: 9,
      fields: [
        { id: 'from', label: { zh: '起' }, type: { kind: 'date' as const } },
        { id: 'to', label: { zh: '止' }, type: { kind: 'date' as const }, optional: true },
      ],
    },
  },
  {
    id: 'service',
    label: { zh: '志愿服务', en: 'Service' },
    type: {
      kind: 'records' as const,
      most: 50,
      fields: [
        { id: 'on', label: { zh: '日期', en: 'date' }, type: { kind: 'date' as const } },
        {
          id: 'kind',
          label: { zh: '类别', en: 'kind' },
          type: {
            kind: 'enumeration' as const,
            ordered: false,
            codes: [
              { code: 'blood', label: { zh: '献血', en: 'blood' } },
              { code: 'patrol', label: { zh: '巡逻', en: 'patrol' } },
            ],
          },
        },
        {
          id: 'hours',
          label: { zh: '时长', en: 'hours' },
          type: { kind: 'decimal' as const, places: 1, min: 0, max: 99 },
        },
      ],
    },
  },
];

function whole() {
  return { kind: 'integer' as const, min: 0, max: 100_000 };
}

function tenths() {
  return { kind: 'decimal' as const, places: 1, min: 0, max: 9_999 };
}

function codes() {
  return ['school', 'college', 'bachelor', 'master'].map((code, index) => ({
    code,
    label: { zh: ['高中', '大专', '本科', '硕士'][index] ?? '', en: code },
  }));
}

const AGE = { completed_years: [{ var: 'born' }, { var: 'as_of' }] };
const SETTLED = { completed_years: [{ var: 'settled' }, { var: 'as_of' }] };

const RECENT = {
  dated_between: [{ var: 'service' }, 'on', { add_months: [{ var: 'as_of' }, -36] }, { var: 'as_of' }],
};

function read(rule: unknown, more: object = {}): Bilingual {
  const children = [
    indicator('asked', rule, more),
    indicator('residence', 5, { title: { zh: '居住时间', en: 'Residence' } }),
  ];
  const policy = compiled(policyInput([group('all', children)], { facts: FACTS }));
  const expression = policy.rules.indicators.get('asked');
  if (!expression) throw new Error('No rule');
  return bilingual(readBackRule(expression, namesOf(policy.resolved.document)));
}

describe('a rule reads as an officer writes it', () => {
  test.each<[string, unknown, string]>([
    ['per unit', { '*': [{ var: 'events' }, 0.5] }, '志愿服务次数每 1 次计 0.5 分'],
    [
      'per unit with its own cap',
      { min: [{ '*': [{ var: 'events' }, 0.5] }, 5] },
      '志愿服务次数每 1 次计 0.5 分，最高 5 分',
    ],
    ['per full step', { floor: [{ '/': [{ var: 'yuan' }, 1000] }] }, '捐赠金额每满 1,000 元计 1 分'],
    ['in proportion', { '*': [{ var: 'hours' }, 0.5] }, '服务时长每 1 小时计 0.5 分（不足部分按比例）'],
    ['per full unit', { '*': [{ floor: [{ var: 'hours' }] }, 2] }, '服务时长每满 1 小时计 2 分'],
    [
      'per full month',
      { '*': [{ full_months: [{ var: 'stays' }, { var: 'as_of' }] }, 0.25] },
      '居住期间累计每满 1 个月计 0.25 分',
    ],
    ['per year', { '*': [SETTLED, 3] }, '按登记日期计算，每满 1 年计 3 分'],
    ['a constant', 5, '计 5 分'],
    ['flat', { if: [{ var: 'contract' }, 5, 0] }, '持有劳动合同的，计 5 分；否则计 0 分'],
    ['flat on a question', { if: [{ var: 'member' }, 5, 0] }, '是否党员为是的，计 5 分；否则计 0 分'],
    [
      'the provincial age rule',
      { if: [{ '>': [AGE, 60] }, 0, { '>=': [AGE, 55] }, 5, { min: [20, { '+': [5, { '-': [55, AGE] }] }] }] },
      '按出生日期计算的周岁：超过 60 周岁计 0 分；55 至 60 周岁计 5 分；不满 55 周岁的，计 5 分，比 55 周岁每少 1 周岁加 1 分，最高 20 分',
    ],
    [
      'tiers downwards',
      { if: [{ '>=': [{ var: 'events' }, 3] }, 10, { '>=': [{ var: 'events' }, 2] }, 5, 0] },
      '志愿服务次数：3 次以上计 10 分；2 次计 5 分；不满 2 次计 0 分',
    ],
    [
      'tiers upwards',
      { if: [{ '<': [{ var: 'yuan' }, 1000] }, 0, { '<': [{ var: 'yuan' }, 5000] }, 2, 4] },
      '捐赠金额：不满 1,000 元计 0 分；1,000 元以上不满 5,000 元计 2 分；5,000 元以上计 4 分',
    ],
    [
      'tiers with gaps',
      { if: [{ '<=': [1, { var: 'events' }, 3] }, 1, { '<': [5, { var: 'events' }, 9] }, 2, 0] },
      '志愿服务次数：1 至 3 次计 1 分；超过 5 次不满 9 次计 2 分；其余计 0 分',
    ],
    [
      'tiers of an ordered enumeration',
      { if: [{ in: [{ var: 'degree' }, ['bachelor', 'master']] }, 10, { '==': [{ var: 'degree' }, 'college'] }, 8, 5] },
      '学历：本科、硕士计 10 分；大专计 8 分；其余计 5 分（不累加，取最高）',
    ],
    [
      'tiers of any other enumeration',
      { if: [{ '==': [{ var: 'home' }, 'school'] }, 3, { '==': [{ var: 'home' }, 'college'] }, 1, 0] },
      '住所：高中计 3 分；大专计 1 分；其余计 0 分（只计一项）',
    ],
    [
      'alternatives and conjunctions',
      { if: [{ or: [{ and: [{ var: 'contract' }, { var: 'member' }] }, { '>=': [{ var: 'events' }, 3] }] }, 5, 0] },
      '（持有劳动合同，且是否党员为是），或志愿服务次数达到 3 次的，计 5 分；否则计 0 分',
    ],
    ['negation', { if: [{ '!': [{ var: 'contract' }] }, 0, 5] }, '不符合（持有劳动合同）的，计 0 分；否则计 5 分'],
    ['unknown', { if: [{ missing: ['born'] }, 0, 5] }, '出生日期未取得的，计 0 分；否则计 5 分'],
    ['known', { if: [{ '!=': [{ var: 'born' }, null] }, 5, 0] }, '出生日期已取得的，计 5 分；否则计 0 分'],
    [
      'between',
      { if: [{ '<=': [1, { var: 'events' }, 3] }, 5, 0] },
      '志愿服务次数在 1 次至 3 次之间（含两端）的，计 5 分；否则计 0 分',
    ],
    [
      'dates',
      { if: [{ '<': [{ var: 'settled' }, '2020-02-29'] }, 5, 0] },
      '登记日期早于 2020 年 2 月 29 日的，计 5 分；否则计 0 分',
    ],
    [
      'records of a window, each year limited',
      { yearly_sum: [RECENT, 'on', 2, 6] },
      '近 36 个月内的志愿服务每条计 2 分，每自然年最高 6 分',
    ],
    [
      'records of a kind, limited',
      { min: [{ '*': [{ count: [{ filter: [{ var: 'service' }, { '==': [{ var: 'kind' }, 'blood'] }] }] }, 1] }, 5] },
      '志愿服务中“类别”为献血的记录每 1 条计 1 分，最高 5 分',
    ],
    [
      'a field of records added up',
      { '*': [{ sum: [{ map: [{ var: 'service' }, { var: 'hours' }] }] }, 0.5] },
      '志愿服务的“时长”合计每 1 计 0.5 分（不足部分按比例）',
    ],
    [
      'records by their kind',
      { sum: [{ map: [{ var: 'service' }, { table: [{ var: 'kind' }, [['blood', 5]], 1] }] }] },
      '志愿服务逐条计分：（“类别”按选项：献血计 5 分；其余计 1 分（只计一项）），各条相加',
    ],
    [
      'tiers by a table',
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
      '志愿服务次数分档：1 次以上不满 3 次计 2 分；3 次以上计 5 分；不满 1 次计 0 分',
    ],
    [
      'options by a table',
      { table: [{ var: 'degree' }, [[['bachelor', 'master'], 10]], 5] },
      '学历按选项：本科、硕士计 10 分；其余计 5 分（不累加，取最高）',
    ],
    [
      'a table of two sides',
      { table_2d: [{ var: 'degree' }, { var: 'events' }, [1, 3], [['bachelor', [5, 8]]], 0] },
      '学历、志愿服务次数两项对应：本科的，（1 次以上不满 3 次计 5 分；3 次以上计 8 分）；其余计 0 分',
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
      '志愿服务次数分段累进：超过 0 次不超过 12 次的部分每 1 次计 0.5 分；超过 12 次的部分每 1 次计 0.25 分，各段相加',
    ],
    [
      'an order of options',
      { if: [{ at_least: [{ var: 'degree' }, 'bachelor'] }, 5, 0] },
      '学历不低于本科的，计 5 分；否则计 0 分',
    ],
    [
      'too little known',
      { if: [{ missing_some: [1, ['born', 'degree']] }, 0, 5] },
      '出生日期、学历中已取得的不足 1 项的，计 0 分；否则计 5 分',
    ],
    [
      'a share',
      { round: [{ '/': [10, { max: [{ var: 'events' }, 1] }] }, 2] },
      '计 10 分 ÷（（志愿服务次数、1）中的最大值），四舍五入到 2 位小数',
    ],
    [
      'a base, less for every step',
      { max: [{ '-': [10, { '*': [{ var: 'events' }, 2] }] }, 0] },
      '10 分起，志愿服务次数每 1 次扣 2 分，最低 0 分',
    ],
    [
      'unbroken months',
      { '*': [{ unbroken_months: [{ var: 'stays' }, { var: 'as_of' }, 30] }, 0.25] },
      '居住期间连续满月数（中断超过 30 天的重新计算）每 1 个月计 0.25 分',
    ],
    [
      'a date moved',
      { if: [{ '>=': [{ var: 'settled' }, { add_months: [{ var: 'as_of' }, -6] }] }, 1, 0] },
      '登记日期不早于计分日之前 6 个月的，计 1 分；否则计 0 分',
    ],
    [
      'records reduced',
      { reduce: [{ var: 'service' }, { '+': [{ var: 'accumulator' }, { var: 'current.hours' }] }, 0] },
      '计（（志愿服务，从 0 起，逐条以（已有结果 + “时长”）为新的结果））分',
    ],
    ['points of another node', { var: 'points.residence' }, '计“居住时间”的得分'],
    [
      'a link to another node',
      { min: [{ '*': [{ var: 'events' }, 1] }, { var: 'points.residence' }] },
      '（志愿服务次数每 1 次计 1 分）、（计“居住时间”的得分）取最低',
    ],
    [
      'a sum of rules',
      { '+': [{ '*': [{ var: 'events' }, 1] }, { '*': [{ var: 'yuan' }, 0.5] }] },
      '（志愿服务次数每 1 次计 1 分）+（捐赠金额每 1 元计 0.5 分）',
    ],
    [
      'a formula',
      { round: [{ '/': [{ var: 'yuan' }, { max: [{ var: 'events' }, 1] }] }, 2] },
      '计（（捐赠金额 ÷（（志愿服务次数、1）中的最大值））四舍五入到 2 位小数）分',
    ],
    ['names that stand twice', { '*': [{ var: 'count_a' }, 1] }, '“次数（count_a）”每 1 计 1 分'],
  ])('%s', (_, rule, sentence) => {
    expect(read(rule).zh).toBe(sentence);
  });

  it('and in English in the same order', () => {
    expect(read({ min: [{ '*': [{ var: 'events' }, 0.5] }, 5] }).en).toBe(
      'Volunteer events: for every 1 time award 0.5 points, at most 5 points',
    );
    expect(read({ if: [{ var: 'contract' }, 1, 0] }).en).toBe(
      'if Holds a contract: award 1 point; otherwise award 0 points',
    );
  });

  it('does not say of a step what holds only on one side of its pivot', () => {
    const steps = { '+': [5, { '-': [55, AGE] }] };
    expect(read({ if: [{ '>': [AGE, 60] }, 0, steps] }).zh).toBe(
      '按出生日期计算的周岁：超过 60 周岁计 0 分；不超过 60 周岁的，计（5 +（55 − 按出生日期计算的周岁））分',
    );
  });
});

describe('an indicator reads with its limits', () => {
  const perEvent = { '*': [{ var: 'events' }, 0.5] };
  const sentence = (rule: unknown, more: object): string => {
    const policy = compiled(policyInput([indicator('asked', rule, more)], { facts: FACTS }));
    const node = policy.nodes[1]?.node;
    if (node?.kind !== 'indicator') throw new Error('No indicator');
    const tokens = readBackIndicator(
      node,
      policy.rules.indicators.get('asked') ?? null,
      namesOf(policy.resolved.document),
    );
    return bilingual(tokens).zh;
  };

  test.each<[string, unknown, object, string]>([
    ['a cap', perEvent, { max: 5 }, '志愿服务次数每 1 次计 0.5 分；本项最高 5 分；未取得时计 0 分并标注'],
    [
      'the cap its rule has',
      { min: [perEvent, 5] },
      { max: 5 },
      '志愿服务次数每 1 次计 0.5 分，最高 5 分；未取得时计 0 分并标注',
    ],
    [
      'another cap than its rule has',
      { min: [perEvent, 5] },
      { max: 10 },
      '志愿服务次数每 1 次计 0.5 分，最高 5 分；本项最高 10 分；未取得时计 0 分并标注',
    ],
    ['no cap', perEvent, {}, '志愿服务次数每 1 次计 0.5 分；本项不设上限；未取得时计 0 分并标注'],
    [
      'a fallback',
      perEvent,
      { max: 5, whenUnknown: 2 },
      '志愿服务次数每 1 次计 0.5 分；本项最高 5 分；未取得时计 2 分并标注',
    ],
    [
      'a deduction',
      perEvent,
      { effect: 'deduct', max: 5 },
      '志愿服务次数每 1 次扣 0.5 分；本项最高 5 分；未取得时扣 0 分并标注',
    ],
    ['nothing to be unknown', 5, { max: 5 }, '计 5 分；本项最高 5 分'],
    [
      'no rule yet',
      null,
      {
        max: null,
        marks: [
          { at: '/rule', kind: 'pending', note: { zh: '待定' } },
          { at: '/max', kind: 'pending', note: { zh: '待定' } },
        ],
      },
      '计分规则待定；本项最高分待定',
    ],
  ])('%s', (_, rule, more, expected) => {
    expect(sentence(rule, more)).toBe(expected);
  });
});

describe('groups, vetoes and standing rules read as sentences', () => {
  const policy = compiled(
    policyInput(
      [
        group('sum', [], { cap: 45 }),
        group('best', [], { combine: 'max' }),
        group('less', [], { effect: 'deduct', cap: null }),
      ],
      {
        facts: FACTS,
        vetoes: [{ id: 'veto', title: { zh: '否决' }, rule: { var: 'contract' } }],
        standing: [{ id: 'lapse', title: { zh: '失效' }, state: 'lapsed', rule: { var: 'member' } }],
      },
    ),
  );
  const names = namesOf(policy.resolved.document);
  const groupSentence = (id: string): string => {
    const node = policy.rules.nodes.get(id)?.node;
    return node?.kind === 'group' ? bilingual(readBackGroup(node, null, names)).zh : '';
  };

  it('groups', () => {
    expect(groupSentence('sum')).toBe('各项相加，最高 45 分');
    expect(groupSentence('best')).toBe('取最高的一项，不设上限');
    expect(groupSentence('less')).toBe('各项相加，上限待定，从上一级积分中扣减');
    expect(groupSentence('total')).toBe('各项相加，不设上限，最低 0 分');
  });

  it('vetoes and standing rules', () => {
    const [veto] = policy.vetoes;
    const [standing] = policy.standing;
    if (!veto?.rule || !standing?.rule) throw new Error('No rules');
    expect(bilingual(readBackVeto(veto.verdict, veto.rule.expression, names)).zh).toBe(
      '持有劳动合同的，一票否决，不得申请任何积分应用场景；未取得时不否决并标注',
    );
    expect(bilingual(readBackStanding(standing.verdict, standing.rule.expression, names)).zh).toBe(
      '是否党员为是的，积分永久失效；未取得时不改变状态并标注',
    );
    expect(bilingual(readBackVeto({ rule: null }, null, names)).zh).toBe('一票否决的情形待定');
  });
});
