import {
  type Change,
  changesByLayer,
  policyHash,
  diffPolicies,
  libraryOf,
  type PolicyDocumentInput,
  type ResolvedPolicy,
  resolvePolicy,
} from '../src/index.js';
import { group, indicator, parsed, policyInput } from './support/small-policy.js';

type Children = PolicyDocumentInput['score']['children'];

function resolved(children: Children, more: Partial<PolicyDocumentInput> = {}): ResolvedPolicy {
  const { value, findings } = resolvePolicy(parsed(policyInput(children, more)), libraryOf([]));
  if (!value) throw new Error(JSON.stringify(findings));
  return value;
}

function only(changes: readonly Change[]): Change {
  expect(changes.map(({ id }) => id)).toHaveLength(1);
  const [first] = changes;
  if (!first) throw new Error('No change');
  return first;
}

function nodeChange(before: object, after: object): Change {
  const one = (more: object): ResolvedPolicy =>
    resolved([indicator('asked', { '*': [{ var: 'age' }, 1] }, { title: { zh: '志愿服务' }, ...more })]);
  return only(diffPolicies(one(before), one(after)).changes);
}

describe('a change reads as a sentence', () => {
  test.each<[string, object, object, string, string]>([
    ['maximum', { max: 10 }, { max: 5 }, 'max-changed', '“志愿服务”的最高分由 10 分改为 5 分'],
    ['no maximum', { max: 10 }, {}, 'max-changed', '“志愿服务”的最高分由 10 分改为不设上限'],
    ['fallback', {}, { whenUnknown: 2 }, 'when-unknown-changed', '“志愿服务”的未取得时的分值由 0 分改为 2 分'],
    ['effect', {}, { effect: 'deduct' }, 'effect-changed', '“志愿服务”的计分方向由加分改为扣减'],
    ['name', {}, { title: { zh: '公益' } }, 'name-changed', '“公益”的名称由「志愿服务」改为「公益」'],
    ['wording', {}, { description: { zh: '经认证' } }, 'wording-changed', '“志愿服务”的表述由「无」改为「经认证」'],
    [
      'evidence',
      { acquisition: { mode: 'self-declared', evidence: [{ zh: '证书' }] } },
      { acquisition: { mode: 'self-declared', evidence: [{ zh: '证书' }, { zh: '合同' }] } },
      'evidence-changed',
      '“志愿服务”的佐证材料由「证书」改为「证书、合同」',
    ],
    [
      'acquisition',
      { acquisition: { mode: 'self-declared' } },
      { acquisition: { mode: 'exchange' } },
      'acquisition-changed',
      '“志愿服务”的取得方式由自主申报改为无感赋分（数据交换）',
    ],
    [
      'rule',
      {},
      { rule: { '*': [{ var: 'age' }, 2] } },
      'rule-changed',
      '“志愿服务”的计分规则由「年龄每 1 计 1 分」改为「年龄每 1 计 2 分」',
    ],
    [
      'a rule with errors',
      {},
      { rule: { '*': [{ var: 'nobody' }, 2] } },
      'rule-changed',
      '“志愿服务”的计分规则由「年龄每 1 计 1 分」改为「规则有误」',
    ],
  ])('%s', (_, before, after, kind, sentence) => {
    const change = nodeChange(before, after);
    expect(change.kind).toBe(kind);
    expect(change.text.zh).toBe(sentence);
    expect(change.id).toBe(`indicator/asked/${kind}`);
  });

  const scene = {
    id: 'school',
    title: { zh: '积分入学' },
    service: 'schooling' as const,
    household: 'own' as const,
    keys: [
      { id: 'total', title: { zh: '总分' }, rule: { var: 'scene_points' }, direction: 'descending' as const },
      { id: 'date', title: { zh: '登记' }, rule: { var: 'registered' }, direction: 'ascending' as const },
    ],
    pools: [{ id: 'east', title: { zh: '东校' }, quota: 10 }],
    clocks: { publicity: 5 },
  };
  test.each<[string, object, string, string]>([
    [
      'household',
      { household: 'higher' },
      'scene/school/household-changed',
      '“积分入学”的家庭积分由按申请人本人积分改为夫妻双方取积分高的一方（就高）',
    ],
    [
      'a clock',
      { clocks: { publicity: 7 } },
      'scene/school/publicity-changed',
      '“积分入学”的公示时间由不少于 5 个工作日改为不少于 7 个工作日',
    ],
    [
      'a clock that ends',
      { clocks: {} },
      'scene/school/publicity-changed',
      '“积分入学”的公示时间由不少于 5 个工作日改为未规定',
    ],
    [
      'places of a pool',
      { pools: [{ ...scene.pools[0], quota: 12 }] },
      'pool/school/east/quota-changed',
      '“东校”的名额由 10 个名额改为 12 个名额',
    ],
    ['a threshold', { threshold: 60 }, 'scene/school/threshold-changed', '“积分入学”的门槛由不设门槛改为不低于 60 分'],
    [
      'eligibility',
      { eligibility: { var: 'member' } },
      'scene/school/eligibility-changed',
      '“积分入学”的申请条件由「积分有效的人员均可申请」改为「是否党员为是的，可申请；未取得的不可申请并标注」',
    ],
    [
      'order of keys',
      { keys: [...scene.keys].reverse() },
      'key/school/*/reordered',
      '“积分入学”的排序依据的顺序有调整',
    ],
    [
      'a key turned round',
      { keys: [scene.keys[0], { ...scene.keys[1], direction: 'descending' }] },
      'key/school/date/direction-changed',
      '“登记”的方向由从低（早）到高（晚）改为从高（晚）到低（早）',
    ],
    ['a key removed', { keys: [scene.keys[0]] }, 'key/school/date/removed', '删除排序依据“登记”'],
  ])('of a scene: %s', (_, more, id, sentence) => {
    const change = only(
      diffPolicies(resolved([], { scenes: [scene] }), resolved([], { scenes: [{ ...scene, ...more }] })).changes,
    );
    expect(change.id).toBe(id);
    expect(change.text.zh).toBe(sentence);
    expect(change.bearing).toBe('scene');
  });

  it('of a veto, a standing rule, a fact and the days in force', () => {
    const veto = { id: 'v', title: { zh: '失信' }, rule: { var: 'member' } };
    const standing = { id: 's', title: { zh: '落户' }, state: 'lapsed' as const, rule: { var: 'veteran' } };
    const before = resolved([], { vetoes: [veto], standing: [standing] });
    const facts = policyInput([]).facts?.map((fact) =>
      fact.id === 'age' ? { ...fact, type: { kind: 'integer' as const, min: 0, max: 150 } } : fact,
    );
    const after = resolved([], {
      vetoes: [{ ...veto, rule: { var: 'veteran' } }],
      standing: [{ ...standing, state: 'zeroed' }],
      facts,
      effective: { from: '2027-01-01', to: '2031-12-31' },
    });
    expect(diffPolicies(before, after).changes.map(({ bearing, text }) => [bearing, text.zh])).toEqual([
      ['text', '“小政策”的施行日期由 2026 年 1 月 1 日改为 2027 年 1 月 1 日'],
      ['text', '“小政策”的有效期截止由不限改为 2031 年 12 月 31 日'],
      ['eligibility', '“失信”的情形由「是否党员为是」改为「是否退役为是」'],
      ['eligibility', '“落户”的状态由积分永久失效改为积分归零'],
      ['data', '“年龄”的类型由「整数 0 至 120」改为「整数 0 至 150」'],
    ]);
  });
});

