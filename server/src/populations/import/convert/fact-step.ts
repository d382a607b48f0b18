import {
  type Column,
  columnKind,
  encodedBounds,
  NumberColumnBuilder,
  type RecordsFactType,
  RecordsBuilder,
  type ScalarFactType,
} from '@jifen/policies';
import { type CellProblem, type CellValue } from '../cells/cell-problem.js';
import { CellMemo } from '../cells/memo.js';
import { plainUnits } from '../cells/plain-number.js';
import { type ReadingOptions, scalarReader } from '../cells/scalar-cell.js';
import { type CsvRecord } from '../table/csv-records.js';
import { isProblem, type RecordList, RecordListReader } from './record-list.js';

/** Is told of a cell that cannot be read. */
export type ReportCell = (column: number, problem: CellProblem) => void;

/** Fills the column of one fact, row by row: a row is read first and taken only when all of it has been read. */
export interface FactStep {
  readonly fact: string;
  /** Reads the fact of a row; what cannot be read is reported and counts as unknown. */
  read(record: CsvRecord, report: ReportCell): void;
  /** Takes what was read last as the next person's. */
  take(): void;
  /** Persons whose value is unknown. */
  readonly unknown: number;
  build(): Column;
}

function cellOf<T>(memo: CellMemo<T>, { bytes, starts, ends, cells }: CsvRecord, column: number, empty: T): T {
  if (column >= cells) return empty;
  const [start, end] = [starts[column] as number, ends[column] as number];
  return start === end ? empty : memo.get(bytes, start, end);
}

/** A fact that stands in one cell. */
export class ScalarStep implements FactStep {
  unknown = 0;
  private readonly memo: CellMemo<CellValue>;
  private readonly builder: NumberColumnBuilder;
  /** What an empty cell means: unknown, where nobody gave it another meaning. */
  private readonly empty: CellValue;
  private value: number | null = null;
  /** Decimals of a number whose column gives no text a meaning of its own; null for anything else. */
  private readonly places: number | null;
  private readonly bounds: { readonly min: number; readonly max: number };

  constructor(
    readonly fact: string,
    type: ScalarFactType,
    private readonly column: number,
    options: ReadingOptions,
    capacity: number,
  ) {
    const read = scalarReader(type, options);
    this.memo = new CellMemo(read);
    this.empty = read('');
    this.bounds = encodedBounds(type);
    this.builder = new NumberColumnBuilder(this.bounds, capacity, columnKind(type));
    const isNumber = type.kind === 'integer' || type.kind === 'decimal';
    const isPlain = isNumber && Object.keys(options.values).length === 0;
    this.places = isPlain ? (type.kind === 'decimal' ? type.places : 0) : null;
  }

  read(record: CsvRecord, report: ReportCell): void {
    if (this.places !== null && this.column < record.cells) {
      const [start, end] = [record.starts[this.column] as number, record.ends[this.column] as number];
      const units = start === end ? NaN : plainUnits(record.bytes, start, end, this.places);
      if (units >= this.bounds.min && units <= this.bounds.max) {
        this.value = units;
        return;
      }
    }
    const value = cellOf(this.memo, record, this.column, this.empty);
    if (typeof value === 'object' && value !== null) {
      report(this.column, value);
      this.value = null;
    } else this.value = value;
  }

  take(): void {
    if (this.value === null) this.unknown += 1;
    this.builder.push(this.value);
  }

  build(): Column {
    return this.builder.build();
  }
}

/** What a list step does with the list that it read. */
abstract class ListStep implements FactStep {
  unknown = 0;
  protected list: Exclude<RecordList, CellProblem> | null = null;
  private readonly builder: RecordsBuilder;

  constructor(
    readonly fact: string,
    type: RecordsFactType,
    private readonly emptyIsNone: boolean,
    capacity: number,
  ) {
    this.builder = new RecordsBuilder(type, capacity);
  }

  abstract read(record: CsvRecord, report: ReportCell): void;

  /** Remembers the list of a row; null is one in which nothing is written. */
  protected keep(column: number, list: RecordList | null, report: ReportCell): void {
    if (isProblem(list)) {
      report(column, list);
      this.list = null;
    } else this.list = list ?? (this.emptyIsNone ? [] : null);
  }

  take(): void {
    if (this.list === null) this.unknown += 1;
    else for (const record of this.list) this.builder.pushRecord(record);
    this.builder.endList(this.list === null);
  }

  build(): Column {
    return this.builder.build();
  }
}

/** A list that stands in one cell. */
export class WholeListStep extends ListStep {
  private readonly memo: CellMemo<RecordList | null>;

  constructor(
    fact: string,
    type: RecordsFactType,
    private readonly column: number,
    options: ReadingOptions,
    emptyIsNone: boolean,
    capacity: number,
  ) {
    super(fact, type, emptyIsNone, capacity);
    const reader = new RecordListReader(type, options);
    this.memo = new CellMemo((text) => reader.read(text));
  }

  read(record: CsvRecord, report: ReportCell): void {
    this.keep(this.column, cellOf(this.memo, record, this.column, null), report);
  }
}

/** The column in which a field of a record stands. */
export interface FieldPlace {
  readonly column: number;
  /** From 1. */
  readonly record: number;
  /** Place of the field in the declaration. */
  readonly field: number;
  readonly options: ReadingOptions;
}

/** A list whose fields stand in columns of their own, record after record. */
export class FieldsStep extends ListStep {
  private readonly reader: RecordListReader;
  private readonly cells: readonly (FieldPlace & { readonly memo: CellMemo<CellValue> })[];
  private readonly width: number;

  constructor(
    fact: string,
    type: RecordsFactType,
    places: readonly FieldPlace[],
    options: ReadingOptions,
    emptyIsNone: boolean,
    capacity: number,
  ) {
    super(fact, type, emptyIsNone, capacity);
    this.reader = new RecordListReader(type, options);
    this.width = type.fields.length;
    this.cells = [...places]
      .sort((a, b) => a.record - b.record)
      .flatMap((place) => {
        const field = type.fields[place.field];
        return field ? [{ ...place, memo: new CellMemo(scalarReader(field.type, place.options)) }] : [];
      });
  }

  read(record: CsvRecord, report: ReportCell): void {
    const list: (number | null)[][] = [];
    let current = 0;
    let values: (number | null)[] | null = null;
    let isBroken = false;
    for (const { column, record: number, field, memo } of this.cells) {
      if (number !== current) {
        current = number;
        values = null;
      }
      const value = cellOf(memo, record, column, null);
      if (isProblem(value)) {
        report(column, value);
        isBroken = true;
      }
      if (value === null || isProblem(value)) continue;
      if (values === null) {
        values = new Array<number | null>(this.width).fill(null);
        list.push(values);
      }
      values[field] = value;
    }
    const column = this.cells[0]?.column ?? 0;
    if (isBroken) this.list = null;
    else this.keep(column, list.length === 0 ? null : this.reader.checked(list), report);
  }
}
