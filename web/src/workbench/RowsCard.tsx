import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { RowsSkeleton, Section } from '../layout';
import { ProblemAlert } from '../problems';
import type { Rows } from './use-rows';

interface RowsCardProps<Row> {
  title: string;
  note?: ReactNode;
  actions?: ReactNode;
  rows: Rows<Row>;
  empty: ReactNode;
  children: (rows: readonly Row[]) => ReactNode;
}

/** A card over one list: its rows, or why there are none. A failed call leaves the other cards alone. */
export function RowsCard<Row>({ title, note, actions, rows, empty, children }: RowsCardProps<Row>) {
  const translate = useTranslate();
  return (
    <Section title={title} note={note} actions={actions}>
      {rows.error !== null ? (
        <Box sx={{ p: 2, pt: 0 }}>
          <ProblemAlert
            title={translate('workbench.failed', { title })}
            error={rows.error}
            onRetry={() => void rows.refetch()}
          />
        </Box>
      ) : rows.data === undefined ? (
        <RowsSkeleton />
      ) : rows.data.data.length === 0 ? (
        empty
      ) : (
        children(rows.data.data)
      )}
    </Section>
  );
}
