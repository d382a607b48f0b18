import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import type { ReactNode } from 'react';
import { Pagination, type RaRecord, useListContext } from 'react-admin';
import { ProblemAlert } from '../problems';
import { Page } from './Page';
import type { PageHeaderProps } from './PageHeader';

interface ListPageProps extends PageHeaderProps {
  /** The table; shows only once there are rows. */
  children: ReactNode;
  /** Search and filters, above the table. */
  filters?: ReactNode;
  /** Shown instead of the table when there is nothing at all. */
  empty: ReactNode;
}

/**
 * The page of a list, inside react-admin's `ListBase`: header, filters, table, pagination; what failed is said in its
 * place, with a way to try again.
 */
export function ListPage({ children, filters: filterBar, empty, ...header }: ListPageProps) {
  const list = useListContext<RaRecord>();
  const error: unknown = list.error ?? null;
  const filters = list.filterValues as object;
  const nothing = !list.isPending && error === null && list.total === 0 && Object.keys(filters).length === 0;
  return (
    <Page {...header}>
      {filterBar && <Box data-print="hide">{filterBar}</Box>}
      {error !== null ? (
        <ProblemAlert error={error} onRetry={() => void list.refetch()} />
      ) : (
        <Card>
          {nothing ? (
            empty
          ) : (
            <>
              <Box sx={{ overflowX: 'auto' }}>{children}</Box>
              <Pagination rowsPerPageOptions={[25, 50, 100]} />
            </>
          )}
        </Card>
      )}
    </Page>
  );
}
