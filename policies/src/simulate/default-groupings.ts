import type { Grouping } from './compare-groups.js';

/**
 * The groups by which a comparison is shown unless others are asked for: facts that every Yongjia policy knows. A policy that lacks
 * one of the facts is shown without that grouping.
 */
export const DEFAULT_GROUPINGS: readonly Grouping[] = [
  {
    fact: 'residence_periods',
    label: { zh: '按居住年限', en: 'By years of residence' },
    bands: [
      { below: 12, label: { zh: '不满 1 年', en: 'Under 1 year' } },
      { below: 36, label: { zh: '1–3 年', en: '1–3 years' } },
      { below: 60, label: { zh: '3–5 年', en: '3–5 years' } },
      { below: 120, label: { zh: '5–10 年', en: '5–10 years' } },
      { label: { zh: '10 年以上', en: '10 years and more' } },
    ],
  },
  {
    fact: 'dwelling',
    label: { zh: '按居住房屋', en: 'By dwelling' },
    bands: [
      { codes: ['owned_occupied'], label: { zh: '自有产权住房', en: 'Own home' } },
      { codes: ['rented', 'dormitory'], label: { zh: '租住／单位宿舍', en: 'Rented or dormitory' } },
      { codes: ['other'], label: { zh: '其他住所', en: 'Other dwelling' } },
    ],
  },
  {
    fact: 'education',
    label: { zh: '按文化程度', en: 'By education' },
    bands: [
      { codes: ['below_senior', 'senior'], label: { zh: '高中及以下', en: 'Senior high or less' } },
      { codes: ['college'], label: { zh: '大专', en: 'College' } },
      { codes: ['bachelor'], label: { zh: '本科', en: 'Bachelor' } },
      { codes: ['master', 'doctor'], label: { zh: '硕士、博士', en: 'Master, doctor' } },
    ],
  },
  {
    fact: 'birth_date',
    label: { zh: '按年龄', en: 'By age' },
    bands: [
      { below: 26, label: { zh: '25 周岁及以下', en: '25 and younger' } },
      { below: 36, label: { zh: '26–35 周岁', en: '26–35' } },
      { below: 46, label: { zh: '36–45 周岁', en: '36–45' } },
      { below: 56, label: { zh: '46–55 周岁', en: '46–55' } },
      { label: { zh: '56 周岁及以上', en: '56 and older' } },
    ],
  },
];
