import { type CompiledPolicy, type Grouping, groupingOf } from '@jifen/policies';

/** Age in completed years. */
const BY_AGE: Grouping = {
  fact: 'birth_date',
  label: { zh: '年龄', en: 'Age' },
  bands: [
    { label: { zh: '30 岁以下', en: 'under 30' }, below: 30 },
    { label: { zh: '30–39 岁', en: '30–39' }, below: 40 },
    { label: { zh: '40–49 岁', en: '40–49' }, below: 50 },
    { label: { zh: '50–59 岁', en: '50–59' }, below: 60 },
    { label: { zh: '60 岁及以上', en: '60 and over' } },
  ],
};

/** Registered residence in full months. */
const BY_RESIDENCE: Grouping = {
  fact: 'residence_periods',
  label: { zh: '居住年限', en: 'Time of residence' },
  bands: [
    { label: { zh: '不满 1 年', en: 'under 1 year' }, below: 12 },
    { label: { zh: '1–2 年', en: '1–2 years' }, below: 36 },
    { label: { zh: '3–4 年', en: '3–4 years' }, below: 60 },
    { label: { zh: '5–9 年', en: '5–9 years' }, below: 120 },
    { label: { zh: '10 年及以上', en: '10 years and more' } },
  ],
};

/** Pension insurance in months paid for. */
const BY_INSURANCE: Grouping = {
  fact: 'pension_months',
  label: { zh: '参保年限', en: 'Time of insurance' },
  bands: BY_RESIDENCE.bands,
};

/** Facts whose codes are groups as they are. */
const BY_CODE = ['education', 'dwelling', 'talent_class'];

/** How the persons of a comparison are divided; a grouping whose fact neither policy knows is passed over by the comparison. */
export function groupingsFor(policies: readonly CompiledPolicy[]): Grouping[] {
  const facts = policies.flatMap((policy) => policy.facts.facts);
  const byCode = BY_CODE.flatMap((id) => {
    const fact = facts.find((candidate) => candidate.id === id && candidate.type.kind === 'enumeration');
    return fact ? [groupingOf(fact)] : [];
  });
  return [BY_AGE, ...byCode, BY_RESIDENCE, BY_INSURANCE];
}
