import { diffPolicies, libraryOf, type PolicyDocumentInput, type ResolvedPolicy, resolvePolicy } from '../src/index.js';
import { group, indicator, parsed, policyInput } from './support/small-policy.js';

type SceneInput = NonNullable<PolicyDocumentInput['scenes']>[number];

const AGE = indicator('a', { '*': [{ var: 'age' }, 0.5] }, { max: 20, title: { zh: '年龄分' } });

function resolved(input: PolicyDocumentInput): ResolvedPolicy {
  const { value, findings } = resolvePolicy(parsed(input), libraryOf([]));
  if (!value) throw new Error(JSON.stringify(findings));
  return value;
}

function withGroup(more: object): PolicyDocumentInput {
  return policyInput([group('g', [AGE], { title: { zh: '份额' }, combine: 'formula', ...more })]);
}

function withVeto(more: object): PolicyDocumentInput {
  return policyInput([AGE], { vetoes: [{ id: 'v', title: { zh: '失信' }, rule: { var: 'member' }, ...more }] });
}

function withScene(more: Partial<SceneInput>): PolicyDocumentInput {
  const key = { id: 'score', title: { zh: '积分' }, rule: { var: 'scene_points' }, direction: 'descending' as const };
  const base = {
    id: 's',
    title: { zh: '入学' },
    service: 'schooling' as const,
    household: 'own' as const,
    keys: [key],
  };
  return policyInput([AGE], { scenes: [{ ...base, ...more }] });
}

const TWICE = { '*': [{ var: 'points.a' }, 2] };
const ROUNDS = [
  { id: 'one', title: { zh: '第一轮' }, share: 60 },
  { id: 'two', title: { zh: '第二轮' }, share: 40 },
];

it.each<[string, PolicyDocumentInput, PolicyDocumentInput, string]>([
  [
    'a formula',
    withGroup({ formula: TWICE }),
    withGroup({ formula: { '*': [{ var: 'points.a' }, 3] } }),
    'group/g/formula-changed',
  ],
  [
    'a fallback of a formula',
    withGroup({ formula: TWICE }),
    withGroup({ formula: TWICE, whenUnknown: 5 }),
    'group/g/when-unknown-changed',
  ],
  [
    'a node set apart',
    policyInput([AGE]),
    policyInput([{ ...AGE, effect: 'separate' } as typeof AGE]),
    'indicator/a/effect-changed',
  ],
  ['a last day that comes', withVeto({}), withVeto({ until: '2026-12-31' }), 'veto/v/until-changed'],
  [
    'a last day that moves',
    withVeto({ until: '2026-12-31' }),
    withVeto({ until: { var: 'born' } }),
    'veto/v/until-changed',
  ],
  [
    'a rule before a last day',
    withVeto({ until: '2026-12-31' }),
    withVeto({ until: '2026-12-31', rule: { var: 'veteran' } }),
    'veto/v/rule-changed',
  ],
  [
    'a scene’s formula',
    withScene({ formula: TWICE }),
    withScene({ formula: { var: 'points.a' } }),
    'scene/s/formula-changed',
  ],
  [
    'a scene’s veto',
    withScene({}),
    withScene({ vetoes: [{ id: 'w', title: { zh: '有房' }, rule: { var: 'member' } }] }),
    'scene/s/scene-vetoes-changed',
  ],
  [
    'a household formula',
    withScene({ household: 'sum' }),
    withScene({ household: { formula: { min: [{ '+': [{ var: 'own_points' }, { var: 'other_points' }] }, 30] } } }),
    'scene/s/household-changed',
  ],
  ['rounds', withScene({}), withScene({ rounds: ROUNDS }), 'scene/s/rounds-changed'],
])('%s that changes is told in words, and nothing else', (_, before, after, id) => {
  const { changes } = diffPolicies(resolved(before), resolved(after));
  expect(changes.map((change) => change.id)).toEqual([id]);
  const { zh, en } = changes[0]?.text ?? { zh: '', en: '' };
  expect(zh).toMatch(/由.*改为/);
  expect(en).not.toBe(zh);
  expect(`${zh} ${en}`).not.toMatch(/undefined|\{|规则有误/);
});
