import { MOST_SHEET_COLUMNS, MOST_SHEET_ROWS } from '@jifen/policies';
import { IMPORT_LIMITS, type TableLimits } from '../populations/import/import-limits.js';

/** Most bytes of a workbook with a table of indicators. */
export const WORKSHEET_BYTES = 8 * 1024 ** 2;

/** A table of indicators is read by the server itself: what is larger than one could be is refused before it costs anything. */
export const WORKSHEET_LIMITS: TableLimits = {
  ...IMPORT_LIMITS,
  columns: MOST_SHEET_COLUMNS,
  rows: MOST_SHEET_ROWS,
  zipEntries: 500,
  zipBytes: 64 * 1024 ** 2,
  sharedTexts: 500_000,
  sharedCharacters: 20_000_000,
};
