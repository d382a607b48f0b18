import { closeSync, openSync } from 'node:fs';
import { CsvRecords } from './csv-records.js';
import { type TextTable } from './read-table.js';

/** Opens a table at its beginning for as long as `work` takes. */
export function withRecords<T>({ path, start, delimiter }: TextTable, work: (records: CsvRecords) => T): T {
  const file = openSync(path, 'r');
  try {
    return work(new CsvRecords(file, delimiter.charCodeAt(0), start));
  } finally {
    closeSync(file);
  }
}
