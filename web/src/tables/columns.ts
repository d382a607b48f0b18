import type { ReactNode } from 'react';

/** What a cell says in an export: a text, a number as it is printed, or nothing. */
export type CellValue = string | number | null;

/** A column of a table, for the screen and for what is copied or exported. */
export interface Column<Row> {
  readonly id: string;
  /** Head of the column, with its unit. */
  readonly label: string;
  /** Left for words, right for numbers. */
  readonly align?: 'left' | 'right';
  /** What goes to Excel. */
  readonly value: (row: Row) => CellValue;
  /** What shows on screen where that is more than the value. */
  readonly render?: (row: Row) => ReactNode;
  /** What rows are sorted by where the table can be sorted by this column; null comes last. */
  readonly sortBy?: (row: Row) => number | null;
  /** CSS width of the column. */
  readonly width?: number | string;
}

/** The table as rows of texts, head first. */
export function toMatrix<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[][] {
  const text = (value: CellValue) => (value === null ? '' : String(value));
  return [
    columns.map((column) => column.label),
    ...rows.map((row) => columns.map((column) => text(column.value(row)))),
  ];
}
