import TablePagination from '@mui/material/TablePagination';
import { useTranslate } from 'react-admin';
import { formatCount } from '../numbers';

interface RowPagesProps {
  /** From 0. */
  page: number;
  perPage: number;
  total: number;
  onPage: (page: number) => void;
}

/** Turns the pages of rows that are read page by page. */
export function RowPages({ page, perPage, total, onPage }: RowPagesProps) {
  const translate = useTranslate();
  return (
    <TablePagination
      component="div"
      count={total}
      page={page}
      rowsPerPage={perPage}
      rowsPerPageOptions={[perPage]}
      onPageChange={(_event, next) => onPage(next)}
      labelDisplayedRows={({ from, to, count }) => `${formatCount(from)}–${formatCount(to)} / ${formatCount(count)}`}
      getItemAriaLabel={(type) => translate(`populations.page.${type}`)}
    />
  );
}