describe('rules are compared part by part', () => {
  const parts = (before: unknown, after: unknown): (readonly [string, string])[] =>
    nodeChange({ rule: before }, { rule: after }).parts.map(({ kind, text }) => [kind, text.zh] as const);
  const perYuan = (step: number, points: number): unknown => ({
    '*': [{ floor: [{ '/': [{ var: 'amount' }, step] }] }, points],
  });

  it('rate, unit and cap', () => {
    expect(parts({ min: [perYuan(1000, 2), 10] }, { min: [perYuan(500, 1), 5] })).toEqual([
      ['unit', '计分单位由每满 1,000 改为每满 500'],
      ['rate', '每单位分值由 2 分改为 1 分'],
      ['own-cap', '规则内最高分由 10 分改为 5 分'],
    ]);
    expect(parts(perYuan(1000, 2), { min: [perYuan(1000, 2), 5] })).toEqual([
      ['own-cap', '规则内最高分由不设上限改为 5 分'],
    ]);
  });

  it('tiers that changed, came and went', () => {
    const tiers = (ends: [number, number][]): unknown => ({
      if: [...ends.flatMap(([end, points]) => [{ '>=': [{ var: 'age' }, end] }, points]), 0],
    });
    expect(
      parts(
        tiers([
          [60, 5],
          [40, 3],
        ]),
        tiers([
          [60, 8],
          [50, 3],
        ]),
      ),
    ).toEqual([
      ['tier', '60 以上由计 5 分改为计 8 分'],
      ['tier-moved', '计 3 分的界限由 40 以上不满 60 改为 50 以上不满 60'],
      ['tier-moved', '计 0 分的界限由不满 40 改为不满 50'],
    ]);
    expect(
      parts(
        tiers([[60, 5]]),
        tiers([
          [60, 5],
          [40, 3],
        ]),
      ),
    ).toEqual([
      ['tier-added', '新增 40 以上不满 60：计 3 分'],
      ['tier-moved', '计 0 分的界限由不满 60 改为不满 40'],
    ]);
    expect(parts(tiers([[60, 5]]), tiers([[65, 8]]))).toEqual([
      ['tier-moved', '计 5 分的界限由 60 以上改为 65 以上'],
      ['tier', '65 以上由计 5 分改为计 8 分'],
      ['tier-moved', '计 0 分的界限由不满 60 改为不满 65'],
    ]);
  });

  it('conditions taken apart, so that joined tiers show what each gave', () => {
    const [member, veteran, old] = [{ var: 'member' }, { var: 'veteran' }, { '>': [{ var: 'age' }, 60] }];
    const rule = (...branches: unknown[]): unknown => ({ if: [...branches, 0] });
    expect(parts(rule(member, 8, veteran, 5, old, 2), rule({ or: [veteran, member] }, 6, old, 2))).toEqual([
      ['tier', '「是否党员为是」由计 8 分改为计 6 分'],
      ['tier', '「是否退役为是」由计 5 分改为计 6 分'],
    ]);
    expect(parts(rule({ or: [veteran, member] }, 6), rule(veteran, 6, old, 1))).toEqual([
      ['tier-added', '新增「年龄超过 60」：计 1 分'],
      ['tier-removed', '删除「是否党员为是」：计 6 分'],
    ]);
    // Which of two that hold decides has changed, and no case alone shows it: the rules stand side by side.
    expect(parts(rule(member, 8, veteran, 5), rule(veteran, 5, member, 8))).toEqual([]);
  });

  it('options, however their rows are grouped', () => {
    const rule = (...rows: [string[], number][]): unknown => ({
      if: [...rows.flatMap(([codes, points]) => [{ in: [{ var: 'education' }, codes] }, points]), 5],
    });
    expect(parts(rule([['bachelor'], 20], [['college'], 10]), rule([['bachelor', 'college'], 10]))).toEqual([
      ['tier', '本科由计 20 分改为计 10 分'],
    ]);
    expect(parts(rule([['bachelor'], 20], [['college'], 5]), rule([['bachelor'], 20]))).toEqual([]);
  });

  it('written, made pending, and counted in another way', () => {
    const pending = { marks: [{ at: '/rule', kind: 'pending', note: { zh: '未载' } }] };
    const written = resolved([indicator('asked', 5, pending)]);
    const open = resolved([indicator('asked', null, pending)]);
    expect(only(diffPolicies(open, written).changes).parts.map(({ text }) => text.zh)).toEqual([
      '计分规则由「待定」改为「计 5 分」',
    ]);
    expect(only(diffPolicies(written, open).changes).parts.map(({ kind }) => kind)).toEqual(['made-pending']);
    expect(parts(5, perYuan(1000, 1))).toEqual([['form', '计分方式由「计 5 分」改为「金额每满 1,000 计 1 分」']]);
  });
});

