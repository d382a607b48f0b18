import { type Bilingual, type ChangeBand, type Footing, type Text } from '@jifen/policies';
import { type ExportColumn, type ExportUnit, pointsText } from './export-table.js';

/** A text of a policy in both languages; what has no English is told in Chinese. */
export function both({ zh, en }: Text): Bilingual {
  return { zh, en: en ?? zh };
}

/** A column by its words. */
export function column(id: string, zh: string, en: string, unit: ExportUnit): ExportColumn {
  return { id, label: { zh, en }, unit };
}

export const PERSONS = column('persons', '人数', 'Persons', 'persons');

/** A band of changes as the head of a column. */
export function bandColumn({ from, to }: Pick<ChangeBand, 'from' | 'to'>, index: number): ExportColumn {
  const points = (hundredths: number): string => pointsText(hundredths);
  const label: Bilingual =
    from === 0 && to === 0
      ? { zh: '不变', en: 'Unchanged' }
      : from === null
        ? { zh: `${points(to ?? 0)} 分及以下`, en: `${points(to ?? 0)} and less` }
        : to === null
          ? { zh: `${points(from)} 分及以上`, en: `${points(from)} and more` }
          : { zh: `${points(from)} 至 ${points(to)} 分`, en: `${points(from)} to ${points(to)}` };
  return { id: `band-${index + 1}`, label, unit: 'persons' };
}

/** On what footing a person stands, in words. */
export const FOOTING_WORDS: Readonly<Record<Footing, Bilingual>> = {
  active: { zh: '积分有效', en: 'Active' },
  vetoed: { zh: '一票否决', en: 'Vetoed' },
  'not-admitted': { zh: '未准入', en: 'Not admitted' },
  suspended: { zh: '暂停', en: 'Suspended' },
  lapsed: { zh: '失效', en: 'Lapsed' },
  zeroed: { zh: '清零', en: 'Zeroed' },
  frozen: { zh: '冻结', en: 'Frozen' },
};
