import { boundaryCases, coverCases, coveredPercent, type PolicyCase, runCase } from '../src/index.js';
import { ALL_PACKS, compiledPack } from './support/packs.js';
import { compiled, indicator, policyInput } from './support/small-policy.js';
import { some } from './support/seed.js';

const DAY = '2026-06-18';
const RULE = '/score/children/0/rule';

function policyOf(rule: unknown, more: object = {}, document: object = {}) {
  return compiled(policyInput([indicator('one', rule, more)], document));
}

function person(id: string, facts: PolicyCase['facts'], total: number, more: object = {}): PolicyCase {
  return {
    id,
    title: { zh: id },
    asOf: DAY,
    facts,
    reason: { zh: '按原文计算' },
    citations: [],
    expect: { total, nodes: {}, unknown: [], vetoes: [], ...more },
  };
}

const STEP = { if: [{ '>=': [{ var: 'age' }, 60] }, 5, 0] };

function open(policy: ReturnType<typeof policyOf>, cases: readonly PolicyCase[]): string[] {
  return coverCases(policy, cases).uncovered.map(({ id }) => id);
}

describe('coverage', () => {
  it('asks for every branch, every condition, the unknown, and each threshold below, at and above', () => {
    expect(open(policyOf(STEP), [])).toEqual([
      `${RULE}/if/1 branch taken`,
      `${RULE}/if/2 branch taken`,
      `${RULE}/if/0 condition true`,
      `${RULE}/if/0 condition false`,
      `${RULE}/if/0 condition unknown`,
      `${RULE}/if/0 boundary below`,
      `${RULE}/if/0 boundary at`,
      `${RULE}/if/0 boundary above`,
      `${RULE} unknown unknown`,
    ]);
  });

  it('says which case shows what, and what none shows', () => {
    const cases = [person('sixty', { age: 60 }, 5), person('fifty-nine', { age: 59 }, 0)];
    const { covered, uncovered, definition } = coverCases(policyOf(STEP), cases);
    expect(definition).toBe('coverage/1');
    expect(covered.find(({ id }) => id === `${RULE}/if/1 branch taken`)?.cases).toEqual(['sixty']);
    expect(uncovered.map(({ kind, pointer, place, sentence }) => ({ kind, pointer, place, zh: sentence.zh }))).toEqual([
      {
        kind: 'condition',
        pointer: `${RULE}/if/0`,
        place: { list: 'score', id: 'one' },
        zh: '“one”：年龄达到 60——因数据未取得而不能判断',
      },
      { kind: 'boundary', pointer: `${RULE}/if/0`, place: { list: 'score', id: 'one' }, zh: '“one”：年龄恰高于 60' },
      { kind: 'unknown', pointer: RULE, place: { list: 'score', id: 'one' }, zh: '“one”：所需数据未取得' },
    ]);
    expect(coveredPercent({ covered, uncovered })).toBe(66);
  });

  it('does not count what a rule did not come to', () => {
    const rule = { if: [{ var: 'member' }, 5, { '>=': [{ var: 'age' }, 60] }, 3, 0] };
    const left = open(policyOf(rule), [person('member', { member: true, age: 60 }, 5)]);
    expect(left).toContain(`${RULE}/if/2 condition true`);
  });

  it('takes the steps of what is compared: amounts, days, ordered options, multiples', () => {
    const values = (rule: unknown) =>
      coverCases(policyOf(rule), []).uncovered.flatMap(({ kind, sentence }) =>
        kind === 'boundary' ? [sentence.zh] : [],
      );
    expect(values({ if: [{ '>': [{ var: 'amount' }, 0] }, 1, 0] })).toEqual([
      '“one”：金额恰等于 0',
      '“one”：金额恰高于 0',
    ]);
    expect(values({ if: [{ '<': [{ var: 'born' }, '2000-01-01'] }, 1, 0] })).toHaveLength(3);
    expect(values({ if: [{ at_least: [{ var: 'education' }, 'college'] }, 1, 0] })).toEqual([
      '“one”：学历恰低于大专',
      '“one”：学历恰等于大专',
      '“one”：学历恰高于大专',
    ]);
    // 「每岁 5 分」 never comes to 12.
    expect(values({ if: [{ '>=': [{ '*': [{ var: 'age' }, 5] }, 12] }, 1, 0] })).toHaveLength(2);
  });

  it('asks for every cell of a table and every bound of its tiers', () => {
    const kinds = (rule: unknown, kind: string) => {
      const { uncovered } = coverCases(policyOf(rule), []);
      return uncovered.filter((goal) => goal.kind === kind).map(({ sentence }) => sentence.zh);
    };
    const tiers = {
      tiers: [
        { var: 'age' },
        [
          [18, 1],
          [60, 5],
        ],
        0,
      ],
    };
    expect(kinds(tiers, 'tier')).toEqual([
      '“one”：表中的一格：年龄达到 18',
      '“one”：表中的一格：年龄达到 60',
      '“one”：年龄不在表中任何一档',
    ]);
    expect(kinds(tiers, 'boundary')).toHaveLength(6);
    const square = {
      table_2d: [
        { var: 'education' },
        { var: 'age' },
        [18, 60],
        [
          ['college', [1, 2]],
          ['bachelor', [3, 4]],
        ],
        0,
      ],
    };
    expect(kinds(square, 'tier')).toHaveLength(6);
    expect(
      kinds(
        {
          slabs: [
            { var: 'age' },
            [
              [0, 1],
              [10, 0.5],
            ],
          ],
        },
        'tier',
      ),
    ).toHaveLength(2);
  });

  it('asks for caps from below to above in the steps of the points, and for floors', () => {
    const goals = (rule: unknown, more: object) =>
      coverCases(policyOf(rule, more), []).uncovered.flatMap(({ kind, sentence }) =>
        kind === 'cap' ? [sentence.zh] : [],
      );
    expect(goals({ '*': [{ var: 'age' }, 0.25] }, { max: 10 })).toEqual([
      '“one”：封顶前的分值恰低于 10 分',
      '“one”：封顶前的分值恰等于 10 分',
      '“one”：封顶前的分值恰高于 10 分',
    ]);
    expect(goals({ if: [{ var: 'member' }, 5, 0] }, { max: 5 })).toEqual([
      '“one”：封顶前的分值恰低于 5 分',
      '“one”：封顶前的分值恰等于 5 分',
    ]);
    expect(goals({ '-': [{ var: 'age' }, 10] }, { max: 200 })).toEqual(['“one”：保底前的分值低于 0 分']);
  });

  it('asks for vetoes and standing rules to hold, not to hold and to be undecided', () => {
    const policy = policyOf(
      1,
      {},
      {
        vetoes: [{ id: 'out', title: { zh: '否决' }, rule: { var: 'member' } }],
        standing: [{ id: 'gone', title: { zh: '失效' }, state: 'lapsed', rule: { var: 'veteran' } }],
      },
    );
    const verdicts = coverCases(policy, []).uncovered.filter(({ kind }) => kind === 'verdict' || kind === 'standing');
    expect(verdicts.map(({ sentence }) => sentence.zh)).toEqual([
      '否决：一票否决成立',
      '否决：一票否决不成立',
      '否决：一票否决不能判断',
      '失效：由本条决定资格状态',
      '失效：资格状态规则不成立',
      '失效：资格状态规则不能判断',
    ]);
    const shown = [person('out', { member: true, veteran: false }, 1, { vetoes: ['out'] })];
    const left = coverCases(policy, shown).uncovered.map(({ id }) => id);
    expect(left).not.toContain('/vetoes/0/rule holds');
    expect(left).toContain('/vetoes/0/rule fails');
    expect(left).not.toContain('/standing/0/rule fails');
  });

  it('is shown by cases that hold and are confirmed, and by no others', () => {
    const wrong = coverCases(policyOf(STEP), [person('sixty', { age: 60 }, 4)]);
    expect([wrong.covered, wrong.failing]).toEqual([[], ['sixty']]);
    expect(coverCases(policyOf(STEP), [{ ...person('sixty', { age: 60 }, 5), proposed: true }]).covered).toEqual([]);
  });
});

