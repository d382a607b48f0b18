import { type Bilingual } from '@jifen/policies';
import { type CellProblem } from '../cells/cell-problem.js';
import { maskedCell } from '../mapping/identity.js';
import { csvCell } from '../table/csv-writer.js';

/** Errors that are kept one by one; all are counted. */
const MOST_KEPT = 1000;
/** Different texts of one column, without an option that they stand for, that are kept to be given one. */
const MOST_TEXTS = 200;

/** An error in one row. */
export interface RowError {
  /** As a spreadsheet counts. */
  readonly row: number;
  /** Place of the column, from 0; null where the whole row is meant. */
  readonly column: number | null;
  readonly heading: string;
  readonly code: string;
  readonly message: Bilingual;
  /** The cell, masked. */
  readonly shown: string;
}

/** Errors of one kind in one column. */
export interface ErrorCount {
  readonly column: number | null;
  readonly heading: string;
  readonly code: string;
  readonly message: Bilingual;
  count: number;
}

/** Texts of a column that stand for no option. */
export interface UnmappedTexts {
  readonly column: number;
  readonly texts: readonly { readonly text: string; readonly count: number }[];
}

/** Counts errors, and keeps the first of them. */
export class ErrorList {
  readonly kept: RowError[] = [];
  total = 0;
  private readonly counts = new Map<string, ErrorCount>();
  private readonly texts = new Map<number, Map<string, number>>();

  constructor(private readonly headings: readonly string[]) {}

  /** @param text of the cell; called only where it is looked at */
  add(row: number, column: number | null, { code, message }: CellProblem, text: () => string): void {
    this.total += 1;
    const heading = column === null ? '' : (this.headings[column] ?? '');
    const key = `${column} ${code}`;
    const counted = this.counts.get(key) ?? { column, heading, code, message, count: 0 };
    counted.count += 1;
    this.counts.set(key, counted);
    if (this.kept.length < MOST_KEPT) {
      this.kept.push({ row, column, heading, code, message, shown: column === null ? '' : maskedCell(text()) });
    }
    if (code === 'CELL-NOT-OPTION' && column !== null) this.addText(column, text());
  }

  /** How often what went wrong where, most frequent first. */
  byColumn(): ErrorCount[] {
    return [...this.counts.values()].sort((a, b) => b.count - a.count);
  }

  /** Texts that wait for an option. Not to be stored: nobody knows what may stand in a column. */
  unmapped(): UnmappedTexts[] {
    return [...this.texts].map(([column, texts]) => ({
      column,
      texts: [...texts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count),
    }));
  }

  private addText(column: number, text: string): void {
    const texts = this.texts.get(column) ?? new Map<string, number>();
    this.texts.set(column, texts);
    const count = texts.get(text);
    if (count !== undefined || texts.size < MOST_TEXTS) texts.set(text, (count ?? 0) + 1);
  }
}

/** Text that a spreadsheet would take for a formula is made plain. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** The kept errors as a file that officers open in a spreadsheet: UTF-8 with a byte order mark. */
export function errorsCsv(errors: readonly RowError[]): string {
  const lines = errors.map(({ row, heading, message, shown, code }) =>
    [String(row), heading, message.zh, message.en, shown, code].map((text) => csvCell(harmless(text))).join(','),
  );
  return `\ufeff${['行 Row,列 Column,原因,Reason,内容（已遮盖） Cell (masked),代码 Code', ...lines].join('\r\n')}\r\n`;
}
