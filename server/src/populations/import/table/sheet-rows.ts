import { formatDay } from '@jifen/policies';
import { IMPORT_LIMITS, type TableLimits } from '../import-limits.js';
import { type ImportRefused, refused } from '../import-refused.js';
import { readXml } from './xml-events.js';

/** Formulas of one column: how many, and the cell of the first. */
export interface FormulaColumn {
  readonly column: number;
  count: number;
  readonly first: string;
}

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly sharedTexts: readonly string[];
  readonly dateStyles: readonly boolean[];
  /** Days are counted from 1904-01-01. */
  readonly from1904: boolean;
}

/** Hears of what stands in a sheet beside its texts. */
export interface SheetListener {
  /** Address of a cell that holds a formula. */
  readonly onFormula?: (cell: string) => void;
  /** A range of cells that are one. They are told when all rows have been. */
  readonly onMerge?: (range: string) => void;
}

/** Days from 1899-12-30 to 1970-01-01; so numbered, days from 1900-03-01 on are right in spite of Excel's 29 February 1900. */
const EXCEL_EPOCH = 25_569;
const DAYS_TO_1904 = 1462;
/** Largest day number of Excel, 9999-12-31. */
const LAST_SERIAL = 2_958_465;

/** The day of an Excel day number, counted from 1900; undefined before 1900-03-01, where Excel has a day that never was. */
export function serialDay(serial: number): number | undefined {
  const day = Math.floor(serial);
  return day >= 61 && day <= LAST_SERIAL ? day - EXCEL_EPOCH : undefined;
}

/** Column of a cell reference, from 0: `AB12` → 27; −1 where it is none. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const character of reference) {
    const code = character.charCodeAt(0);
    if (code >= 65 && code <= 90) column = column * 26 + code - 64;
    else break;
  }
  return column - 1;
}

/** A number as Excel shows it at most: fifteen digits. The file may hold 0.28999999999999998 for 0.29. */
export function excelNumber(text: string): string {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? text : String(Number(value.toPrecision(15)));
}

/**
 * Reads the cells of a sheet as texts, row by row. Days are written as `YYYY-MM-DD`, yes and no as `TRUE` and `FALSE`. Rows that are
 * left out in the file are empty rows, so that row numbers stay those of the sheet.
 *
 * @param onRow cells of the next row; formulas give what the workbook last computed for them
 * @param limits most rows and columns
 * @returns the formulas by column, so that their results are not taken without somebody's saying so
 * @throws {ImportRefused}
 */
export async function readSheet(
  pieces: AsyncIterable<string>,
  context: SheetContext,
  onRow: (cells: readonly string[]) => void,
  { onFormula, onMerge }: SheetListener = {},
  limits: TableLimits = IMPORT_LIMITS,
): Promise<FormulaColumn[]> {
  const formulas = new Map<number, FormulaColumn>();
  let rows = 0;
  let cells: string[] | null = null;
  let column = -1;
  let reference = '';
  let type = 'n';
  let style = 0;
  let value = '';
  let isListening = false;
  let hasPhonetic = 0;
  const emptyRow = [''];

  const beginRow = (wanted: number): void => {
    if (wanted > limits.rows + 1) throw tooManyRows(limits);
    while (rows < wanted - 1) {
      onRow(emptyRow);
      rows += 1;
    }
    cells = [];
    column = -1;
  };
  const finishCell = (): void => {
    if (!cells) return;
    const text = cellTextOf(type, value, context, context.dateStyles[style] === true);
    while (cells.length < column) cells.push('');
    cells[column] = text;
  };

  await readXml(pieces, {
    open: (name, attributes) => {
      switch (name) {
        case 'row':
          beginRow(Math.max(rows + 1, Number(attributes['r'] ?? rows + 1) || rows + 1));
          return;
        case 'c': {
          reference = attributes['r'] ?? '';
          const named = columnOf(reference);
          column = named >= 0 ? named : column + 1;
          if (column >= limits.columns) throw tooManyColumns(limits);
          type = attributes['t'] ?? 'n';
          style = Number(attributes['s'] ?? 0);
          value = '';
          return;
        }
        case 'f': {
          const known = formulas.get(column) ?? { column, count: 0, first: reference };
          known.count += 1;
          formulas.set(column, known);
          onFormula?.(reference);
          return;
        }
        case 'mergeCell':
          onMerge?.(attributes['ref'] ?? '');
          return;
        case 'v':
          isListening = true;
          return;
        case 'rPh':
          hasPhonetic += 1;
          return;
        case 't':
          isListening = hasPhonetic === 0;
      }
    },
    text: (text) => {
      if (isListening) value += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isListening = false;
      else if (name === 'rPh') hasPhonetic -= 1;
      else if (name === 'c') finishCell();
      else if (name === 'row' && cells) {
        onRow(cells.length === 0 ? emptyRow : cells);
        rows += 1;
        cells = null;
      }
    },
  });
  return [...formulas.values()].sort((a, b) => a.column - b.column);
}

function cellTextOf(type: string, value: string, context: SheetContext, isDate: boolean): string {
  switch (type) {
    case 's':
      return context.sharedTexts[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'str':
    case 'inlineStr':
    case 'd':
    case 'e':
      return value;
    default: {
      if (!isDate) return excelNumber(value);
      const day = value === '' ? undefined : serialDay(Number(value) + (context.from1904 ? DAYS_TO_1904 : 0));
      return day === undefined ? value : formatDay(day);
    }
  }
}

function tooManyRows({ rows }: TableLimits): ImportRefused {
  return refused(
    'IMPORT-TOO-MANY-ROWS',
    { zh: `超过 ${rows} 行`, en: `There are more than ${rows} rows` },
    { zh: '分成几个文件导入', en: 'Import it as several files' },
  );
}

/** The refusal of a table with more columns than a table may have. */
export function tooManyColumns({ columns }: Pick<TableLimits, 'columns'> = IMPORT_LIMITS): ImportRefused {
  return refused(
    'IMPORT-TOO-MANY-COLUMNS',
    { zh: `超过 ${columns} 列`, en: `There are more than ${columns} columns` },
    { zh: '只保留需要导入的列', en: 'Keep only the columns that are to be imported' },
  );
}
