import {
  bothLanguages,
  type ExportBook,
  type ExportCell,
  type ExportColumn,
  pointsText,
  WITHHELD,
} from './export-table.js';

/** What a spreadsheet would take for a formula; a leading apostrophe keeps it a text. Numbers with a sign are none. */
const FORMULA = /^[\s]*[=@+\-\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** A field of RFC 4180 that no spreadsheet runs. */
export function csvField(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function cellText(cell: ExportCell, { unit }: ExportColumn): string {
  if (cell === null) return '';
  if (cell === WITHHELD) return '*';
  if (typeof cell === 'object') return bothLanguages(cell);
  return unit === 'points' ? pointsText(cell) : String(cell);
}

/**
 * The book as one file: the manifest in lines that begin with `#`, then one line a number, so that programs read it as it is. UTF-8 with
 * the byte-order mark without which Excel does not read Chinese; lines end as in RFC 4180.
 */
export function writeCsv({ title, manifest, tables }: ExportBook): Buffer {
  const lines = [
    ['# 标题 Title', bothLanguages(title)],
    ...manifest.map(([label, value]) => [`# ${bothLanguages(label)}`, value]),
    ['table', 'table_title', 'row', 'column', 'column_title', 'unit', 'value'],
    ...tables.flatMap((table) =>
      table.rows.flatMap(({ label, cells }) =>
        table.columns.map((column, index) => [
          table.id,
          bothLanguages(table.title),
          bothLanguages(label),
          column.id,
          bothLanguages(column.label),
          column.unit,
          cellText(cells[index] ?? null, column),
        ]),
      ),
    ),
  ];
  return Buffer.from(`\ufeff${lines.map((fields) => fields.map(csvField).join(',')).join('\r\n')}\r\n`);
}
