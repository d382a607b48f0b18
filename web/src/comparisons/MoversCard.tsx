import Box from '@mui/material/Box';
import type { Mover } from '@jifen/policies';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Section } from '../layout';
import { Delta, formatPoints, formatSignedPoints, Points } from '../numbers';
import { type Column, PlainTable } from '../tables';
import type { Comparison } from './comparison';
import { MoverDialog } from './movers/MoverDialog';

/** The persons whose totals change most, in both directions; each opens to how both totals came about. */
export function MoversCard({ comparison }: { comparison: Comparison }) {
  const translate = useTranslate();
  const [opened, open] = useState<Mover | null>(null);
  const { movers } = comparison;
  const columns: Column<Mover>[] = [
    { id: 'person', label: translate('comparisons.movers.person'), value: ({ personId }) => personId },
    {
      id: 'a',
      label: translate('comparisons.movers.a'),
      align: 'right',
      value: ({ a }) => formatPoints(a),
      render: ({ a }) => (
        <Box component="span" sx={{ color: 'text.tertiary' }}>
          <Points value={a} />
        </Box>
      ),
    },
    {
      id: 'b',
      label: translate('comparisons.movers.b'),
      align: 'right',
      value: ({ b }) => formatPoints(b),
      render: ({ b }) => <Points value={b} bold />,
    },
    {
      id: 'delta',
      label: translate('comparisons.movers.delta'),
      align: 'right',
      value: ({ delta }) => formatSignedPoints(delta),
      render: ({ delta }) => <Delta value={delta} />,
    },
  ];
  const table = (label: string, rows: readonly Mover[]) =>
    rows.length > 0 && (
      <PlainTable label={label} columns={columns} rows={rows} rowKey={({ personId }) => personId} onRowClick={open} />
    );
  return (
    <Section title={translate('comparisons.movers.title')} note={translate('comparisons.movers.note')}>
      <Box
        sx={{
          display: 'grid',
          columnGap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        {table(translate('comparisons.movers.gains'), movers.gains)}
        {table(translate('comparisons.movers.losses'), movers.losses)}
      </Box>
      {opened && <MoverDialog comparison={comparison} mover={opened} onClose={() => open(null)} />}
    </Section>
  );
}
