import { checkPolicy, libraryOf, publicationBlockers } from '../src/index.js';
import { group, indicator, parsed, policyInput } from './support/small-policy.js';

type Input = ReturnType<typeof policyInput>;

function codesOf(input: Input): string[] {
  return checkPolicy(parsed(input), libraryOf([]))
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, pointer }) => `${code} ${pointer}`);
}

const AGE = indicator('a', { '*': [{ var: 'age' }, 0.5] }, { max: 20 });

describe('checkPolicy', () => {
  it('finds nothing in a sound policy', () => expect(codesOf(policyInput([AGE]))).toEqual([]));

  it.each<[string, Input, string]>([
    [
      'a maximum that the rule never gives',
      policyInput([indicator('a', { min: [5, { var: 'age' }] }, { max: 10 })]),
      'LEAF-MAX-UNREACHED /score/children/0/max',
    ],
    [
      'a cap that the children never reach',
      policyInput([group('g', [AGE], { cap: 30 })]),
      'CAP-UNREACHED /score/children/0/cap',
    ],
    ['a null that nobody marked', policyInput([indicator('a', null)]), 'PENDING-UNMARKED /score/children/0/rule'],
    [
      'a pending value',
      policyInput([indicator('a', null, { marks: [{ at: '/rule', kind: 'pending', note: { zh: '原文未载' } }] })]),
      'PENDING /score/children/0/rule',
    ],
    [
      'a mark left behind',
      policyInput([indicator('a', 1, { marks: [{ at: '/rule', kind: 'pending', note: { zh: '原文未载' } }] })]),
      'PENDING-FILLED /score/children/0/rule',
    ],
    [
      'an illustrative value outside a practice county',
      policyInput([indicator('a', 1, { marks: [{ at: '/rule', kind: 'illustrative', note: { zh: '示例' } }] })], {
        jurisdiction: { code: 'yongjia', title: { zh: '永嘉县' }, level: 'county' },
      }),
      'ILLUSTRATIVE /score/children/0/rule',
    ],
    [
      'an unknown department',
      policyInput([indicator('a', 1, { department: 'nobody' })]),
      'DEPARTMENT-UNKNOWN /score/children/0/department',
    ],
    [
      'an undeclared document',
      policyInput([indicator('a', 1, { citations: [{ document: 'law', clause: '第一条' }] })]),
      'CITATION-UNKNOWN /score/children/0/citations/0/document',
    ],
    [
      'an unrecorded reading',
      policyInput([indicator('a', 1, { readings: ['A-01'] })]),
      'READING-UNKNOWN /score/children/0',
    ],
    [
      'a deduction where the highest counts',
      policyInput([group('g', [AGE, indicator('d', 1, { effect: 'deduct' })], { combine: 'max' })]),
      'GROUP-MAX-DEDUCTS /score/children/0/children',
    ],
    [
      'an open effective date',
      policyInput([AGE], {
        effective: { from: null },
        marks: [{ at: '/effective/from', kind: 'pending', note: { zh: '未定' } }],
      }),
      'PENDING /effective/from',
    ],
    [
      'a scene that ranks by nothing',
      policyInput([AGE], {
        scenes: [{ id: 's', title: { zh: '入学' }, service: 'schooling', household: 'own', keys: [] }],
      }),
      'SCENE-NO-KEYS /scenes/0/keys',
    ],
    [
      'a scene that counts what does not exist',
      policyInput([AGE], {
        scenes: [
          {
            id: 's',
            title: { zh: '入学' },
            service: 'schooling',
            household: 'own',
            items: ['b'],
            keys: [{ id: 'k', title: { zh: '总分' }, rule: { var: 'scene_points' }, direction: 'descending' }],
          },
        ],
      }),
      'SCENE-ITEM-UNKNOWN /scenes/0/items/0',
    ],
    [
      'a range that is empty',
      policyInput([AGE], {
        facts: [
          ...(policyInput([]).facts ?? []),
          { id: 'n', label: { zh: '数' }, type: { kind: 'integer', min: 2, max: 1 } },
        ],
      }),
      'FACT-RANGE /facts/9/type',
    ],
  ])('finds %s', (_, input, found) => expect(codesOf(input)).toContain(found));

  it('offers the maximum that can be reached', () => {
    const [finding] = checkPolicy(
      parsed(policyInput([indicator('a', { min: [5, { var: 'age' }] }, { max: 10 })])),
      libraryOf([]),
    );
    expect(finding?.fix).toMatchObject({ value: 5, label: { zh: '最高分改为 5' } });
  });

  it('tells two options of one code apart, also in records: the same one is taken out, another gets a code of its own', () => {
    const long = 'a'.repeat(63);
    const option = (code: string, zh: string) => ({ code, label: { zh } });
    const codes = [option('a', '甲'), option('b', '乙'), option('a', '甲'), option('a', '丙'), option('a_2', '丁')];
    const type = { kind: 'enumeration' as const, ordered: false, codes };
    const most = { ...type, codes: [option(long, '甲'), option(long, '乙')] };
    const fields = [{ id: 'what', label: { zh: '何事' }, type: most, optional: false }];
    const facts = [
      ...(policyInput([]).facts ?? []),
      { id: 'grade', label: { zh: '等级' }, type },
      { id: 'list', label: { zh: '记录' }, type: { kind: 'records' as const, most: 3, fields } },
    ];
    const found = checkPolicy(parsed(policyInput([AGE], { facts })), libraryOf([])).filter(
      ({ code }) => code === 'OPTION-CODE-DUPLICATE',
    );
    expect(found.map(({ severity, pointer, fix }) => [severity, pointer, fix?.label.zh, fix?.pointer])).toEqual([
      ['error', '/facts/9/type/codes/2/code', '删除重复的「甲」', '/facts/9/type/codes'],
      ['error', '/facts/9/type/codes/3/code', '「丙」的编号改为 a_3', '/facts/9/type/codes'],
      [
        'error',
        '/facts/10/type/fields/0/type/codes/1/code',
        `「乙」的编号改为 ${'a'.repeat(62)}_2`,
        '/facts/10/type/fields/0/type/codes',
      ],
    ]);
    expect(found.map(({ fix }) => fix?.value)).toEqual([
      codes.toSpliced(2, 1),
      codes.with(3, option('a_3', '丙')),
      [option(long, '甲'), option(`${'a'.repeat(62)}_2`, '乙')],
    ]);
  });

  it('says where lots are drawn and nobody has named a seed', () => {
    const seedOpen = (more: object) => {
      const keys = [
        { id: 'k', title: { zh: '总分' }, rule: { var: 'scene_points' }, direction: 'descending' as const },
      ];
      const scene = { id: 's', title: { zh: '入学' }, service: 'schooling' as const, household: 'own' as const, keys };
      return checkPolicy(parsed(policyInput([AGE], { scenes: [{ ...scene, ...more }] })), libraryOf([]))
        .filter(({ code }) => code === 'SCENE-LOTTERY-SEED-OPEN')
        .map(({ severity, pointer }) => `${severity} ${pointer}`);
    };
    expect(seedOpen({ tieAtLine: 'lottery' })).toEqual(['info /scenes/0/tieAtLine']);
    expect(seedOpen({ tieAtLine: 'lottery', lotterySeed: '福彩 3D 第 2026001 期' })).toEqual([]);
    expect(seedOpen({ tieAtLine: 'lottery', ranked: false, keys: [], threshold: 1 })).toEqual([]);
    expect(seedOpen({})).toEqual([]);
  });

  it('lets a practice county publish illustrative values, and nobody a pending one', () => {
    const marked = (kind: 'pending' | 'illustrative', rule: unknown) =>
      policyInput([indicator('a', rule, { marks: [{ at: '/rule', kind, note: { zh: '说明' } }] })]);
    const blockers = (input: Input) =>
      publicationBlockers(checkPolicy(parsed(input), libraryOf([]))).map(({ code }) => code);
    expect(blockers(marked('illustrative', 1))).toEqual([]);
    expect(blockers(marked('pending', null))).toEqual(['PENDING']);
    expect(
      blockers({
        ...marked('illustrative', 1),
        jurisdiction: { code: 'yongjia', title: { zh: '永嘉县' }, level: 'county' },
      }),
    ).toEqual(['ILLUSTRATIVE']);
  });
});
