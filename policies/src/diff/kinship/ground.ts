import type { Bilingual } from '../../findings/finding.js';

/** What speaks for two nodes of different id being the same thing, or one being part of the other. */
export type Ground =
  /** One id in both documents. */
  | 'id'
  /** The same title; of a part: one title stands in the other. */
  | 'title'
  /** The same facts are read; of a part: all its facts are read by the whole. */
  | 'facts'
  /** The same rule; of a part: its rule stands in that of the whole. */
  | 'rule'
  /** The rules count in the same way: so much a unit, tiers, one amount. */
  | 'form'
  | 'citations'
  | 'department'
  | 'evidence'
  /** Below the same group, or below groups of one title. */
  | 'place'
  /** Most of what stands below is the same. */
  | 'children';

/** The grounds in words, as a page lists them. */
export const GROUND_WORDS: Readonly<Record<Ground, Bilingual>> = {
  id: { zh: '编号相同', en: 'same id' },
  title: { zh: '名称相同或相承', en: 'same or included title' },
  facts: { zh: '所用数据项相同或包含', en: 'same or included facts' },
  rule: { zh: '计分规则相同或包含', en: 'same or included rule' },
  form: { zh: '计分方式相同', en: 'same way of counting' },
  citations: { zh: '依据条款相同', en: 'same citations' },
  department: { zh: '责任部门相同', en: 'same department' },
  evidence: { zh: '佐证材料相同', en: 'same evidence' },
  place: { zh: '所在分组相同', en: 'same group' },
  children: { zh: '下级多数相同', en: 'mostly the same items' },
};
