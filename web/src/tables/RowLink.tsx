import Link from '@mui/material/Link';
import type { MouseEvent, ReactNode } from 'react';
import { LinkBase, useCreatePath, useRecordContext, useResourceContext } from 'react-admin';

interface RowLinkProps {
  /** What pressing the row opens. */
  to: 'edit' | 'show';
  children: ReactNode;
}

/**
 * The name in a row of a list, as a link to what pressing the row opens: by keyboard, in another tab, or as an address to be copied.
 * Stands in a column of a react-admin table, whose record it leads to.
 */
export function RowLink({ to, children }: RowLinkProps) {
  const createPath = useCreatePath();
  const resource = useResourceContext();
  const record = useRecordContext();
  if (!record) return children;
  return (
    <Link
      component={LinkBase}
      to={createPath({ resource, id: record.id, type: to })}
      state={{ _scrollToTop: true }}
      color="inherit"
      underline="hover"
      sx={{ display: 'inline-block', maxWidth: '100%' }}
      // The row opens the same: once is enough, and not beside another tab.
      onClick={(event: MouseEvent) => event.stopPropagation()}
    >
      {children}
    </Link>
  );
}
