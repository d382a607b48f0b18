import type { ScalarColumn } from '../../population/column.js';
import type { Domain } from './domain.js';

/* One loop for each kind of storage: a loop that meets several of them is compiled for none. */

interface Step {
  readonly unknown: number;
  /** What a value is more than its position. */
  readonly shift: number;
  /** Number of positions of the column. */
  readonly size: number;
}

function extendBy8(
  at: Uint16Array,
  values: Int8Array,
  { unknown, shift, size }: Step,
  start: number,
  end: number,
): void {
  for (let row = start; row < end; row += 1) {
    const value = values[row] as number;
    at[row] = (at[row] as number) * size + (value === unknown ? 0 : value - shift);
  }
}

function extendBy16(
  at: Uint16Array,
  values: Int16Array,
  { unknown, shift, size }: Step,
  start: number,
  end: number,
): void {
  for (let row = start; row < end; row += 1) {
    const value = values[row] as number;
    at[row] = (at[row] as number) * size + (value === unknown ? 0 : value - shift);
  }
}

function extendBy32(
  at: Uint16Array,
  values: Int32Array,
  { unknown, shift, size }: Step,
  start: number,
  end: number,
): void {
  for (let row = start; row < end; row += 1) {
    const value = values[row] as number;
    at[row] = (at[row] as number) * size + (value === unknown ? 0 : value - shift);
  }
}

function extendBy64(
  at: Uint16Array,
  values: Float64Array,
  { unknown, shift, size }: Step,
  start: number,
  end: number,
): void {
  for (let row = start; row < end; row += 1) {
    const value = values[row] as number;
    at[row] = (at[row] as number) * size + (value === unknown ? 0 : value - shift);
  }
}

/** Follows each person's position so far (0 at first) by that in one more column, for the rows from `start` to before `end`. */
export function extendPositions(
  at: Uint16Array,
  { values, unknown }: ScalarColumn,
  { least, size, ranks }: Domain,
  start: number,
  end: number,
): void {
  if (ranks) {
    for (let row = start; row < end; row += 1) {
      const value = values[row] as number;
      at[row] = (at[row] as number) * size + (value === unknown ? 0 : (ranks[value - least] as number));
    }
    return;
  }
  const step = { unknown, shift: least - 1, size };
  if (values instanceof Int8Array) extendBy8(at, values, step, start, end);
  else if (values instanceof Int16Array) extendBy16(at, values, step, start, end);
  else if (values instanceof Int32Array) extendBy32(at, values, step, start, end);
  else extendBy64(at, values, step, start, end);
}

/** Puts the values themselves into `into`, NaN for unknown. */
export function loadNumbers({ values, unknown }: ScalarColumn, into: Float64Array, start: number, count: number): void {
  for (let row = 0; row < count; row += 1) {
    const value = values[start + row] as number;
    into[row] = value === unknown ? NaN : value;
  }
}

/** Puts the truth of a yes/no column into `into`. */
export function loadTruth({ values, unknown }: ScalarColumn, into: Uint8Array, start: number, count: number): void {
  for (let row = 0; row < count; row += 1) {
    const value = values[start + row] as number;
    into[row] = value === unknown ? 2 : value;
  }
}
