import type { Column } from './columns';

/** By which column rows are sorted, and which way. */
export interface SortOrder {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

/** What a click on the head of a column does: from greatest, from least, then as the rows come. */
export function nextOrder(order: SortOrder | null, column: string): SortOrder | null {
  if (order?.column !== column) return { column, direction: 'desc' };
  return order.direction === 'desc' ? { column, direction: 'asc' } : null;
}

/** The rows in that order; equal ones as they come, those without a number last. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: SortOrder | null,
): readonly Row[] {
  const sortBy = columns.find(({ id }) => id === order?.column)?.sortBy;
  if (!order || !sortBy) return rows;
  const sign = order.direction === 'asc' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left, right] = [sortBy(a), sortBy(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}
