import { type ValueRefusal, encodeFact } from '../evaluate/encode-person.js';
import type { ScalarValue, Value } from '../evaluate/frame.js';
import { valueTypeOf } from '../logic/fact-types.js';
import type { Fact } from '../model/fact.js';

type WholeNumbers = Int8Array | Int16Array | Int32Array | Float64Array;

/**
 * One fact of many persons, in the order of the population: numbers in units of the fact's type, epoch days, indices of codes,
 * booleans as 0 and 1. A person whose value is `unknown` has none.
 */
export interface ScalarColumn {
  readonly kind: 'number' | 'boolean';
  readonly values: WholeNumbers;
  /** The number that stands for "unknown"; no value of the fact can be equal to it. */
  readonly unknown: number;
}

/** A list of records of many persons; null is unknown. */
export interface RecordsColumn {
  readonly kind: 'records';
  readonly values: readonly (readonly (readonly ScalarValue[])[] | null)[];
}

/** A fact of a whole population, encoded as the engines hold values. */
export type Column = ScalarColumn | RecordsColumn;

/** The value of one person as a frame holds it. */
export function valueAtRow(column: Column, row: number): Value {
  if (column.kind === 'records') return column.values[row] ?? null;
  const value = column.values[row];
  if (value === undefined || value === column.unknown) return null;
  return column.kind === 'boolean' ? value === 1 : value;
}

type Storage = { readonly create: (length: number) => WholeNumbers; readonly unknown: number };

const SMALLEST_FIRST: readonly Storage[] = [
  { create: (length) => new Int8Array(length), unknown: -(2 ** 7) },
  { create: (length) => new Int16Array(length), unknown: -(2 ** 15) },
  { create: (length) => new Int32Array(length), unknown: -(2 ** 31) },
  // Exact up to 2^53, as all numbers of the rules are.
  { create: (length) => new Float64Array(length), unknown: Number.MIN_SAFE_INTEGER - 1 },
];

/** Takes whole numbers (null: unknown) of known bounds, one person after another, and gives the column. */
export class NumberColumnBuilder {
  private readonly storage: Storage;
  private values: WholeNumbers;
  private length = 0;

  constructor(
    { min, max }: { readonly min: number; readonly max: number },
    capacity: number,
    private readonly kind: ScalarColumn['kind'] = 'number',
  ) {
    this.storage = storageFor(min, max);
    this.values = this.storage.create(capacity);
  }

  push(value: number | null): void {
    if (this.length === this.values.length) this.grow();
    this.values[this.length] = value ?? this.storage.unknown;
    this.length += 1;
  }

  build(): ScalarColumn {
    return { kind: this.kind, values: this.values.subarray(0, this.length), unknown: this.storage.unknown };
  }

  private grow(): void {
    const larger = this.storage.create(Math.max(1024, this.length * 2));
    larger.set(this.values);
    this.values = larger;
  }
}

/** The smallest storage whose numbers hold `min` to `max` and leave its lowest number free. */
function storageFor(min: number, max: number): Storage {
  const fits = SMALLEST_FIRST.find(({ unknown }) => min > unknown && max < -unknown);
  if (!fits) throw new RangeError('A fact with an inexact range cannot be encoded: its policy does not compile');
  return fits;
}

/** Bounds of a fact's encoded values. Epoch days of the years 0000 to 9999 lie within the last ones. */
function boundsOf(fact: Fact): { readonly min: number; readonly max: number } {
  const type = valueTypeOf(fact.type);
  if (type?.kind === 'boolean') return { min: 0, max: 1 };
  if (type?.kind === 'code') return { min: 0, max: type.codes.length };
  return type?.kind === 'number' ? type : { min: -(2 ** 20), max: 2 ** 22 };
}

/** Takes the values of one fact, person after person, and gives the column. */
export interface ColumnBuilder {
  readonly fact: Fact;
  /** Encodes the next person's value; what does not fit is reported and counts as unknown. */
  push(value: unknown, report: (pointer: string, refusal: ValueRefusal) => void): void;
  build(): Column;
}

class ScalarColumnBuilder implements ColumnBuilder {
  private readonly numbers: NumberColumnBuilder;

  constructor(
    readonly fact: Fact,
    capacity: number,
  ) {
    this.numbers = new NumberColumnBuilder(
      boundsOf(fact),
      capacity,
      fact.type.kind === 'boolean' ? 'boolean' : 'number',
    );
  }

  push(value: unknown, report: (pointer: string, refusal: ValueRefusal) => void): void {
    const encoded = encodeFact(this.fact, value, '', report);
    this.numbers.push(encoded === null || typeof encoded === 'object' ? null : Number(encoded));
  }

  build(): Column {
    return this.numbers.build();
  }
}

class RecordsColumnBuilder implements ColumnBuilder {
  private readonly values: (readonly (readonly ScalarValue[])[] | null)[] = [];

  constructor(readonly fact: Fact) {}

  push(value: unknown, report: (pointer: string, refusal: ValueRefusal) => void): void {
    const encoded = encodeFact(this.fact, value, '', report);
    this.values.push(encoded !== null && typeof encoded === 'object' ? encoded : null);
  }

  build(): Column {
    return { kind: 'records', values: this.values };
  }
}

/** A builder for the column of a fact; `capacity` is the number of persons where it is known. */
export function columnBuilder(fact: Fact, capacity: number): ColumnBuilder {
  return fact.type.kind === 'records' ? new RecordsColumnBuilder(fact) : new ScalarColumnBuilder(fact, capacity);
}
