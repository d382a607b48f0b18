import {
  type Application,
  type CompiledPolicy,
  type PolicyDocumentInput,
  rankScene,
  type Ranking,
  type RankedRow,
  rowsOf,
  type SceneRoundInput,
  type SceneRules,
} from '../../src/index.js';
import { compiled, group, indicator, policyInput } from './small-policy.js';

type SceneInput = NonNullable<PolicyDocumentInput['scenes']>[number];

export const AS_OF = '2026-05-22';

const points = (id: string, max: number): PolicyDocumentInput['facts'] => [
  { id, label: { zh: `${id} 分` }, type: { kind: 'decimal', places: 2, min: 0, max } },
];

const FACTS: PolicyDocumentInput['facts'] = [
  ...(points('common', 200) ?? []),
  ...(points('local', 300) ?? []),
  ...(points('social', 300) ?? []),
  ...(points('penalty', 100) ?? []),
  { id: 'registered', label: { zh: '居住登记日期' }, type: { kind: 'date' } },
  { id: 'permit', label: { zh: '持有居住证' }, type: { kind: 'boolean' } },
  { id: 'dishonest', label: { zh: '失信被执行人' }, type: { kind: 'boolean' } },
  { id: 'permit_suspended', label: { zh: '居住证中止' }, type: { kind: 'boolean' } },
];

/** Keys of the Yueqing draft: total, individual layer, registration, social service; the spouse last (reading A-22). */
export const YUEQING_KEYS: SceneInput['keys'] = [
  { id: 'total', title: { zh: '总积分', en: 'Total' }, rule: { var: 'scene_points' }, direction: 'descending' },
  { id: 'individual', title: { zh: '个性分' }, rule: { var: 'points.individual' }, direction: 'descending' },
  { id: 'registered', title: { zh: '居住登记日期' }, rule: { var: 'registered' }, direction: 'ascending' },
  { id: 'social', title: { zh: '社会服务' }, rule: { var: 'points.social' }, direction: 'descending' },
  { id: 'spouse', title: { zh: '配偶参考' }, rule: { var: 'other_scene_points' }, direction: 'descending' },
];

/** A schooling scene over a small policy: a common layer, an individual layer of two items with cap 200, a deduction beside them. */
export function schooling(
  scene: Partial<SceneInput> = {},
  document: Partial<PolicyDocumentInput> = {},
): { readonly policy: CompiledPolicy; readonly rules: SceneRules } {
  const policy = compiled(
    policyInput(
      [
        indicator('common', { var: 'common' }, { max: 100 }),
        group('individual', [indicator('local', { var: 'local' }), indicator('social', { var: 'social' })], {
          cap: 200,
        }),
        indicator('penalty', { var: 'penalty' }, { effect: 'deduct' }),
      ],
      {
        facts: FACTS,
        vetoes: [
          { id: 'dishonest', title: { zh: '失信被执行人', en: 'Dishonest debtor' }, rule: { var: 'dishonest' } },
        ],
        standing: [
          { id: 'suspended', title: { zh: '居住证中止' }, state: 'suspended', rule: { var: 'permit_suspended' } },
        ],
        scenes: [
          {
            id: 'school',
            title: { zh: '积分入学' },
            service: 'schooling',
            keys: YUEQING_KEYS,
            household: 'higher',
            ...scene,
          },
        ],
        ...document,
      },
    ),
  );
  const rules = policy.rules.scenes.get('school');
  if (!rules) throw new Error('the scene compiles');
  return { policy, rules };
}

const KNOWN = { permit: true, dishonest: false, permit_suspended: false, penalty: 0 };

/** A person of that total: `individual` of it in the individual layer, `social` of these for social service. */
export function person(total: number, individual: number, registered: string | null, social = 0, more: object = {}) {
  const facts = { common: total - individual, local: individual - social, social, registered };
  return { ...KNOWN, ...facts, ...more };
}

/** An application of one person or two; persons are named after it. */
export function application(id: string, facts: object, spouse?: object, pool?: string): Application {
  const applicants = [{ id: `${id}-1`, facts: { ...facts } }];
  if (spouse) applicants.push({ id: `${id}-2`, facts: { ...spouse } });
  return { id, applicants, ...(pool === undefined ? {} : { pool }) };
}

/** Ranks; a refusal shows its findings. */
export function ranked(
  { policy, rules }: ReturnType<typeof schooling>,
  round: SceneRoundInput,
  applications: readonly Application[],
): Ranking {
  const { ranking, findings } = rankScene(policy, rules, round, applications, AS_OF);
  if (!ranking) throw new Error(JSON.stringify(findings, null, 1));
  return ranking;
}

/** `position application status` of every row, in order. */
export function order(ranking: Ranking): string[] {
  return [...rowsOf(ranking)].map(({ row }) => `${row.position} ${row.applicationId} ${row.status}`);
}

export function rowOf(ranking: Ranking, applicationId: string): RankedRow {
  for (const { row } of rowsOf(ranking)) if (row.applicationId === applicationId) return row;
  throw new Error(`${applicationId} was not ranked`);
}

/** Codes and places of what stands against ranking. */
export function refusals(
  { policy, rules }: ReturnType<typeof schooling>,
  round: SceneRoundInput,
  applications: readonly Application[],
  asOf = AS_OF,
): string[] {
  const { ranking, findings } = rankScene(policy, rules, round, applications, asOf);
  if (ranking) throw new Error('the ranking was made');
  for (const { message, remedy } of findings) {
    expect([message.zh, message.en, remedy.zh, remedy.en].every((text) => text.length > 0)).toBe(true);
  }
  return findings.map(({ code, pointer }) => `${code} ${pointer}`);
}

/** Severity, code and place of what accompanies a ranking. */
export function rankedFindings(
  { policy, rules }: ReturnType<typeof schooling>,
  round: SceneRoundInput,
  applications: readonly Application[],
): string[] {
  const { ranking, findings } = rankScene(policy, rules, round, applications, AS_OF);
  expect(ranking).not.toBeNull();
  return findings.map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`);
}
