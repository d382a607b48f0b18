import { type CellFinding, cellFinding, type CellFindingCode, type CellFindingDetail } from './cell-finding.js';
import type { Cells, ColumnId } from './columns.js';
import { cellAddress } from './sheet-table.js';

/** One row of an imported table: its cells by what their columns hold. */
export interface SheetRow {
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  readonly cells: Cells;
  /** Where each column stands, from 0; a column that the table does not have is absent. */
  readonly places: ReadonlyMap<ColumnId, number>;
}

/** The text of a cell, without what stands around it. */
export function textOf(row: SheetRow, column: ColumnId): string {
  return (row.cells[column] ?? '').trim();
}

/** The address of a cell; where the table has no such column, of the first cell of the row that it has. */
export function addressOf(row: SheetRow, column: ColumnId): string {
  return cellAddress(row.row, row.places.get(column) ?? row.places.get('title') ?? 0);
}

/** Something to be said about a cell of the row. */
export function findingAt(
  row: SheetRow,
  column: ColumnId,
  code: CellFindingCode,
  detail: CellFindingDetail = {},
): CellFinding {
  return cellFinding(row.sheet, addressOf(row, column), code, { text: textOf(row, column), ...detail });
}
