import { writeSync } from 'node:fs';
import { IMPORT_LIMITS } from '../import-limits.js';
import { refused } from '../import-refused.js';

const NEEDS_QUOTES = /[",\r\n]/;
/** Characters that are gathered before they are written. */
const BATCH = 256 * 1024;

/** A cell as CSV writes it. */
export function csvCell(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes a table of text (UTF-8, commas), bounded in its size. */
export class CsvWriter {
  private text = '';
  private size = 0;

  constructor(private readonly file: number) {}

  /** @throws {ImportRefused} when the table becomes larger than a table may be */
  row(cells: readonly string[]): void {
    this.text += cells.length === 1 && cells[0] === '' ? '""\n' : `${cells.map(csvCell).join(',')}\n`;
    if (this.text.length >= BATCH) this.flush();
  }

  flush(): void {
    const bytes = Buffer.from(this.text, 'utf8');
    this.text = '';
    this.size += bytes.length;
    if (this.size > IMPORT_LIMITS.tableBytes) throw tableTooLarge();
    for (let at = 0; at < bytes.length;) at += writeSync(this.file, bytes, at);
  }
}

/** The refusal of a table that is larger than its bound. */
export function tableTooLarge(): Error {
  const gigabytes = IMPORT_LIMITS.tableBytes / 1024 ** 3;
  return refused(
    'IMPORT-TABLE-TOO-LARGE',
    { zh: `展开后的表格超过 ${gigabytes} GB`, en: `The table comes to more than ${gigabytes} GB` },
    { zh: '分成几个文件导入', en: 'Import it as several files' },
  );
}
