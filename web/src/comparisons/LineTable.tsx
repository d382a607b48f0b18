import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CrossingPool, CrossingSide } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { formatCount, formatPoints, Points } from '../numbers';
import { type Column, PlainTable } from '../tables';
import { useTokens } from '../theme';
import type { SceneCrossing } from './comparison';
import { decidingKey } from './deciding-key';

interface Row {
  readonly name: 'A' | 'B';
  readonly side: CrossingSide | null;
}

/** Where the line of one pool runs under A and under B: who is last above it, who first below, and what decided. */
export function LineTable({ pool, keys }: { pool: CrossingPool; keys: SceneCrossing['keys'] }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const say = (key: string) => translate(`comparisons.line.${key}`);
  const keyOf = ({ name, side }: Row) => decidingKey(side, keys[name === 'A' ? 'a' : 'b'], text, translate);
  const columns: Column<Row>[] = [
    { id: 'side', label: '', value: ({ name }) => name },
    {
      id: 'points',
      label: say('cutOff'),
      align: 'right',
      value: ({ side }) => (side?.cutOff.points == null ? null : formatPoints(side.cutOff.points)),
      render: ({ side }) => <Points value={side?.cutOff.points} bold />,
    },
    { id: 'last', label: say('lastAdmitted'), value: ({ side }) => side?.cutOff.lastAdmitted ?? null },
    { id: 'first', label: say('firstRejected'), value: ({ side }) => side?.cutOff.firstRejected ?? null },
    { id: 'key', label: say('decidingKey'), value: (row) => keyOf(row) },
  ];
  const title = pool.title ? text(pool.title) : say('title');
  const quota = pool.b?.quota ?? pool.a?.quota ?? null;
  return (
    <Box sx={{ border: `1px solid ${tokens.divider}`, borderRadius: '10px', pt: 1, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline', px: 1.5 }}>
        <Typography variant="h3">{title}</Typography>
        {quota !== null && (
          <Typography variant="body2" component="span" sx={{ color: 'text.secondary' }}>
            {translate('comparisons.line.places', { count: formatCount(quota) })}
          </Typography>
        )}
      </Box>
      <PlainTable
        label={title}
        columns={columns}
        rows={[
          { name: 'A', side: pool.a },
          { name: 'B', side: pool.b },
        ]}
        rowKey={({ name }) => name}
      />
    </Box>
  );
}
