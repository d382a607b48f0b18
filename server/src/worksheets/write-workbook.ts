import {
  cellAddress,
  type SheetColumn,
  type ColumnId,
  SHEET_COLUMNS,
  headingText,
  type LineKind,
  type Worksheet,
  worksheetLists,
  type WorksheetRow,
} from '@jifen/policies';
import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/node';
import { noteLine } from './workbook-origin.js';
import { type ListColumn, type SheetExtras, sheetExtras } from './workbook-extras.js';

/** Name of the sheet that is read again. */
export const SHEET_NAME = '指标表';
const WORDS_NAME = '可选词';
export const NOTES_NAME = '说明';

/** Rows below the last one in which lists can be chosen from: for what is added. */
const SPARE_ROWS = 500;

const WIDTHS: Partial<Record<ColumnId, number>> = {
  group: 16,
  title: 26,
  department: 18,
  evidence: 24,
  citations: 26,
  kind: 22,
  subject: 26,
  options: 22,
  readback: 48,
  marks: 24,
  changeNote: 24,
};

/** Soft grounds by which rows are told apart; what is only told is grey. */
const GROUNDS: Partial<Record<LineKind, string>> = { total: '#DCE6F1', group: '#EAF1F8', include: '#EEEEEE' };
const TOLD_COLOUR = '#6B6B6B';
const HEAD_GROUND = '#D9D9D9';

/** A number that Excel holds exactly as the table says it. */
function isNumber({ kind }: SheetColumn, text: string): boolean {
  return (kind === 'points' || kind === 'number') && /^-?\d+(\.\d+)?$/.test(text) && String(Number(text)) === text;
}

/** Everything that is not a number is written as a text, so that nothing of it is a formula. */
function cellOf(column: SheetColumn, { line, cells }: WorksheetRow): Cell {
  const text = cells[column.id] ?? '';
  const ground = GROUNDS[line];
  const look = {
    ...(ground === undefined ? {} : { backgroundColor: ground }),
    ...(column.told || line === 'include' ? { textColor: TOLD_COLOUR } : {}),
    alignVertical: 'top' as const,
  };
  if (text === '') return ground === undefined ? null : { value: '', type: String, ...look };
  if (!isNumber(column, text)) return { value: text, type: String, wrap: !column.hidden, ...look };
  const format = column.kind === 'points' && !/\.\d{3,}$/.test(text) ? { format: '0.00' } : {};
  return { value: Number(text), type: Number, ...format, ...look };
}

function text(value: string, bold = false): Cell {
  return { value, type: String, wrap: true, ...(bold ? { fontWeight: 'bold' as const } : {}) };
}

/** The words to choose from, a column a list, and where each column of the table finds them. */
function listsOf(sheet: Worksheet): { readonly rows: Row[]; readonly columns: ListColumn[]; readonly widths: number } {
  const lists = worksheetLists(sheet).filter(({ words }) => words.length > 0);
  const longest = Math.max(...lists.map(({ words }) => words.length));
  const heads = lists.map(({ columns }) => {
    const column = SHEET_COLUMNS.find(({ id }) => id === columns[0]);
    return text(column ? headingText(column) : '', true);
  });
  const rows = Array.from({ length: longest }, (_, row) =>
    lists.map(({ words }): Cell => {
      const word = words[row];
      return word === undefined ? null : text(word);
    }),
  );
  const last = sheet.rows.length + SPARE_ROWS;
  const columns = lists.flatMap(({ columns: ids, words, open }, at) => {
    const letter = cellAddress(0, at).slice(0, -1);
    const source = `'${WORDS_NAME}'!$${letter}$2:$${letter}$${words.length + 1}`;
    return ids.map((id): ListColumn => {
      const place = SHEET_COLUMNS.findIndex((column) => column.id === id);
      return { range: `${cellAddress(1, place)}:${cellAddress(last, place)}`, source, open };
    });
  });
  return { rows: [heads, ...rows], columns, widths: lists.length };
}

/** What a table of indicators is of. */
export interface WorkbookTitle {
  readonly title: string;
  /** Lines of the sheet of notes, below what it says by itself. */
  readonly notes: readonly (readonly [label: string, value: string])[];
}

const NOTES: readonly string[] = [
  '每个指标一行，它的分档各占一行；灰字只供查看。隐藏的前三列是编号，请勿改动：导入时靠它们认出每一行。',
  '改数字、选词、增删行都可以；新增指标把整行复制后清空编号，或只填名称和计分各列。不要合并单元格，不要写公式。',
  '导入先逐格列出改动和错误，确认后才成为草案的一次修改，可以撤销。',
  'One row an indicator, one row each of its tiers; grey text is for reading. The three hidden columns hold ids: leave them as they are.',
  'Change numbers, choose words, add and remove rows; leave the id of a new row empty. Do not merge cells, do not write formulas.',
  'The import first lists every change and error by cell; once confirmed it is one edit of the draft, which can be undone.',
];

/** The table as a workbook: the indicators with ids hidden and lists to choose from, the words of the lists, and notes. */
export async function writeWorkbook(sheet: Worksheet, { title, notes }: WorkbookTitle): Promise<Buffer> {
  const words = listsOf(sheet);
  const head = SHEET_COLUMNS.map((column): Cell => ({ ...bold(headingText(column)), backgroundColor: HEAD_GROUND }));
  const rows = sheet.rows.map((row) => SHEET_COLUMNS.map((column) => cellOf(column, row)));
  const table = {
    sheet: SHEET_NAME,
    data: [head, ...rows],
    columns: SHEET_COLUMNS.map(({ id }) => ({ width: WIDTHS[id] ?? 11 })),
    stickyRowsCount: 1,
    // The three hidden columns, what the row is, its group and its title.
    stickyColumnsCount: 6,
  };
  const list = {
    sheet: WORDS_NAME,
    data: words.rows,
    columns: Array.from({ length: words.widths }, () => ({ width: 28 })),
  };
  const about = {
    sheet: NOTES_NAME,
    data: [
      [text(title, true)],
      ...NOTES.map((note): Row => [text(note)]),
      ...notes.map((note): Row => [text(noteLine(note))]),
    ],
    columns: [{ width: 110 }],
  };
  const extras: SheetExtras = {
    hidden: new Set(SHEET_COLUMNS.flatMap(({ hidden }, at) => (hidden ? [at] : []))),
    lists: words.columns,
    filter: `A1:${cellAddress(sheet.rows.length, SHEET_COLUMNS.length - 1)}`,
  };
  return writeXlsxFile([table, list, about], { features: [sheetExtras(extras)] }).toBuffer();
}

function bold(value: string) {
  return { value, type: String, fontWeight: 'bold' as const, wrap: true };
}
