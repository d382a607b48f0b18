import type { ScalarColumn } from '../../population/column.js';
import type { ScalarValue } from '../../evaluate/frame.js';

/** Most different values of a fact, or combinations of several facts, that a rule is tabulated for. */
export const LARGEST_TABLE = 65_536;

/** A table of so few lines pays for any population. */
export const SMALL_TABLE = 256;

/** Widest range of values that is looked through for how many of them occur. */
const WIDEST_RANGE = 2 ** 24;

/**
 * The values that a fact really has in a population, as positions: 0 is unknown, 1 the least value. Rules that read few facts of few
 * values are computed once for every combination and then only looked up.
 */
export interface Domain {
  readonly least: number;
  /** Number of positions. */
  readonly size: number;
  /**
   * Where few of the values in a wide range occur, such as amounts of money: the position of each value of the range from the least on.
   * Undefined where positions are values, one after the other.
   */
  readonly ranks: Uint16Array | undefined;
  /** With `ranks`: the value at each position. */
  readonly values: readonly number[] | undefined;
}

const KNOWN = new WeakMap<ScalarColumn, Domain>();

/** The values that occur, from a range that is too wide for all of them; undefined where there are too many. */
function occurring({ values, unknown }: ScalarColumn, least: number, most: number): Domain | undefined {
  if (most - least >= WIDEST_RANGE) return undefined;
  const ranks = new Uint16Array(most - least + 1);
  const occur = new Float64Array(LARGEST_TABLE);
  let found = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number;
    if (value === unknown || ranks[value - least] !== 0) continue;
    if (found + 1 === LARGEST_TABLE) return undefined;
    ranks[value - least] = 1;
    occur[found] = value;
    found += 1;
  }
  // Few values of a wide range: putting them in order is quicker than looking for them.
  const rising = occur.subarray(0, found).sort();
  for (let place = 0; place < found; place += 1) ranks[(rising[place] as number) - least] = place + 1;
  return { least, size: found + 1, ranks, values: [NaN, ...rising] };
}

/** All values from the least to the greatest of a column, whichever occur. */
export function rangeOf({ least, most }: ScalarColumn): Domain {
  if (least > most) return { least: 0, size: 1, ranks: undefined, values: undefined };
  return { least, size: most - least + 2, ranks: undefined, values: undefined };
}

/** The domain of a column; looked through once. That of some rows is that of everybody. */
export function domainOf(column: ScalarColumn): Domain {
  if (column.whole) return domainOf(column.whole);
  const known = KNOWN.get(column);
  if (known) return known;
  const all = rangeOf(column);
  const domain = all.size <= LARGEST_TABLE ? all : (occurring(column, column.least, column.most) ?? all);
  KNOWN.set(column, domain);
  return domain;
}

/** The value that stands at a position. */
export function valueAtPosition({ kind }: ScalarColumn, { least, values }: Domain, position: number): ScalarValue {
  if (position === 0) return null;
  if (values) return values[position] ?? null;
  const value = least + position - 1;
  return kind === 'boolean' ? value === 1 : value;
}
