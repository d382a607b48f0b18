import type { Bilingual } from '../../i18n';
import type { PublicList } from '../round';

/** Words of a public list. */
export interface PublicListWords {
  readonly pool: string;
  readonly position: string;
  readonly application: string;
  readonly points: string;
  readonly status: string;
  readonly statusOf: (status: 'admitted' | 'rejected' | 'tie-at-line') => string;
  readonly text: (title: Bilingual) => string;
}

/**
 * The list for publicity (公示) as rows of texts, head first: pool, position, masked application number, score, what became of it;
 * pool after pool, in order. No person and no key stands in it (reading A-78).
 */
export function publicListRows({ pools }: Pick<PublicList, 'pools'>, words: PublicListWords): string[][] {
  const pooled = pools.some(({ pool }) => pool !== null);
  return [
    [...(pooled ? [words.pool] : []), words.position, words.application, words.points, words.status],
    ...pools.flatMap(({ pool, rows }) =>
      rows.map(({ position, application, points, status }) => [
        ...(pooled ? [pool === null ? '' : words.text(pool)] : []),
        String(position),
        application,
        points,
        words.statusOf(status),
      ]),
    ),
  ];
}
