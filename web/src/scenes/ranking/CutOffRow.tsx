import Box from '@mui/material/Box';
import type { PoolRanking } from '@jifen/policies';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { formatPoints } from '../../numbers';
import { counted, type RankingWords } from './ranking-words';

interface CutOffRowProps {
  pool: PoolRanking;
  width: number;
  words: RankingWords;
  /** Stands in place of the line while a tie across it is undecided. */
  stop: ReactNode;
}

/** 「录取线 · 200 个学位 · 末位 66.50」, or the stop where complete equals across it wait for a decision. */
export function CutOffRow({ pool, width, words, stop }: CutOffRowProps) {
  const text = useText();
  const { tie } = pool;
  if (tie?.method === 'stop') {
    return (
      <tbody>
        <tr>
          <td className="stop" colSpan={width}>
            {stop}
          </td>
        </tr>
      </tbody>
    );
  }
  return (
    <tbody>
      <tr>
        <td className="line" colSpan={width}>
          <Line pool={pool} words={words} />
        </td>
      </tr>
      {tie && (
        <tr>
          <td className="decided" colSpan={width}>
            {text(tie.explanation)} {tie.seed !== null && <code>{tie.seed}</code>}
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Line({ pool, words }: Pick<CutOffRowProps, 'pool' | 'words'>) {
  const translate = useTranslate();
  const { quota, cutOff, rows, unused, overQuota } = pool;
  const rejected = rows.filter(({ status }) => status === 'rejected').length;
  const facts = [
    translate('scenes.line.title'),
    quota !== null && words.places(quota),
    cutOff.points !== null && translate('scenes.line.last', { points: formatPoints(cutOff.points) }),
    overQuota > 0 && translate('scenes.line.overQuota', { smart_count: overQuota }),
  ];
  return (
    <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, fontSize: 12, lineHeight: '18px' }}>
      <strong>{facts.filter(Boolean).join(' · ')}</strong>
      <span>
        {rejected > 0
          ? translate('scenes.line.below', counted(rejected))
          : unused !== null && unused > 0
            ? translate('scenes.line.unused', { places: words.places(unused) })
            : translate('scenes.line.nobodyBelow')}
      </span>
    </Box>
  );
}
