import type { Column, ScalarColumn } from '../../population/column.js';
import type { ScalarValue } from '../../evaluate/frame.js';

/** Most different values of a fact, or combinations of several facts, that a rule is tabulated for. */
export const LARGEST_TABLE = 65_536;

/** A table of so few lines pays for any population. */
export const SMALL_TABLE = 256;

/**
 * The values that a fact really has in a population, as positions: 0 is unknown, 1 the least value. Rules that read few facts of few
 * values are computed once for every combination and then only looked up.
 */
export interface Domain {
  readonly least: number;
  /** Number of positions. */
  readonly size: number;
}

const KNOWN = new WeakMap<Column, Domain>();

/** The domain of a column; looked through once. */
export function domainOf(column: ScalarColumn): Domain {
  const known = KNOWN.get(column);
  if (known) return known;
  const { values, unknown } = column;
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value === unknown) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const domain = least > most ? { least: 0, size: 1 } : { least, size: most - least + 2 };
  KNOWN.set(column, domain);
  return domain;
}

/** The value that stands at a position. */
export function valueAtPosition({ kind }: ScalarColumn, { least }: Domain, position: number): ScalarValue {
  if (position === 0) return null;
  const value = least + position - 1;
  return kind === 'boolean' ? value === 1 : value;
}
