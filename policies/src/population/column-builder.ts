import { encodeFact, type ReportRefusal, type ValueRefusal } from '../evaluate/encode-person.js';
import { valueTypeOf } from '../logic/fact-types.js';
import type { Fact, FactType, RecordsFactType, ScalarFactType } from '../model/fact.js';
import { type Bounds, type Column, NumberColumnBuilder, type RecordsColumn, type ScalarColumn } from './column.js';

/** What of a fact's declaration decides how it is encoded. */
export type DeclaredFact = Pick<Fact, 'id' | 'label' | 'type'>;

/**
 * Bounds of a fact's encoded values, which decide the storage of its column; of a date without bounds of its own, the years 0000 to
 * 9999 lie within.
 */
export function encodedBounds(declared: ScalarFactType): Bounds {
  const type = valueTypeOf(declared);
  if (type?.kind === 'boolean') return { min: 0, max: 1 };
  if (type?.kind === 'code') return { min: 0, max: type.codes.length };
  return type?.kind === 'number' ? type : { min: -(2 ** 20), max: 2 ** 22 };
}

/** The numbers that may stand in a column of that type; undefined where the declaration makes no sense. */
export function allowedBounds(declared: ScalarFactType): Bounds | undefined {
  const type = valueTypeOf(declared);
  if (type?.kind === 'boolean') return { min: 0, max: 1 };
  if (type?.kind === 'code') return { min: 0, max: type.codes.length - 1 };
  return type?.kind === 'number' || type?.kind === 'date' ? type : undefined;
}

/** Whether a column holds numbers or truth. */
export function columnKind(type: ScalarFactType): ScalarColumn['kind'] {
  return type.kind === 'boolean' ? 'boolean' : 'number';
}

/** Takes the values of one fact, person after person, and gives the column. */
export interface ColumnBuilder {
  readonly fact: DeclaredFact;
  /** Number of persons so far. */
  readonly length: number;
  /** Encodes the next person's value as people write it; what does not fit is reported and counts as unknown. */
  push(value: unknown, report: ReportRefusal): void;
  /** Takes values as engines hold them, already checked; lists of records are given by `push` only. */
  readonly numbers: NumberColumnBuilder | undefined;
  build(): Column;
}

function numbersOf(type: ScalarFactType, capacity: number): NumberColumnBuilder {
  return new NumberColumnBuilder(encodedBounds(type), capacity, columnKind(type));
}

class ScalarColumnBuilder implements ColumnBuilder {
  readonly numbers: NumberColumnBuilder;

  constructor(
    readonly fact: DeclaredFact,
    type: ScalarFactType,
    capacity: number,
  ) {
    this.numbers = numbersOf(type, capacity);
  }

  get length(): number {
    return this.numbers.length;
  }

  push(value: unknown, report: ReportRefusal): void {
    const encoded = encodeFact(this.fact, value, '', report);
    this.numbers.push(encoded === null || typeof encoded === 'object' ? null : Number(encoded));
  }

  build(): ScalarColumn {
    return this.numbers.build();
  }
}

/** Takes lists of records, already encoded, person after person. */
export class RecordsBuilder {
  private readonly starts: NumberColumnBuilder;
  private readonly unknown: NumberColumnBuilder;
  private readonly fields: readonly NumberColumnBuilder[];
  private entries = 0;

  constructor(type: RecordsFactType, capacity: number) {
    this.starts = new NumberColumnBuilder({ min: -(2 ** 30), max: 2 ** 30 }, capacity + 1);
    this.starts.push(0);
    this.unknown = new NumberColumnBuilder({ min: 0, max: 1 }, capacity);
    this.fields = type.fields.map((field) => numbersOf(field.type, capacity));
  }

  /** Number of persons so far. */
  get length(): number {
    return this.unknown.length;
  }

  /** Begins and ends the next person's list, whose records were pushed before; unknown lists have none. */
  endList(isUnknown: boolean): void {
    this.unknown.push(isUnknown ? 1 : 0);
    this.starts.push(this.entries);
  }

  /** The next record of the person's list: a number or null for each field. */
  pushRecord(values: readonly (number | null)[]): void {
    for (const [index, field] of this.fields.entries()) field.push(values[index] ?? null);
    this.entries += 1;
  }

  build(): RecordsColumn {
    return {
      kind: 'records',
      starts: this.starts.build().values as Int32Array,
      unknown: Uint8Array.from(this.unknown.build().values),
      fields: this.fields.map((field) => field.build()),
    };
  }
}

class RecordsColumnBuilder implements ColumnBuilder {
  readonly numbers = undefined;
  private readonly records: RecordsBuilder;

  constructor(
    readonly fact: DeclaredFact,
    type: RecordsFactType,
    capacity: number,
  ) {
    this.records = new RecordsBuilder(type, capacity);
  }

  get length(): number {
    return this.records.length;
  }

  push(value: unknown, report: ReportRefusal): void {
    const encoded = encodeFact(this.fact, value, '', report);
    const isList = encoded !== null && typeof encoded === 'object';
    if (isList) {
      for (const record of encoded) {
        this.records.pushRecord(record.map((value) => (value === null ? null : Number(value))));
      }
    }
    this.records.endList(!isList);
  }

  build(): RecordsColumn {
    return this.records.build();
  }
}

/** A builder for the column of a fact; `capacity` is the number of persons where it is known. */
export function columnBuilder(fact: DeclaredFact, capacity: number): ColumnBuilder {
  const type: FactType = fact.type;
  return type.kind === 'records'
    ? new RecordsColumnBuilder(fact, type, capacity)
    : new ScalarColumnBuilder(fact, type, capacity);
}

const NOT_ENCODED: ValueRefusal = {
  zh: '不是声明范围内的整数编码',
  en: 'This is no whole number in the declared range',
  remedyZh: '填写声明范围内的值',
  remedyEn: 'Give a value in the declared range',
};

/**
 * Takes values as engines hold them: whole numbers within the declared bounds, null for unknown. What is none is reported by its index and
 * counts as unknown. Lists of records have no such form: a RangeError.
 */
export function takeEncoded(
  { fact, numbers }: ColumnBuilder,
  values: ArrayLike<number | null>,
  isKnown: ((index: number) => boolean) | undefined,
  report: (index: number, refusal: ValueRefusal) => void,
): void {
  if (fact.type.kind === 'records' || !numbers) throw new RangeError(`The fact ${fact.id} is a list of records`);
  const { min, max } = allowedBounds(fact.type) ?? { min: Infinity, max: -Infinity };
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? null;
    if (value === null || (isKnown && !isKnown(index))) numbers.push(null);
    else if (Number.isInteger(value) && value >= min && value <= max) numbers.push(value + 0);
    else {
      report(index, NOT_ENCODED);
      numbers.push(null);
    }
  }
}
