import type { PoolRanking, RankedRow, RankingKey } from '@jifen/policies';
import type { ShowText } from '../../i18n';
import { formatPoints } from '../../numbers';
import { keyText } from './key-text';

interface RowWords {
  readonly translate: (key: string) => string;
  readonly text: ShowText;
  readonly status: (status: RankedRow['status']) => string;
}

/** The ranking of a pool as rows of texts, head first, with the reason of every status; for the clipboard. */
export function rankingRows(
  { rows }: PoolRanking,
  keys: readonly RankingKey[],
  { translate, text, status }: RowWords,
): string[][] {
  const head = ['position', 'application', 'points'].map((name) => translate(`scenes.ranking.${name}`));
  return [
    [
      ...head,
      ...keys.map(({ title }) => text(title)),
      translate('scenes.ranking.status'),
      translate('scenes.ranking.reason'),
    ],
    ...rows.map((row) => [
      String(row.position),
      row.applicationId,
      formatPoints(row.scenePoints),
      ...row.keys.map((key) => keyText(key, text)),
      status(row.status),
      text(row.reason.text),
    ]),
  ];
}
