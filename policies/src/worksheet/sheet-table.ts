/** A sheet as it was read or pasted: texts of its cells, row by row, the first row being row 1 of the sheet. */
export interface SheetTable {
  /** Name of the sheet, for messages. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Addresses of cells that hold a formula; their texts are what it last came to, and are never taken. */
  readonly formulas: readonly string[];
  /** Merged ranges, e.g. `A2:A5`. */
  readonly merged: readonly string[];
  /** Of which state of a policy it was exported, as its notes say; absent where they do not. */
  readonly origin?: SheetOrigin;
}

/** A state of a policy. */
export interface SheetOrigin {
  /** Revision of a draft; null for a version. */
  readonly revision: number | null;
  readonly contentHash: string;
}

/** Most rows and columns that are looked at. */
export const MOST_SHEET_ROWS = 20_000;
export const MOST_SHEET_COLUMNS = 200;

/** The address of a cell as spreadsheets write it, from row and column counted from 0: 0, 27 → `AB1`. */
export function cellAddress(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.trunc(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `${letters}${row + 1}`;
}

/**
 * The table that was pasted from a spreadsheet: tabs between cells, and quotation marks around a cell with line breaks. Without a tab
 * anywhere, commas stand between cells.
 */
export function pastedTable(text: string, name: string): SheetTable {
  const separator = text.includes('\t') ? '\t' : ',';
  const rows: string[][] = [[]];
  let [cell, quoted] = ['', false];
  const end = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  for (let at = 0; at < plain.length && rows.length <= MOST_SHEET_ROWS + 1; at += 1) {
    const character = plain.charAt(at);
    if (quoted && character === '"') {
      if (plain.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (quoted) cell += character;
    else if (character === '"' && cell === '') quoted = true;
    else if (character === separator) end();
    else if (character === '\n') {
      end();
      rows.push([]);
    } else cell += character;
  }
  end();
  return { name, rows, formulas: [], merged: [] };
}
