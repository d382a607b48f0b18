import { pastedTable, type SheetOrigin, type SheetTable } from '@jifen/policies';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { ImportRefused, refused } from '../populations/import/import-refused.js';
import { fileKind } from '../populations/import/table/file-kind.js';
import { readSheet, type SheetContext } from '../populations/import/table/sheet-rows.js';
import { Workbook } from '../populations/import/table/workbook.js';
import { WORKSHEET_LIMITS } from './worksheet-limits.js';
import { originOf } from './workbook-origin.js';
import { NOTES_NAME, SHEET_NAME } from './write-workbook.js';

/** Formulas and merged ranges that are told of a sheet; beyond them it is one more of the same. */
const MOST_TOLD = 1000;

/**
 * Reads the table of indicators out of an uploaded file: the sheet of that name, else the first one that is to be seen; of a file of text,
 * the whole. The bytes say what the file is.
 *
 * @throws {ImportRefused}
 */
export async function readWorkbook(path: string): Promise<SheetTable> {
  const file = openSync(path, 'r');
  try {
    const kind = fileKind(file);
    if (kind === 'csv') return pastedTable(decoded(readFileSync(path)), SHEET_NAME);
    if (kind === 'parquet') throw notATable();
    const workbook = new Workbook(path, file, WORKSHEET_LIMITS);
    const { sheets, from1904 } = await workbook.sheets();
    const visible = sheets.find(({ isHidden }) => !isHidden) ?? sheets[0];
    const sheet = sheets.find(({ name }) => name === SHEET_NAME) ?? visible;
    const context = { sharedTexts: await workbook.sharedTexts(), dateStyles: await workbook.dateStyles(), from1904 };
    const rows: (readonly string[])[] = [];
    const formulas: string[] = [];
    const merged: string[] = [];
    const tell = (list: string[]) => (place: string) => void (list.length < MOST_TOLD && list.push(place));
    const listener = { onFormula: tell(formulas), onMerge: tell(merged) };
    await readSheet(workbook.text(sheet?.part ?? ''), context, (cells) => rows.push(cells), listener, WORKSHEET_LIMITS);
    const notes = sheets.find(({ name }) => name === NOTES_NAME);
    const origin = notes && notes !== sheet ? await originIn(workbook.text(notes.part), context) : undefined;
    return { name: sheet?.name ?? SHEET_NAME, rows, formulas, merged, ...(origin ? { origin } : {}) };
  } finally {
    closeSync(file);
  }
}

/** Of which state the notes say that the table is. Somebody else's sheet of that name, however large or broken, says nothing. */
async function originIn(notes: AsyncIterable<string>, context: SheetContext): Promise<SheetOrigin | undefined> {
  const lines: string[] = [];
  try {
    await readSheet(notes, context, ([line]) => void lines.push(line ?? ''), {}, WORKSHEET_LIMITS);
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
  }
  return originOf(lines);
}

/** UTF-8 where it is that, else the encoding that Chinese spreadsheets write. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function notATable(): Error {
  return refused(
    'IMPORT-KIND',
    { zh: '文件不是指标表', en: 'The file is no table of indicators' },
    { zh: '上传 .xlsx，或 CSV', en: 'Upload a workbook (.xlsx) or CSV' },
  );
}
