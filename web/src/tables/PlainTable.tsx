import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import type { KeyboardEvent, ReactNode } from 'react';
import { Absent } from '../numbers';
import type { Column } from './columns';
import type { SortOrder } from './sort-rows';

interface PlainTableProps<Row> {
  /** Read out as the table's name. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string | number;
  /** The sum row: bold and last. */
  sum?: Row;
  onRowClick?: (row: Row) => void;
  isSelected?: (row: Row) => boolean;
  /** How the rows are sorted now, for columns that can be sorted by; null: as they come. */
  order?: SortOrder | null;
  /** Somebody wants them sorted by that column. */
  onOrder?: (columnId: string) => void;
  /** Height in pixels above which the rows scroll under the head. */
  maxHeight?: number | string;
}

/** A table in the workbench's manner: hairlines, sticky head, words left, numbers right, one line a row. */
export function PlainTable<Row>(props: PlainTableProps<Row>) {
  const { label, columns, rows, rowKey, sum, onRowClick, isSelected, order, onOrder, maxHeight } = props;
  const cells = (row: Row): ReactNode =>
    columns.map((column) => (
      <TableCell
        key={column.id}
        align={column.align}
        title={titleOf(column, row)}
        sx={{ maxWidth: 360, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        {contentOf(column, row)}
      </TableCell>
    ));
  return (
    <Box sx={{ overflow: 'auto', maxHeight }} tabIndex={maxHeight === undefined ? undefined : 0}>
      <Table size="small" stickyHeader aria-label={label}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell
                key={column.id}
                align={column.align}
                sortDirection={order?.column === column.id ? order.direction : false}
                sx={{ width: column.width }}
              >
                {onOrder && column.sortBy ? (
                  <TableSortLabel
                    active={order?.column === column.id}
                    direction={order?.column === column.id ? order.direction : 'desc'}
                    onClick={() => onOrder(column.id)}
                  >
                    {column.label}
                  </TableSortLabel>
                ) : (
                  column.label
                )}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, index) => (
            <TableRow
              key={rowKey(row, index)}
              hover={onRowClick !== undefined}
              selected={isSelected?.(row)}
              tabIndex={onRowClick ? 0 : undefined}
              onClick={onRowClick && (() => onRowClick(row))}
              onKeyDown={
                onRowClick &&
                ((event: KeyboardEvent) => {
                  if (event.key === 'Enter' && event.target === event.currentTarget) onRowClick(row);
                })
              }
              sx={{ cursor: onRowClick ? 'pointer' : undefined }}
            >
              {cells(row)}
            </TableRow>
          ))}
        </TableBody>
        {sum !== undefined && (
          <TableFooter>
            <TableRow>{cells(sum)}</TableRow>
          </TableFooter>
        )}
      </Table>
    </Box>
  );
}

function contentOf<Row>(column: Column<Row>, row: Row): ReactNode {
  if (column.render) return column.render(row);
  const value = column.value(row);
  return value === null ? <Absent /> : value;
}

function titleOf<Row>(column: Column<Row>, row: Row): string | undefined {
  const value = column.value(row);
  return typeof value === 'string' ? value : undefined;
}
