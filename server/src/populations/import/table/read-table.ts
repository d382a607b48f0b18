import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CsvWriter } from './csv-writer.js';
import { type FileKind, fileKind } from './file-kind.js';
import { type FormulaColumn, readSheet } from './sheet-rows.js';
import { detectEncoding, refuseNulBytes, type TextEncoding, transcode } from './text-encoding.js';
import { type SheetName, Workbook } from './workbook.js';

/** An uploaded file as a table of text that everything else reads. */
export interface TextTable {
  readonly kind: FileKind;
  /** File of the table: the upload itself where it is UTF-8 already. */
  readonly path: string;
  /** Where the table begins, behind a byte order mark. */
  readonly start: number;
  /** Character between cells. */
  readonly delimiter: string;
  /** Of a CSV file as it was uploaded. */
  readonly encoding: TextEncoding | null;
  /** Sheets of a workbook, and which of them this is. */
  readonly sheets: readonly SheetName[];
  readonly sheet: string | null;
  readonly formulas: readonly FormulaColumn[];
}

/** Is told how much of the upload has been read, in bytes. */
export type ReadingProgress = (done: number, of: number) => void;

const DELIMITERS = [',', '\t', ';', '|'];

/**
 * Turns an upload into a table of text in the same folder. What was written is complete or not there.
 *
 * @param sheet name of the sheet to take; absent: the first one that is not hidden
 * @throws {ImportRefused}
 */
export async function readTable(
  folder: string,
  upload: string,
  sheet: string | null,
  onProgress: ReadingProgress,
): Promise<TextTable> {
  const file = openSync(upload, 'r');
  const path = join(folder, 'table.csv');
  const partial = `${path}.part`;
  try {
    const kind = fileKind(file);
    const table = { kind, path, start: 0, delimiter: ',', encoding: null, sheets: [], sheet: null, formulas: [] };
    if (kind === 'csv') {
      const text = readText(file, upload, partial, path, onProgress);
      return { ...table, ...text };
    }
    if (kind === 'parquet') {
      // DuckDB is loaded for those who need it.
      const { parquetToCsv } = await import('./parquet-table.js');
      await parquetToCsv(upload, partial);
      renameSync(partial, path);
      return table;
    }
    const read = await readWorkbook(upload, file, partial, sheet, onProgress);
    renameSync(partial, path);
    return { ...table, ...read };
  } finally {
    closeSync(file);
    rmSync(partial, { force: true });
  }
}

function readText(file: number, upload: string, partial: string, path: string, onProgress: ReadingProgress) {
  const { encoding, start } = detectEncoding(file);
  if (encoding === 'utf-8') {
    refuseNulBytes(file, start);
    return { path: upload, start, encoding, delimiter: delimiterOf(file, start) };
  }
  const { size } = fstatSync(file);
  const target = openSync(partial, 'w+', 0o600);
  try {
    transcode(file, { encoding, start }, target, (done) => onProgress(done, size));
    const delimiter = delimiterOf(target, 0);
    renameSync(partial, path);
    return { path, start: 0, encoding, delimiter };
  } finally {
    closeSync(target);
  }
}

/** The character that stands most often in the first line, outside of quotation marks. */
function delimiterOf(file: number, start: number): string {
  const head = Buffer.alloc(64 * 1024);
  const length = readSync(file, head, 0, head.length, start);
  const [line = ''] = head
    .toString('utf8', 0, length)
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]/);
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

async function readWorkbook(
  upload: string,
  file: number,
  partial: string,
  wanted: string | null,
  onProgress: ReadingProgress,
) {
  const workbook = new Workbook(upload, file);
  const { sheets, from1904 } = await workbook.sheets();
  const visible = sheets.find(({ isHidden }) => !isHidden) ?? sheets[0];
  const chosen = sheets.find(({ name }) => name === wanted) ?? visible;
  const part = chosen?.part ?? '';
  const context = { sharedTexts: await workbook.sharedTexts(), dateStyles: await workbook.dateStyles(), from1904 };
  const target = openSync(partial, 'w', 0o600);
  try {
    const writer = new CsvWriter(target);
    const size = workbook.sizeOf(part);
    const pieces = counted(workbook.text(part), (done) => onProgress(done, size));
    const formulas = await readSheet(pieces, context, (cells) => writer.row(cells));
    writer.flush();
    const names = sheets.map(({ name, isHidden }) => ({ name, isHidden }));
    return { sheets: names, sheet: chosen?.name ?? null, formulas };
  } finally {
    closeSync(target);
  }
}

async function* counted(pieces: AsyncIterable<string>, tell: (done: number) => void): AsyncGenerator<string> {
  let done = 0;
  for await (const piece of pieces) {
    done += piece.length;
    tell(done);
    yield piece;
  }
}
