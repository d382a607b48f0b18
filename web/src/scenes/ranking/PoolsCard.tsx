import Box from '@mui/material/Box';
import type { PoolRanking, Ranking } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { Section } from '../../layout';
import { Count, formatPoints } from '../../numbers';
import { StatusChip } from '../../status';
import { type Column, PlainTable } from '../../tables';
import type { Round } from '../round';
import { roundPlaces } from '../round-places';
import { counted, useRankingWords } from './ranking-words';

interface PoolsCardProps {
  round: Round;
  /** Null before the first ranking: then the quotas alone are known. */
  ranking: Ranking | null;
  /** Index of the shown pool. */
  shown: number;
  onShow: (pool: number) => void;
}

interface PoolLine {
  readonly index: number | null;
  readonly name: string;
  readonly quota: number | null;
  readonly applications: number | null;
  readonly points: number | null;
  readonly tie: PoolRanking['tie'];
}

/** 名额: places, applications and the last score of every pool; choosing one shows its ranking. */
export function PoolsCard({ round, ranking, shown, onShow }: PoolsCardProps) {
  const translate = useTranslate();
  const words = useRankingWords(round.scene);
  const lines: PoolLine[] = ranking
    ? ranking.pools.map((pool, index) => ({
        index,
        name: words.pool(pool),
        quota: pool.quota,
        applications: pool.rows.length + ranking.excluded.filter((entry) => entry.pool === pool.pool).length,
        points: pool.cutOff.points,
        tie: pool.tie,
      }))
    : roundPlaces(round).map(({ id, title, quota }, index) => ({
        index,
        name: words.pool({ pool: id, title }),
        quota,
        applications: null,
        points: null,
        tie: null,
      }));
  const sum = (value: (line: PoolLine) => number | null) =>
    lines.reduce<number | null>((total, line) => {
      const count = value(line);
      return total === null || count === null ? null : total + count;
    }, 0);
  const columns: Column<PoolLine>[] = [
    { id: 'pool', label: translate(`scenes.pools.name.${round.scene.service}`), value: ({ name }) => name },
    number('quota', translate('scenes.pools.quota'), ({ quota }) => quota),
    number('applications', translate('scenes.pools.applications'), ({ applications }) => applications),
    {
      id: 'points',
      label: translate('scenes.pools.lastScore'),
      align: 'right',
      width: 72,
      value: ({ points }) => (points === null ? null : formatPoints(points)),
      render: ({ index, points, tie }) => (
        <>
          {tie?.method === 'stop' && <StatusChip dense status="held" label={translate('scenes.tie.title')} />}{' '}
          {index === null ? '' : points === null ? '—' : formatPoints(points)}
        </>
      ),
    },
  ];
  return (
    <Section
      title={translate('scenes.pools.title')}
      note={lines.length > 1 ? translate('scenes.pools.note', counted(lines.length)) : undefined}
    >
      <Box
        sx={{
          '& table': { tableLayout: 'fixed' },
          '& td, & th': { px: '6px !important' },
          '& td:first-of-type, & th:first-of-type': {
            pl: '16px !important',
            whiteSpace: 'normal !important',
            textWrap: 'balance',
          },
          '& td:last-of-type, & th:last-of-type': { pr: '16px !important' },
        }}
      >
        <PlainTable
          label={translate('scenes.pools.title')}
          columns={columns}
          rows={lines}
          rowKey={({ name }) => name}
          sum={
            // The places of a round hold those that the one before left over.
            lines.length > 1 && !ranking?.pools.some(({ round: admission }) => admission)
              ? {
                  index: null,
                  name: translate('scenes.sum'),
                  quota: sum(({ quota }) => quota),
                  applications: sum(({ applications }) => applications),
                  points: null,
                  tie: null,
                }
              : undefined
          }
          onRowClick={ranking && lines.length > 1 ? ({ index }) => index !== null && onShow(index) : undefined}
          isSelected={ranking && lines.length > 1 ? ({ index }) => index === shown : undefined}
        />
      </Box>
    </Section>
  );
}

function number(id: string, label: string, value: (line: PoolLine) => number | null): Column<PoolLine> {
  return { id, label, align: 'right', width: 48, value, render: (line) => <Count value={value(line)} /> };
}
