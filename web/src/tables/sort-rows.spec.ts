import type { Column } from './columns';
import { nextOrder, sortRows } from './sort-rows';

const columns: Column<number | null>[] = [{ id: 'n', label: 'n', value: (row) => row, sortBy: (row) => row }];

test('rows are sorted from greatest, from least, then as they come; what has no number is last', () => {
  const rows = [2, null, 3, 1];
  const first = nextOrder(null, 'n');
  expect(sortRows(rows, columns, first)).toEqual([3, 2, 1, null]);
  const second = nextOrder(first, 'n');
  expect(sortRows(rows, columns, second)).toEqual([1, 2, 3, null]);
  expect(nextOrder(second, 'n')).toBeNull();
  expect(sortRows(rows, columns, null)).toEqual(rows);
  expect(nextOrder(second, 'm')).toEqual({ column: 'm', direction: 'desc' });
});
