import { checkPolicy, libraryOf, rankScene } from '../src/index.js';
import { compiled, group, indicator, parsed, policyInput } from './support/small-policy.js';

type Input = ReturnType<typeof policyInput>;
type SceneInput = NonNullable<Input['scenes']>[number];

const AGE = indicator('a', { '*': [{ var: 'age' }, 0.5] }, { max: 20 });
const TWICE = { '*': [{ var: 'points.a' }, 2] };
const KEY = { id: 'score', title: { zh: '积分' }, rule: { var: 'scene_points' }, direction: 'descending' as const };

function errorsOf(input: Input): string[] {
  return checkPolicy(parsed(input), libraryOf([]))
    .filter(({ severity }) => severity === 'error')
    .map(({ code, pointer }) => `${code} ${pointer}`);
}

function formula(rule: unknown, children = [AGE], more: object = {}) {
  return group('g', children, { combine: 'formula', formula: rule, ...more });
}

function withScene(scene: Partial<SceneInput>, children = [AGE]): Input {
  const base = {
    id: 's',
    title: { zh: '入学' },
    service: 'schooling' as const,
    household: 'own' as const,
    keys: [KEY],
  };
  return policyInput(children, { scenes: [{ ...base, ...scene }] });
}

const ROUND = { id: 'one', title: { zh: '第一轮' }, share: 60 };

