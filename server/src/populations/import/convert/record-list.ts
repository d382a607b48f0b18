import { type RecordsFactType } from '@jifen/policies';
import { cellProblem, type CellProblem } from '../cells/cell-problem.js';
import { plainText } from '../cells/plain-text.js';
import { type CellReader, type ReadingOptions, scalarReader } from '../cells/scalar-cell.js';

/** A list of records with one encoded value for each declared field, or why a cell is none. */
export type RecordList = readonly (readonly (number | null)[])[] | CellProblem;

const NOT_RECORDS = cellProblem(
  'CELL-NOT-RECORDS',
  '不是记录列表；写成 2020-01-01~2021-02-28;…，或 JSON',
  'This is no list of records: write 2020-01-01~2021-02-28;…, or JSON',
);

/** True for what {@link RecordList} gives when it is no list. */
export function isProblem(value: unknown): value is CellProblem {
  return typeof value === 'object' && value !== null && 'code' in value;
}

/** Reads whole lists of records of one type. */
export class RecordListReader {
  readonly fields: readonly CellReader[];

  constructor(
    private readonly type: RecordsFactType,
    options: ReadingOptions,
  ) {
    this.fields = type.fields.map((field) => scalarReader(field.type, options));
  }

  /** The list that one cell holds; null where it is empty. */
  read(text: string): RecordList | null {
    const plain = plainText(text);
    if (plain === '') return null;
    const rows = plain.startsWith('[') ? this.fromJson(plain) : this.fromText(plain);
    if (!rows) return NOT_RECORDS;
    const list: (number | null)[][] = [];
    for (const cells of rows) {
      const record = this.record(cells);
      if (isProblem(record)) return record;
      list.push(record);
    }
    return this.checked(list);
  }

  /** The list, where it is not longer than declared and no record lacks what it must have. */
  checked(list: readonly (readonly (number | null)[])[]): RecordList {
    if (list.length > this.type.most) {
      const { most } = this.type;
      return cellProblem('CELL-TOO-MANY-RECORDS', `超过 ${most} 条记录`, `There are more than ${most} records`);
    }
    for (const record of list) {
      const lacking = this.type.fields.find((field, index) => !field.optional && (record[index] ?? null) === null);
      if (lacking) {
        const { zh, en = zh } = lacking.label;
        return cellProblem('CELL-RECORD-INCOMPLETE', `记录缺少「${zh}」`, `A record lacks "${en}"`);
      }
    }
    return list;
  }

  private record(cells: readonly string[]): (number | null)[] | CellProblem {
    const record: (number | null)[] = [];
    for (const [index, read] of this.fields.entries()) {
      const value = read(cells[index] ?? '');
      if (isProblem(value)) return value;
      record.push(value);
    }
    return record;
  }

  private fromText(text: string): string[][] | null {
    const records = text.split(/[;；]/).filter((record) => record.trim() !== '');
    const rows = records.map((record) => record.split(/[~～]|至(?=\s*(?:\d|今|$))/).map((cell) => cell.trim()));
    // 「至今」: the period goes on.
    const open = rows.map((cells) => cells.map((cell) => (cell === '今' ? '' : cell)));
    return open.every((cells) => cells.length <= this.type.fields.length) ? open : null;
  }

  private fromJson(text: string): string[][] | null {
    let parsed: unknown;
    try {
      parsed = JSON.parse(text);
    } catch {
      return null;
    }
    if (!Array.isArray(parsed)) return null;
    const rows: string[][] = [];
    for (const record of parsed as unknown[]) {
      if (typeof record !== 'object' || record === null || Array.isArray(record)) return null;
      const cells = new Array<string>(this.type.fields.length).fill('');
      for (const [key, value] of Object.entries(record)) {
        const index = this.type.fields.findIndex(({ id, label }) => id === key || label.zh === key);
        if (index < 0 || (typeof value === 'object' && value !== null)) return null;
        cells[index] = value === null ? '' : String(value);
      }
      rows.push(cells);
    }
    return rows;
  }
}
