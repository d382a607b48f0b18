import type { ScalarColumn } from '../../population/column.js';
import type { Domain } from './domain.js';

/* One loop for each kind of storage: a loop that meets several of them is compiled for none. */

function positionsOf8(
  values: Int8Array,
  unknown: number,
  shift: number,
  into: Int32Array,
  start: number,
  count: number,
): void {
  for (let row = 0; row < count; row += 1) {
    const value = values[start + row] as number;
    into[row] = value === unknown ? 0 : value - shift;
  }
}

function positionsOf16(
  values: Int16Array,
  unknown: number,
  shift: number,
  into: Int32Array,
  start: number,
  count: number,
): void {
  for (let row = 0; row < count; row += 1) {
    const value = values[start + row] as number;
    into[row] = value === unknown ? 0 : value - shift;
  }
}

function positionsOf32(
  values: Int32Array,
  unknown: number,
  shift: number,
  into: Int32Array,
  start: number,
  count: number,
): void {
  for (let row = 0; row < count; row += 1) {
    const value = values[start + row] as number;
    into[row] = value === unknown ? 0 : value - shift;
  }
}

function positionsOf64(
  values: Float64Array,
  unknown: number,
  shift: number,
  into: Int32Array,
  start: number,
  count: number,
): void {
  for (let row = 0; row < count; row += 1) {
    const value = values[start + row] as number;
    into[row] = value === unknown ? 0 : value - shift;
  }
}

/** Puts the positions of the persons from row `start` on into `into`. */
export function loadPositions(
  column: ScalarColumn,
  { least }: Domain,
  into: Int32Array,
  start: number,
  count: number,
): void {
  const { values, unknown } = column;
  const shift = least - 1;
  if (values instanceof Int8Array) positionsOf8(values, unknown, shift, into, start, count);
  else if (values instanceof Int16Array) positionsOf16(values, unknown, shift, into, start, count);
  else if (values instanceof Int32Array) positionsOf32(values, unknown, shift, into, start, count);
  else positionsOf64(values, unknown, shift, into, start, count);
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