describe('formulas, last days and rounds', () => {
  it.each<[string, Input]>([
    ['a formula that reads its child', policyInput([formula(TWICE)])],
    [
      'a separate child that nobody reads',
      policyInput([formula(TWICE, [AGE, indicator('b', 1, { effect: 'separate' })])]),
    ],
    [
      'a formula that reads a node elsewhere',
      policyInput([formula({ '+': [{ var: 'points.a' }, { var: 'points.b' }] }), indicator('b', 1)]),
    ],
    [
      'a date as the last day',
      policyInput([AGE], {
        vetoes: [{ id: 'v', title: { zh: '否决' }, rule: { var: 'member' }, until: '2026-12-31' }],
      }),
    ],
    ['a scene that counts a formula group as a whole', withScene({ items: ['g'] }, [formula(TWICE)])],
    ['rounds that make a whole', withScene({ rounds: [ROUND, { ...ROUND, id: 'two', share: 40 }] })],
    [
      'a household formula',
      withScene({ household: { formula: { '+': [{ var: 'own_points' }, { var: 'other_points' }] } } }),
    ],
    [
      'the spouse’s facts',
      withScene({ household: { formula: { if: [{ var: 'spouse.member' }, { var: 'own_points' }, 0] } } }),
    ],
  ])('%s: sound', (_, input) => expect(errorsOf(input)).toEqual([]));

  it.each<[string, Input, string]>([
    [
      'a child that the formula leaves out',
      policyInput([formula(TWICE, [AGE, indicator('b', 1)])]),
      'CHILD-NOT-COUNTED /score/children/0/formula',
    ],
    [
      'a deduction in a formula',
      policyInput([formula(TWICE, [indicator('a', 1, { effect: 'deduct' })])]),
      'GROUP-FORMULA-DEDUCTS /score/children/0/children',
    ],
    [
      'no formula',
      policyInput([group('g', [], { combine: 'formula' })]),
      'GROUP-FORMULA-MISSING /score/children/0/combine',
    ],
    [
      'a formula in a sum',
      policyInput([group('g', [AGE], { formula: TWICE })]),
      'GROUP-FORMULA-UNUSED /score/children/0/formula',
    ],
    [
      'a formula that reads itself',
      policyInput([formula({ '+': [{ var: 'points.a' }, { var: 'points.g' }] })]),
      'RULE-UNKNOWN-NODE /score/children/0/formula/+/1/var',
    ],
    [
      'a child that reads its group',
      policyInput([formula(TWICE, [indicator('a', { var: 'points.g' })])]),
      'RULE-UNKNOWN-NODE /score/children/0/children/0/rule/var',
    ],
    [
      'a formula with too many decimals',
      policyInput([formula({ '*': [{ var: 'points.a' }, 0.333] })]),
      'RULE-POINTS-PLACES /score/children/0/formula',
    ],
    [
      'a last day that is no date',
      policyInput([AGE], {
        standing: [{ id: 'f', title: { zh: '冻结' }, state: 'frozen', rule: { var: 'member' }, until: { var: 'age' } }],
      }),
      '/standing/0/until',
    ],
    [
      'a fact misspelt in a last day',
      policyInput([AGE], {
        vetoes: [
          { id: 'v', title: { zh: '否决' }, rule: { var: 'member' }, until: { add_years: [{ var: 'bornn' }, 1] } },
        ],
      }),
      'RULE-UNKNOWN-FACT /vetoes/0/until/add_years/0/var',
    ],
    [
      'a fact misspelt before a last day',
      policyInput([AGE], { vetoes: [{ id: 'v', title: { zh: '否决' }, rule: { var: 'membr' }, until: '2026-12-31' }] }),
      'RULE-UNKNOWN-FACT /vetoes/0/rule/var',
    ],
    [
      'items beside a formula',
      withScene({ items: ['a'], formula: { var: 'points.a' } }),
      'SCENE-ITEMS-AND-FORMULA /scenes/0/formula',
    ],
    ['an item inside a formula', withScene({ items: ['a'] }, [formula(TWICE)]), 'SCENE-CUTS-FORMULA /scenes/0/items/0'],
    [
      'rounds that do not make a whole',
      withScene({ rounds: [ROUND, { ...ROUND, id: 'two' }] }),
      'SCENE-ROUND-SHARES /scenes/0/rounds',
    ],
    [
      'rounds that leave nothing for one whose share is pending',
      withScene({
        rounds: [
          { ...ROUND, share: 100 },
          { ...ROUND, id: 'two', share: null },
        ],
      }),
      'SCENE-ROUND-SHARES /scenes/0/rounds',
    ],
    [
      'a round that stands twice',
      withScene({ rounds: [ROUND, { ...ROUND, share: 40 }] }),
      'SCENE-ROUND-DUPLICATE /scenes/0/rounds/1/id',
    ],
    [
      'rounds without ranking',
      withScene({ ranked: false, rounds: [ROUND, { ...ROUND, id: 'two', share: 40 }] }),
      'SCENE-ROUNDS-UNRANKED /scenes/0/rounds',
    ],
    [
      'the household’s names in a key',
      withScene({ keys: [{ ...KEY, rule: { var: 'own_points' } }] }),
      'RULE-UNKNOWN-FACT /scenes/0/keys/0/rule/var',
    ],
    [
      'the spouse in a round',
      withScene({
        rounds: [
          { ...ROUND, eligibility: { var: 'spouse.member' } },
          { ...ROUND, id: 'two', share: 40 },
        ],
      }),
      'RULE-UNKNOWN-FACT /scenes/0/rounds/0/eligibility/var',
    ],
    [
      'a fact with a name of the household',
      policyInput([AGE], {
        facts: [
          ...(policyInput([]).facts ?? []),
          { id: 'own_points', label: { zh: '本人积分' }, type: { kind: 'boolean' } },
        ],
      }),
      'FACT-RESERVED',
    ],
  ])('%s: found', (_, input, expected) => {
    expect(errorsOf(input).filter((error) => error.includes(expected))).toHaveLength(1);
  });

  it.each([
    ['no item at all', { items: [] }, ['SCENE-COUNTS-NOTHING']],
    ['a formula in their place', { formula: { var: 'points.a' } }, []],
    ['the whole total', {}, []],
  ])('a scene that counts %s is warned of where it counts nothing', (_, scene, expected) => {
    const codes = checkPolicy(parsed(withScene(scene)), libraryOf([])).map(({ code }) => code);
    expect(codes.filter((code) => code === 'SCENE-COUNTS-NOTHING')).toEqual(expected);
  });

  it('a ranking refuses what the checks refuse', () => {
    const policy = compiled(withScene({ ranked: true, items: ['a'], household: { formula: null } }, [formula(TWICE)]));
    const rules = policy.rules.scenes.get('s');
    const { ranking, findings } = rules
      ? rankScene(policy, rules, { quota: 1 }, [], '2026-06-01')
      : { ranking: null, findings: [] };
    expect(ranking).toBeNull();
    expect(findings.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'RANK-ITEM-CUTS-FORMULA /scene/items/0',
      'RANK-HOUSEHOLD-PENDING /scene/household/formula',
    ]);
  });
});
