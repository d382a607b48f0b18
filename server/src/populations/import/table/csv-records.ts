import { readSync } from 'node:fs';
import { IMPORT_LIMITS } from '../import-limits.js';
import { refused } from '../import-refused.js';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Bytes that are read at a time; a row fits into half of them. */
const WINDOW = 4 * IMPORT_LIMITS.rowBytes;

/** One row of a table, valid until the next one is read: the bytes of cell `i` are those from `starts[i]` to `ends[i]`. */
export interface CsvRecord {
  readonly bytes: Buffer;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Number of cells; those beyond the bound of columns are counted, not kept. */
  cells: number;
  /** Row as a spreadsheet counts: headings are row 1. A quoted line break does not begin a row. */
  row: number;
  /** Text stands behind a closing quotation mark: the cells of this row cannot be trusted. */
  malformed: boolean;
}

/**
 * Reads a table of text (RFC 4180, UTF-8) row by row in constant memory. Cells are given as places in a buffer, because making a text
 * of each would cost more than all the rest.
 */
export class CsvRecords {
  private readonly bytes = Buffer.allocUnsafe(WINDOW);
  private filled = 0;
  private at = 0;
  private hasEnded = false;
  private offset: number;
  private readonly record: CsvRecord = {
    bytes: this.bytes,
    starts: new Int32Array(IMPORT_LIMITS.columns + 1),
    ends: new Int32Array(IMPORT_LIMITS.columns + 1),
    cells: 0,
    row: 0,
    malformed: false,
  };

  /**
   * @param file descriptor of the file
   * @param start where the table begins, behind a byte order mark
   */
  constructor(
    private readonly file: number,
    private readonly delimiter: number,
    start = 0,
  ) {
    this.offset = start;
  }

  /** Bytes of the file that are behind us. */
  get position(): number {
    return this.offset - (this.filled - this.at);
  }

  /**
   * The next row; null at the end of the table.
   *
   * @throws {ImportRefused} where a row is too long or a quotation mark is never closed
   */
  next(): CsvRecord | null {
    if (this.filled - this.at < IMPORT_LIMITS.rowBytes && !this.hasEnded) this.fill();
    if (this.at >= this.filled) return null;
    const { bytes, record, delimiter } = this;
    const { starts, ends } = record;
    const most = starts.length;
    const limit = this.filled;
    let at = this.at;
    let cells = 0;
    record.malformed = false;
    for (;;) {
      let start = at;
      let end: number;
      if (at < limit && bytes[at] === QUOTE) {
        start = at += 1;
        let written = at;
        for (;;) {
          if (at >= limit) throw this.unended();
          const byte = bytes[at] as number;
          if (byte === QUOTE) {
            if (at + 1 < limit && bytes[at + 1] === QUOTE) at += 1;
            else break;
          }
          // Doubled quotation marks are taken out in place.
          if (written !== at) bytes[written] = byte;
          written += 1;
          at += 1;
        }
        end = written;
        at += 1;
        while (at < limit && !this.endsCell(bytes[at] as number)) {
          record.malformed = true;
          at += 1;
        }
      } else {
        while (at < limit) {
          const byte = bytes[at] as number;
          if (byte === delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN) break;
          at += 1;
        }
        end = at;
      }
      if (cells < most) {
        starts[cells] = start;
        ends[cells] = end;
      }
      cells += 1;
      if (at >= limit) {
        if (!this.hasEnded) throw this.tooLong();
        break;
      }
      if (bytes[at] === delimiter) {
        at += 1;
        continue;
      }
      at += bytes[at] === CARRIAGE_RETURN && at + 1 < limit && bytes[at + 1] === LINE_FEED ? 2 : 1;
      break;
    }
    if (at - this.at > IMPORT_LIMITS.rowBytes) throw this.tooLong();
    this.at = at;
    record.cells = cells;
    record.row += 1;
    return record;
  }

  private endsCell(byte: number): boolean {
    return byte === this.delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN;
  }

  private fill(): void {
    this.bytes.copyWithin(0, this.at, this.filled);
    this.filled -= this.at;
    this.at = 0;
    while (this.filled < this.bytes.length) {
      const read = readSync(this.file, this.bytes, this.filled, this.bytes.length - this.filled, this.offset);
      if (read === 0) {
        this.hasEnded = true;
        return;
      }
      this.filled += read;
      this.offset += read;
    }
  }

  private unended(): Error {
    if (!this.hasEnded) return this.tooLong();
    const row = this.record.row + 1;
    return refused(
      'IMPORT-QUOTE-OPEN',
      { zh: `第 ${row} 行的引号没有结束`, en: `A quotation mark in row ${row} is never closed` },
      { zh: '补上结束的引号；引号本身写成两个', en: 'Close it; write a quotation mark inside a cell twice' },
    );
  }

  private tooLong(): Error {
    const row = this.record.row + 1;
    const kilobytes = IMPORT_LIMITS.rowBytes / 1024;
    return refused(
      'IMPORT-ROW-TOO-LONG',
      { zh: `第 ${row} 行超过 ${kilobytes} KB`, en: `Row ${row} is longer than ${kilobytes} KB` },
      {
        zh: '检查该行附近是否少了引号或换行，或文件不是表格',
        en: 'See whether a quotation mark or a line end is missing near it, or whether the file is no table',
      },
    );
  }
}

/** The text of a cell. */
export function cellText({ bytes, starts, ends, cells }: CsvRecord, index: number): string {
  return index < cells ? bytes.toString('utf8', starts[index], ends[index]) : '';
}

/** True for a row of which nothing is written: an empty line. */
export function isBlank({ starts, ends, cells }: CsvRecord): boolean {
  return cells === 1 && starts[0] === ends[0];
}
