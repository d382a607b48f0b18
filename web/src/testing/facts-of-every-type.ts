import { Fact } from '@jifen/policies';

/** A fact of each type, two of them alike but for their name. */
export const FACTS_OF_EVERY_TYPE = [
  { id: 'events', label: { zh: '志愿服务次数' }, unit: { zh: '次' }, type: { kind: 'integer', min: 0, max: 99 } },
  { id: 'twin', label: { zh: '献血次数' }, unit: { zh: '次' }, type: { kind: 'integer', min: 0, max: 99 } },
  { id: 'born', label: { zh: '出生日期' }, type: { kind: 'date' } },
  { id: 'member', label: { zh: '党员' }, type: { kind: 'boolean' } },
  {
    id: 'degree',
    label: { zh: '学历' },
    type: {
      kind: 'enumeration',
      codes: [
        { code: 'college', label: { zh: '大专' } },
        { code: 'bachelor', label: { zh: '本科' } },
      ],
    },
  },
  {
    id: 'deeds',
    label: { zh: '服务记录' },
    type: {
      kind: 'records',
      most: 9,
      fields: [
        {
          id: 'sort',
          label: { zh: '类别' },
          type: { kind: 'enumeration', codes: [{ code: 'blood', label: { zh: '献血' } }] },
        },
        { id: 'hours', label: { zh: '时长' }, type: { kind: 'integer', min: 0, max: 99 } },
        { id: 'on', label: { zh: '日期' }, type: { kind: 'date' } },
        { id: 'from', label: { zh: '起' }, type: { kind: 'date' } },
      ],
    },
  },
].map((fact) => Fact.parse(fact));
