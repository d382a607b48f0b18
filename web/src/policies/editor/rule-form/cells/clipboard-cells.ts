/** Most rows and columns that are taken from the clipboard at once. */
const MOST_ROWS = 1000;
const MOST_COLUMNS = 100;

/** Cells of a spreadsheet, row by row; null where there are more than a table may have. */
export type Cells = readonly (readonly string[])[];

/**
 * The cells of what a spreadsheet puts on the clipboard: columns by tabs, rows by line breaks, cells with either in quotes. One line break
 * at the end belongs to the last row. Text from elsewhere is one cell a line.
 */
export function cellsOf(text: string): Cells | null {
  const rows: string[][] = [];
  let row: string[] = [];
  const endCell = (cell: string): void => {
    row.push(cell.trim());
  };
  const endRow = (): void => {
    rows.push(row);
    row = [];
  };
  // A cell in quotes, or one without; then what ends it.
  const cell = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/gy;
  for (;;) {
    const found = cell.exec(text);
    if (!found) break;
    const [, written = '', end] = found;
    endCell(/^".*"$/s.test(written) ? written.slice(1, -1).replaceAll('""', '"') : written);
    if (end !== '\t') endRow();
    if (rows.length > MOST_ROWS || row.length > MOST_COLUMNS) return null;
    if (end === '' || (end !== '\t' && cell.lastIndex === text.length)) break;
  }
  return rows;
}
