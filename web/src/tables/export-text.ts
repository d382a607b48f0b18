/** A cell that a spreadsheet would run as a formula; a leading apostrophe keeps it a text. Signed numbers are none. */
const FORMULA = /^[=@\t\r]|^[+-](?![\d.,]+%?$)/;

const guarded = (cell: string) => (FORMULA.test(cell) ? `'${cell}` : cell);

/** The true minus of the screen, as spreadsheets read it. */
const readable = (cell: string) => (/^−[\d,.]+$/.test(cell) ? `-${cell.slice(1)}` : cell);

/** Rows as CSV (RFC 4180) with a byte-order mark, which Excel needs to read Chinese. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const safe = guarded(readable(text));
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Rows as tab-separated text for the clipboard; line breaks inside a cell become blanks. */
export function toClipboard(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => guarded(readable(text)).replace(/[\t\r\n]+/g, ' ');
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}
