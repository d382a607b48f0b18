import type { ScalarColumn } from '../../population/column.js';

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
