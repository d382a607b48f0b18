import { Fact } from '@jifen/policies';

/** A fact of each type in both languages, two of them alike but for their name. */
export const FACTS_OF_EVERY_TYPE = [
  {
    id: 'events',
    label: { zh: '志愿服务次数', en: 'Volunteer events' },
    unit: { zh: '次', en: 'times' },
    type: { kind: 'integer', min: 0, max: 99 },
  },
  {
    id: 'twin',
    label: { zh: '献血次数', en: 'Blood donations' },
    unit: { zh: '次', en: 'times' },
    type: { kind: 'integer', min: 0, max: 99 },
  },
  { id: 'born', label: { zh: '出生日期', en: 'Date of birth' }, type: { kind: 'date' } },
  { id: 'member', label: { zh: '党员', en: 'Party member' }, type: { kind: 'boolean' } },
  {
    id: 'degree',
    label: { zh: '学历', en: 'Degree' },
    type: {
      kind: 'enumeration',
      codes: [
        { code: 'college', label: { zh: '大专', en: 'College' } },
        { code: 'bachelor', label: { zh: '本科', en: 'Bachelor' } },
      ],
    },
  },
  {
    id: 'deeds',
    label: { zh: '服务记录', en: 'Records of service' },
    type: {
      kind: 'records',
      most: 9,
      fields: [
        {
          id: 'sort',
          label: { zh: '类别', en: 'Sort' },
          type: { kind: 'enumeration', codes: [{ code: 'blood', label: { zh: '献血', en: 'Blood donation' } }] },
        },
        { id: 'hours', label: { zh: '时长', en: 'Hours' }, type: { kind: 'integer', min: 0, max: 99 } },
        { id: 'on', label: { zh: '日期', en: 'Date' }, type: { kind: 'date' } },
        { id: 'from', label: { zh: '起', en: 'From' }, type: { kind: 'date' } },
      ],
    },
  },
].map((fact) => Fact.parse(fact));