describe('the tree', () => {
  it('says what moved, what came with what, and what only changed its order', () => {
    const before = resolved([group('one', [indicator('x', 1), indicator('y', 2)]), group('two', [])]);
    const after = resolved([
      group('one', []),
      group('two', [indicator('y', 2), indicator('x', 1)]),
      group('three', [indicator('z', 3)]),
    ]);
    const { changes, unchangedCount } = diffPolicies(before, after);
    expect(changes.map(({ text }) => text.zh)).toEqual([
      '指标“y”由「one」移至「two」',
      '指标“x”由「one」移至「two」',
      '新增分组“three”：位于「总积分」；各项相加，不设上限',
      '新增指标“z”：位于「three」；计 3 分；本项不设上限',
    ]);
    expect(changes.map(({ within }) => within)).toEqual([undefined, undefined, undefined, 'three']);
    expect(unchangedCount).toBe(3);
    const turned = resolved([group('two', []), group('one', [indicator('x', 1), indicator('y', 2)])]);
    expect(only(diffPolicies(before, turned).changes).text.zh).toBe('“总积分”下各项的顺序有调整');
  });

  it('does not match what has another id and nothing in common but its place', () => {
    const kinds = diffPolicies(resolved([indicator('x', 1)]), resolved([indicator('other', 1)])).changes.map(
      ({ id }) => id,
    );
    expect(kinds).toEqual(['indicator/other/added', 'indicator/x/removed']);
  });

  it('lists every node with what became of it, on request', () => {
    const before = resolved([indicator('x', 1), indicator('y', 2), indicator('z', 3)]);
    const after = resolved([indicator('x', 1), indicator('y', 4), indicator('w', { var: 'age' })]);
    expect(diffPolicies(before, after).nodes).toBeUndefined();
    const { nodes = [] } = diffPolicies(before, after, { everyNode: true });
    expect(nodes.map(({ fate, a, b, changes }) => [fate, a?.text.zh, b?.text.zh, changes])).toEqual([
      ['unchanged', '各项相加，不设上限，最低 0 分', '各项相加，不设上限，最低 0 分', []],
      ['unchanged', '计 1 分；本项不设上限', '计 1 分；本项不设上限', []],
      ['changed', '计 2 分；本项不设上限', '计 4 分；本项不设上限', ['indicator/y/rule-changed']],
      ['added', undefined, '年龄每 1 计 1 分；本项不设上限；未取得时计 0 分并标注', ['indicator/w/added']],
      ['removed', '计 3 分；本项不设上限', undefined, ['indicator/z/removed']],
    ]);
  });

  it('tells a county which inclusion changed, and what that changes', () => {
    const province = (version: string, max: number) =>
      parsed({
        ...policyInput([indicator('shared', 5, { max })]),
        id: 'province',
        version,
        score: { ...policyInput([indicator('shared', 5, { max })]).score, id: 'layer', role: 'layer' },
      });
    const versions = [province('1', 10), province('2', 8)];
    const county = (index: number): ResolvedPolicy => {
      const included = versions[index];
      if (!included) throw new Error('No version');
      const include = {
        kind: 'include' as const,
        policy: 'province',
        version: included.version,
        hash: policyHash(included),
      };
      const { value, findings } = resolvePolicy(
        parsed(policyInput([indicator('own', 1), include])),
        libraryOf(versions),
      );
      if (!value) throw new Error(JSON.stringify(findings));
      return value;
    };
    const [a, b] = [county(0), county(1)];
    const { changes } = diffPolicies(a, b);
    expect(changes.map(({ id, pathA, lockedBy }) => [id, pathA, lockedBy])).toEqual([
      ['inclusion/province/version-changed', '/score/children/1', undefined],
      ['indicator/shared/max-changed', '/score/children/1/children/0/max', 'province'],
    ]);
    expect(changes[0]?.text.zh).toContain('“province”的版本由');
    expect(changesByLayer(changes, a, b).map(({ id }) => id)).toEqual(['structure', 'layer:layer']);
  });
});