describe('boundary cases', () => {
  it('are the smallest persons that show what no case shows', () => {
    const { proposals, unreachable, notFound } = boundaryCases(policyOf(STEP), [], DAY);
    expect(proposals.map(({ policyCase }) => [policyCase.facts, policyCase.expect])).toEqual([
      [{ age: 0 }, { total: 0, nodes: { one: 0 }, unknown: [], vetoes: [] }],
      [{}, { total: 0, nodes: { one: 0 }, unknown: ['age'], vetoes: [] }],
      [{ age: 59 }, { total: 0, nodes: { one: 0 }, unknown: [], vetoes: [] }],
      [{ age: 60 }, { total: 5, nodes: { one: 5 }, unknown: [], vetoes: [] }],
      [{ age: 61 }, { total: 5, nodes: { one: 5 }, unknown: [], vetoes: [] }],
    ]);
    expect([unreachable, notFound]).toEqual([[], []]);
  });

  it('find birthdays, months of residence and amounts at which a rule turns', () => {
    const years = { completed_years: [{ var: 'born' }, { var: 'as_of' }] };
    const rule = {
      '+': [
        { if: [{ '>': [years, 60] }, 0, 5] },
        { if: [{ '>=': [{ full_months: [{ var: 'stays' }, { var: 'as_of' }] }, 36] }, 3, 0] },
        { floor: [{ '/': [{ var: 'amount' }, 1000] }] },
      ],
    };
    const { notFound, proposals } = boundaryCases(policyOf(rule, { max: 12 }), [], DAY);
    expect(notFound).toEqual([]);
    const facts = proposals.map(({ policyCase }) => policyCase.facts);
    expect(facts.map(({ born }) => born)).toContain('1965-06-18');
    expect(facts.map(({ stays }) => JSON.stringify(stays))).toContain('[{"from":"2023-06-18","to":null}]');
    expect(facts.map(({ amount }) => amount)).toContain(7000);
  });

  it('say what nobody can ever show', () => {
    const rule = { if: [{ '>=': [{ var: 'age' }, 18] }, 3, { '>=': [{ var: 'age' }, 60] }, 5, 0] };
    const { unreachable, notFound } = boundaryCases(policyOf(rule), [], DAY);
    expect(unreachable.map(({ id }) => id)).toEqual([
      `${RULE}/if/3 branch taken`,
      `${RULE}/if/2 condition true`,
      `${RULE}/if/2 condition unknown`,
      `${RULE}/if/2 boundary below`,
      `${RULE}/if/2 boundary at`,
      `${RULE}/if/2 boundary above`,
    ]);
    expect(notFound).toEqual([]);
  });

  it('do not call unreachable what they only did not find', () => {
    const inside = { if: [{ some: [{ var: 'stays' }, { '>=': [{ var: 'from' }, '2020-01-01'] }] }, 5, 0] };
    const { unreachable, notFound } = boundaryCases(policyOf(inside), [], DAY);
    expect(unreachable).toEqual([]);
    expect(notFound.map(({ id }) => id)).toContain(`${RULE}/if/0/some/1 condition true`);
  });

  it.each(some(ALL_PACKS.toReversed()).map((pack) => [pack.name, pack] as const))(
    'of %s hold, are marked as proposed, and cover what they promise; what a case shows is never unreachable',
    (_, pack) => {
      const policy = compiledPack(pack);
      const shown = new Set(coverCases(policy, pack.cases).covered.map(({ id }) => id));
      for (const cases of [[], pack.cases]) {
        const { proposals, unreachable, notFound } = boundaryCases(policy, cases, DAY);
        for (const { policyCase } of proposals) {
          expect(policyCase.proposed).toBe(true);
          const { mismatches, findings } = runCase(policy, policyCase);
          expect({ mismatches, findings }).toEqual({ mismatches: [], findings: [] });
        }
        const confirmed = proposals.map(({ policyCase: { proposed: __, ...rest } }): PolicyCase => rest);
        const { uncovered } = coverCases(policy, [...cases, ...confirmed]);
        expect(uncovered.map(({ id }) => id).sort()).toEqual([...unreachable, ...notFound].map(({ id }) => id).sort());
        expect(unreachable.filter(({ id }) => shown.has(id))).toEqual([]);
      }
    },
  );
});
