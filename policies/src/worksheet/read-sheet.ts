import { type CellFinding, cellFinding } from './cell-finding.js';
import { plainWords } from './cell-text.js';
import { SHEET_COLUMNS, type Cells, type ColumnId, headingText } from './columns.js';
import type { SheetRow } from './sheet-row.js';
import { cellAddress, MOST_SHEET_COLUMNS, MOST_SHEET_ROWS, type SheetTable } from './sheet-table.js';

/** Rows in which headings are looked for: a title and a note may stand above them. */
const FIRST_ROWS = 20;

const EXACT = new Map<string, ColumnId>();
const LOOSE = new Map<string, ColumnId>();
for (const column of SHEET_COLUMNS) {
  for (const text of [headingText(column), column.heading.zh, column.heading.en])
    EXACT.set(plainWords(text), column.id);
  for (const text of column.synonyms ?? []) LOOSE.set(plainWords(text), column.id);
}

/** Rows of a table below its headings, empty ones left out. */
export interface SheetRows {
  readonly rows: readonly SheetRow[];
  readonly findings: readonly CellFinding[];
}

interface Headings {
  readonly row: number;
  readonly places: ReadonlyMap<ColumnId, number>;
}

function headingsIn(table: SheetTable, row: number): Headings {
  const places = new Map<ColumnId, number>();
  const texts = (table.rows[row] ?? []).map(plainWords);
  for (const known of [EXACT, LOOSE]) {
    texts.forEach((text, place) => {
      const column = text === '' ? undefined : known.get(text);
      const taken = column === undefined || places.has(column) || [...places.values()].includes(place);
      if (!taken) places.set(column, place);
    });
  }
  return { row, places };
}

function findHeadings(table: SheetTable): Headings | undefined {
  for (let row = 0; row < Math.min(FIRST_ROWS, table.rows.length); row += 1) {
    const found = headingsIn(table, row);
    if (found.places.has('title') && found.places.size >= 2) return found;
  }
  return undefined;
}

/** Columns that hold something and are none of ours, or are one of ours a second time. */
function otherColumns(table: SheetTable, { row, places }: Headings): CellFinding[] {
  const taken = new Set(places.values());
  return (table.rows[row] ?? []).flatMap((text, place) => {
    if (taken.has(place)) return [];
    const cell = cellAddress(row, place);
    if (EXACT.has(plainWords(text))) return [cellFinding(table.name, cell, 'WORKSHEET-HEADING-TWICE')];
    const filled = table.rows.some((cells, at) => at > row && (cells[place] ?? '').trim() !== '');
    if (!filled) return [];
    return [cellFinding(table.name, cell, 'WORKSHEET-COLUMN-UNKNOWN', { severity: 'warning' })];
  });
}

/**
 * The rows of a table below its headings, which are found by their words, wherever their columns stand. Formulas and merged cells are
 * told, cell by cell.
 *
 * @param loose merged cells are taken as they come, the value in the first of them: tables of regulations are full of them
 */
export function readSheet(table: SheetTable, loose: boolean): SheetRows {
  const { name } = table;
  if (table.rows.length > MOST_SHEET_ROWS || table.rows.some(({ length }) => length > MOST_SHEET_COLUMNS))
    return { rows: [], findings: [cellFinding(name, null, 'WORKSHEET-TOO-LARGE')] };
  const headings = findHeadings(table);
  if (!headings) return { rows: [], findings: [cellFinding(name, null, 'WORKSHEET-NO-HEADINGS')] };
  const { places } = headings;
  const rows = table.rows.flatMap((texts, row): SheetRow[] => {
    if (row <= headings.row) return [];
    const filled = [...places].flatMap(([column, place]) => {
      const text = texts[place] ?? '';
      return text.trim() === '' ? [] : [[column, text] as const];
    });
    const cells: Cells = Object.fromEntries(filled);
    return filled.length === 0 ? [] : [{ sheet: name, row, cells, places }];
  });
  const merged = table.merged.map((range) =>
    cellFinding(name, range, 'WORKSHEET-MERGED', loose ? { severity: 'warning' } : {}),
  );
  const formulas = table.formulas.map((cell) => cellFinding(name, cell, 'WORKSHEET-FORMULA'));
  return { rows, findings: [...formulas, ...merged, ...otherColumns(table, headings)] };
}
