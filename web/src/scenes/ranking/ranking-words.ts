import type { RankedRow, Scene } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { type Bilingual, useText } from '../../i18n';
import { formatCount } from '../../numbers';

/** Words that depend on what is given out: 学位, 套, 名额. */
export interface RankingWords {
  /** 200 个学位 */
  readonly places: (count: number) => string;
  /** 395 户申请 */
  readonly applications: (count: number) => string;
  readonly status: (status: RankedRow['status']) => string;
  /** 城北小学; the scene's own title where there is one quota; with the round of admission: 城北小学 · 第二轮. */
  readonly pool: (pool: {
    readonly pool: string | null;
    readonly title: Bilingual | null;
    readonly round?: { readonly title: Bilingual } | null;
  }) => string;
}

/** A count for a message: it picks singular or plural, and shows with separators. */
export function counted(count: number): { smart_count: number; count: string } {
  return { smart_count: count, count: formatCount(count) };
}

export function useRankingWords({ service, title }: Pick<Scene, 'service' | 'title'>): RankingWords {
  const translate = useTranslate();
  const text = useText();
  return {
    places: (count) => translate(`scenes.places.${service}`, counted(count)),
    applications: (count) => translate('scenes.applications', counted(count)),
    status: (status) => translate(`scenes.status.${status}`),
    pool: ({ pool, title: own, round }) => {
      const name = text(own ?? (pool === null ? title : { zh: pool }));
      return round ? `${name} · ${text(round.title)}` : name;
    },
  };
}
