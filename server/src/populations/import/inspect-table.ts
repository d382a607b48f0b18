import { statSync } from 'node:fs';
import { IMPORT_LIMITS } from './import-limits.js';
import { refused } from './import-refused.js';
import { type ColumnProfile, TableSampler } from './mapping/column-profile.js';
import { isBlank } from './table/csv-records.js';
import { tableTooLarge } from './table/csv-writer.js';
import { type Headings, readHeadings } from './table/headings.js';
import { withRecords } from './table/open-records.js';
import { type TextTable } from './table/read-table.js';

/** What a table holds, before anybody says what it means. */
export interface Inspection {
  readonly table: TextTable;
  readonly headings: Headings;
  /** Rows below the headings. */
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
}

/** Rows from which the columns are known. */
const SAMPLED = 10_000;
const TELL_EVERY = 50_000;

/**
 * Reads a table once from end to end: its headings, how many rows there are, what the columns look like. A table that cannot be read to
 * its end is refused here.
 *
 * @param onProgress is told how many of how many bytes have been read
 * @throws {ImportRefused}
 */
export function inspectTable(table: TextTable, onProgress: (done: number, of: number) => void): Inspection {
  const { size } = statSync(table.path);
  return withRecords(table, (records) => {
    const headings = readHeadings(records);
    const sampler = new TableSampler(headings.names);
    let rows = 0;
    for (let record = records.next(); record; record = records.next()) {
      if (isBlank(record)) continue;
      rows += 1;
      if (rows <= SAMPLED) sampler.add(record);
      if (rows > IMPORT_LIMITS.rows) throw tableTooLarge();
      if (rows % TELL_EVERY === 0) onProgress(records.position, size);
    }
    if (rows > 0) return { table, headings, rows, columns: sampler.profiles() };
    throw refused(
      'IMPORT-NO-ROWS',
      { zh: '只有标题，没有数据', en: 'There are headings, but no rows' },
      { zh: '上传含有数据的表格', en: 'Upload a table with rows' },
    );
  });
}
