import { comparable } from './cell-text.js';
import { type Cells, columnOf, type ColumnId } from './columns.js';
import { addressOf, type SheetRow } from './sheet-row.js';

/** One thing that an import would change. */
export interface WorksheetEdit {
  readonly change: 'changed' | 'added' | 'removed' | 'moved';
  /** Id of the node, as the policy has it afterwards; of what is removed, as it has it before. */
  readonly node: string;
  readonly title: string;
  /** Sheet cell that says so; null for what the table lacks. */
  readonly cell: string | null;
  /** Column of the cell; null where a whole row is meant. */
  readonly column: ColumnId | null;
  /** What stands there now, and what would: texts as the table has them. */
  readonly before: string;
  readonly after: string;
}

/** The hidden cells, and what only tells what a row is. */
const PLACES: ReadonlySet<ColumnId> = new Set(['node', 'entry', 'line', 'rule']);

/** Columns in which the row says something else than the export does. Columns that the table does not have are as they were. */
export function changedColumns(row: SheetRow, before: Cells): ReadonlySet<ColumnId> {
  const changed = new Set<ColumnId>();
  for (const column of row.places.keys()) {
    if (PLACES.has(column)) continue;
    if (comparable(column, row.cells[column] ?? '') !== comparable(column, before[column] ?? '')) changed.add(column);
  }
  return changed;
}

/** What stands in a row, in one line, without what only places it. */
export function rowSummary(cells: Cells): string {
  return (Object.entries(cells) as [ColumnId, string][])
    .filter(([column, text]) => !PLACES.has(column) && !columnOf(column).told && text.trim() !== '')
    .map(([column, text]) => `${columnOf(column).heading.zh} ${text.trim()}`)
    .join(' · ');
}

/** The edits that a row makes, cell by cell. */
export function cellEdits(
  row: SheetRow,
  before: Cells,
  changed: ReadonlySet<ColumnId>,
  node: string,
  title: string,
): WorksheetEdit[] {
  return [...changed].map((column) => ({
    change: 'changed',
    node,
    title,
    cell: addressOf(row, column),
    column,
    before: before[column] ?? '',
    after: (row.cells[column] ?? '').trim(),
  }));
}
