import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'react-admin';
import { useLanguage, useText } from '../../i18n';
import { DownloadIcon } from '../../icons';
import { manifestLine } from '../../manifest';
import { downloadText, toCsv } from '../../tables';
import type { PublicList, Round, StoredRanking } from '../round';
import { getPublicList } from '../use-ranking';
import { publicListRows } from './public-list';
import { useRankingWords } from './ranking-words';
import { runManifestOf } from './run-manifest';

/** 公示名单（脱敏）: the masked list as a file, with the manifest of the ranking as its last line. */
export function PublicListButton({ round, ranking }: { round: Round; ranking: StoredRanking }) {
  const translate = useTranslate();
  const text = useText();
  const notify = useNotify();
  const { language } = useLanguage();
  const words = useRankingWords(round.scene);
  const save = (list: PublicList) => {
    const title = translate('scenes.publicList.title', { round: list.title });
    const heads = [
      title,
      list.practice && translate('scenes.publicList.practice'),
      !ranking.final && translate('scenes.publicList.notFinal'),
      list.publicity && translate('scenes.publicList.publicity', { ...list.publicity }),
    ].filter((head) => typeof head === 'string');
    const rows = publicListRows(list, {
      pool: translate(`scenes.pools.name.${round.scene.service}`),
      position: translate('scenes.ranking.position'),
      application: translate('scenes.ranking.application'),
      points: translate('scenes.ranking.points'),
      status: translate('scenes.ranking.status'),
      statusOf: words.status,
      text,
    });
    const foot = manifestLine(runManifestOf(ranking, round.title), language);
    downloadText(`${title}.csv`, 'text/csv', toCsv([...heads.map((head) => [head]), ...rows, [], [foot]]));
  };
  const list = useMutation({
    mutationFn: () => getPublicList(round.id),
    onSuccess: save,
    onError: (error) => notify(error.message, { type: 'error' }),
  });
  return (
    <Button
      startIcon={<DownloadIcon size={16} />}
      disabled={list.isPending}
      onClick={() => list.mutate()}
      title={translate('scenes.publicList.note')}
    >
      {translate('scenes.publicList.button')}
    </Button>
  );
}
