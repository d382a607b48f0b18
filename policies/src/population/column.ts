import type { ScalarValue, Value } from '../evaluate/frame.js';

/** Arrays that hold whole numbers; their memory may be shared between threads. */
export type WholeNumbers = Int8Array | Int16Array | Int32Array | Float64Array;

/**
 * One fact of many persons, in the order of the population: numbers in units of the fact's type, epoch days, indices of codes,
 * booleans as 0 and 1. A person whose value is `unknown` has none.
 */
export interface ScalarColumn {
  readonly kind: 'number' | 'boolean';
  readonly values: WholeNumbers;
  /** The number that stands for "unknown"; no value of the fact can be equal to it. */
  readonly unknown: number;
  /** The least known value; Infinity where nobody has one. */
  readonly least: number;
  /** The greatest known value; −Infinity where nobody has one. */
  readonly most: number;
  /** Where this is of some rows only: the column of everybody. */
  readonly whole?: ScalarColumn;
}

/**
 * A list of records of many persons. The records of `row` are entries `starts[row]` to before `starts[row + 1]` of every field; a
 * person whose list is unknown has none.
 */
export interface RecordsColumn {
  readonly kind: 'records';
  /** One more than there are persons. */
  readonly starts: Int32Array;
  /** 1 for a person whose list is unknown, else 0. */
  readonly unknown: Uint8Array;
  /** A column for each declared field, in the order of the declaration, with one entry for each record. */
  readonly fields: readonly ScalarColumn[];
}

/** A fact of a whole population, encoded as the engines hold values. */
export type Column = ScalarColumn | RecordsColumn;

function scalarAt({ kind, values, unknown }: ScalarColumn, entry: number): ScalarValue {
  const value = values[entry];
  if (value === undefined || value === unknown) return null;
  return kind === 'boolean' ? value === 1 : value;
}

/** The value of one person as a frame holds it. */
export function valueAtRow(column: Column, row: number): Value {
  if (column.kind !== 'records') return scalarAt(column, row);
  const { starts, unknown, fields } = column;
  if (unknown[row] !== 0) return null;
  const records: (readonly ScalarValue[])[] = [];
  const end = starts[row + 1] ?? 0;
  for (let entry = starts[row] ?? 0; entry < end; entry += 1)
    records.push(fields.map((field) => scalarAt(field, entry)));
  return records;
}

/** Kinds of storage, by the name that stored snapshots know them by. */
export type StorageName = 'int8' | 'int16' | 'int32' | 'float64';

/** How whole numbers are held, and the number that stands for "unknown" there. */
export interface Storage {
  readonly name: StorageName;
  readonly create: (length: number) => WholeNumbers;
  /** The same over memory that somebody else gives. */
  readonly over: (allocate: (bytes: number) => ArrayBufferLike, length: number) => WholeNumbers;
  readonly unknown: number;
}

const SMALLEST_FIRST: readonly Storage[] = [
  {
    name: 'int8',
    create: (length) => new Int8Array(length),
    over: (allocate, length) => new Int8Array(allocate(length * 1)),
    unknown: -(2 ** 7),
  },
  {
    name: 'int16',
    create: (length) => new Int16Array(length),
    over: (allocate, length) => new Int16Array(allocate(length * 2)),
    unknown: -(2 ** 15),
  },
  {
    name: 'int32',
    create: (length) => new Int32Array(length),
    over: (allocate, length) => new Int32Array(allocate(length * 4)),
    unknown: -(2 ** 31),
  },
  // Exact up to 2^53, as all numbers of the rules are.
  {
    name: 'float64',
    create: (length) => new Float64Array(length),
    over: (allocate, length) => new Float64Array(allocate(length * 8)),
    unknown: Number.MIN_SAFE_INTEGER - 1,
  },
];

/** The least and the greatest number that something can be. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/**
 * The smallest storage whose numbers hold `min` to `max` and leave its lowest number free. A range that is not exact is a RangeError:
 * no checked dictionary declares one.
 */
export function storageFor({ min, max }: Bounds): Storage {
  const fits = SMALLEST_FIRST.find(({ unknown }) => min > unknown && max < -unknown);
  if (!fits) throw new RangeError('A fact with an inexact range cannot be encoded: its policy does not compile');
  return fits;
}

/** Takes whole numbers (null: unknown) of known bounds, one person after another, and gives the column. */
export class NumberColumnBuilder {
  private readonly storage: Storage;
  private values: WholeNumbers;
  private used = 0;
  private least = Infinity;
  private most = -Infinity;

  constructor(
    bounds: Bounds,
    capacity: number,
    private readonly kind: ScalarColumn['kind'] = 'number',
  ) {
    this.storage = storageFor(bounds);
    this.values = this.storage.create(capacity);
  }

  /** Number of values so far. */
  get length(): number {
    return this.used;
  }

  push(value: number | null): void {
    if (this.used === this.values.length) this.grow();
    if (value === null) this.values[this.used] = this.storage.unknown;
    else {
      this.values[this.used] = value;
      if (value < this.least) this.least = value;
      if (value > this.most) this.most = value;
    }
    this.used += 1;
  }

  build(): ScalarColumn {
    const { kind, storage, used, least, most } = this;
    return { kind, values: this.values.subarray(0, used), unknown: storage.unknown, least, most };
  }

  private grow(): void {
    const larger = this.storage.create(Math.max(1024, this.used * 2));
    larger.set(this.values);
    this.values = larger;
  }
}
