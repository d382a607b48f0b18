import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Crossing, NearLine } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { formatCount, formatPointsShort } from '../numbers';
import { type Column, PlainTable } from '../tables';
import { useTokens } from '../theme';

interface Row {
  readonly side: 'A' | 'B';
  readonly near: readonly NearLine[];
}

/** How many stand close to their own pool's line, above and below it, under A and under B. */
export function NearLineTable({ nearLine }: Pick<Crossing, 'nearLine'>) {
  const translate = useTranslate();
  const columns: Column<Row>[] = [
    { id: 'side', label: '', value: ({ side }) => side },
    ...nearLine.b.map(({ within }, index): Column<Row> => ({
      id: String(within),
      label: translate('comparisons.near.within', { points: formatPointsShort(within) }),
      align: 'right',
      value: ({ near }) => toldOf(near[index]),
      render: ({ near }) => <Near near={near[index]} />,
    })),
  ];
  const rows: Row[] = [
    { side: 'A', near: nearLine.a },
    { side: 'B', near: nearLine.b },
  ];
  const title = translate('comparisons.near.title');
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="h3">{title}</Typography>
      <PlainTable label={title} columns={columns} rows={rows} rowKey={({ side }) => side} />
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', pt: 0.5 }}>
        {translate('comparisons.near.note')}
      </Typography>
    </Box>
  );
}

function toldOf(near: NearLine | undefined): string | null {
  return near === undefined ? null : `${formatCount(near.rejected + near.undecided)} / ${formatCount(near.admitted)}`;
}

/** Below the line in orange, above it in blue; equals that lost on a later key in brackets. */
function Near({ near }: { near: NearLine | undefined }) {
  const translate = useTranslate();
  const tokens = useTokens();
  if (near === undefined) return null;
  return (
    <>
      <Box component="span" sx={{ color: tokens.fall.text, fontWeight: 600 }}>
        {formatCount(near.rejected + near.undecided)}
      </Box>
      {near.rejectedOnEqualPoints > 0 && (
        <Box component="span" sx={{ color: 'text.secondary' }} title={translate('comparisons.near.equal')}>
          {' '}
          ({formatCount(near.rejectedOnEqualPoints)})
        </Box>
      )}{' '}
      /{' '}
      <Box component="span" sx={{ color: tokens.rise.text, fontWeight: 600 }}>
        {formatCount(near.admitted)}
      </Box>
    </>
  );
}
