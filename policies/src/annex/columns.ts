import type { Bilingual } from '../findings/finding.js';

/** A column of an annexed table. */
export interface AnnexColumn {
  readonly id: 'category' | 'indicator' | 'standard' | 'points' | 'max' | 'evidence' | 'department';
  readonly heading: Bilingual;
  /** Share of the width of the table, in whole per cent. */
  readonly share: number;
}

/** The columns of an annexed table, from left to right; the shares make 100. */
export const ANNEX_COLUMNS: readonly AnnexColumn[] = [
  { id: 'category', heading: { zh: '一级指标', en: 'First level' }, share: 13 },
  { id: 'indicator', heading: { zh: '二级指标', en: 'Indicator' }, share: 14 },
  { id: 'standard', heading: { zh: '评分标准', en: 'Standard' }, share: 32 },
  { id: 'points', heading: { zh: '分值', en: 'Points' }, share: 8 },
  { id: 'max', heading: { zh: '最高分', en: 'At most' }, share: 7 },
  { id: 'evidence', heading: { zh: '证明材料', en: 'Evidence' }, share: 13 },
  { id: 'department', heading: { zh: '责任部门', en: 'Department' }, share: 13 },
];
