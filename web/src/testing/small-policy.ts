import { parsePolicy, type PolicyDocument } from '@jifen/policies';

/**
 * A policy of a practice county whose total adds up the children; `more` is what else stands at its top, e.g. facts and scenes. Throws with
 * the reasons where that is no policy.
 */
export function smallPolicy(children: readonly object[], more: object = {}): PolicyDocument {
  const { value, findings } = parsePolicy({
    format: 'points-policy/2',
    id: 'small',
    version: '1',
    title: { zh: '小政策' },
    jurisdiction: { code: 'practice', title: { zh: '演练' }, level: 'county', practice: true },
    effective: { from: '2026-01-01' },
    score: { kind: 'group', id: 'total', title: { zh: '总积分' }, role: 'total', combine: 'sum', children },
    ...more,
  });
  if (!value) throw new Error(JSON.stringify(findings));
  return value;
}
