import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/node';
import {
  bothLanguages,
  type ExportBook,
  type ExportCell,
  type ExportTable,
  pointsText,
  WITHHELD,
} from './export-table.js';

/** Longest name of a sheet, and what Excel does not allow in one. */
const MOST_NAME = 31;
const NOT_IN_NAMES = /[\\/?*[\]:']/g;

/** Everything that is not a number is written as a text, so that nothing of it is a formula. */
const text = (value: string, bold = false): Cell => ({ value, type: String, ...(bold ? { fontWeight: 'bold' } : {}) });

function cellOf(cell: ExportCell, unit: ExportTable['columns'][number]['unit']): Cell {
  if (cell === null) return null;
  if (cell === WITHHELD) return { value: '*', type: String, align: 'right' };
  if (typeof cell === 'object') return text(bothLanguages(cell));
  // The shortest decimal of a number of two places is the number itself.
  if (unit === 'points') return { value: Number(pointsText(cell)), type: Number, format: '0.00' };
  return { value: cell, type: Number, format: '#,##0' };
}

/** Names that differ, whatever the titles are. */
function namesOf(titles: readonly string[]): string[] {
  const names: string[] = [];
  for (const title of titles) {
    const plain = title.replaceAll(NOT_IN_NAMES, ' ').trim();
    let name = plain.slice(0, MOST_NAME);
    for (let copy = 2; names.includes(name); copy += 1) name = `${plain.slice(0, MOST_NAME - 4)} ${copy}`;
    names.push(name);
  }
  return names;
}

function sheetOf(table: ExportTable): Row[] {
  const head = [
    text(bothLanguages(table.rowTitle), true),
    ...table.columns.map(({ label }) => text(bothLanguages(label), true)),
  ];
  const rows = table.rows.map(({ label, cells }) => [
    text(bothLanguages(label)),
    ...table.columns.map(({ unit }, index) => cellOf(cells[index] ?? null, unit)),
  ]);
  return [head, ...rows];
}

/** The book as a workbook: the manifest on its first sheet, then a sheet a table with its head frozen. */
export async function writeXlsx({ title, manifest, tables }: ExportBook): Promise<Buffer> {
  const [first = '', ...names] = namesOf(['说明 Manifest', ...tables.map((table) => table.title.zh)]);
  const cover = {
    sheet: first,
    data: [
      [text(bothLanguages(title), true)],
      ...manifest.map(([label, value]) => [text(bothLanguages(label)), text(value)]),
    ],
    columns: [{ width: 36 }, { width: 96 }],
  };
  const sheets = tables.map((table, index) => ({
    sheet: names[index] ?? '',
    data: sheetOf(table),
    columns: [{ width: 36 }, ...table.columns.map(() => ({ width: 18 }))],
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  }));
  return writeXlsxFile([cover, ...sheets]).toBuffer();
}
