import { parsePolicy, type PolicyDocument } from '@jifen/policies';
import { FACTS_OF_EVERY_TYPE } from '../testing/facts-of-every-type';

/** A draft in both languages, of two indicators; volunteering gives so many points an event. */
export function smallDraft(each: number): PolicyDocument {
  const { value, findings } = parsePolicy({
    format: 'points-policy/2',
    id: 'small',
    version: '1',
    title: { zh: '小政策', en: 'A small policy' },
    jurisdiction: { code: 'practice', title: { zh: '演练', en: 'Practice' }, level: 'county', practice: true },
    effective: { from: '2026-01-01' },
    facts: FACTS_OF_EVERY_TYPE,
    score: {
      kind: 'group',
      id: 'total',
      title: { zh: '总积分', en: 'Total' },
      role: 'total',
      combine: 'sum',
      children: [
        {
          kind: 'indicator',
          id: 'service',
          title: { zh: '志愿服务', en: 'Volunteering' },
          max: 5,
          rule: { min: [5, { '*': [{ var: 'events' }, each] }] },
        },
        {
          kind: 'indicator',
          id: 'party',
          title: { zh: '政治面貌', en: 'Membership' },
          rule: { if: [{ var: 'member' }, 10, 0] },
        },
      ],
    },
  });
  if (!value) throw new Error(JSON.stringify(findings));
  return value;
}
