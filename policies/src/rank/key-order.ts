/** Codes are whole numbers below this, and so exact. */
const EXACT = 2 ** 53;

/** The values of one key by item, of which the smaller is the better; whole numbers, Infinity for unknown. */
export type KeyColumn = Float64Array;

/** Lowest and highest known value, and whether there is an unknown one. */
function rangeOf(column: KeyColumn): { readonly least: number; readonly size: number } {
  let [least, most] = [Infinity, -Infinity];
  let unknown = 0;
  for (let index = 0; index < column.length; index += 1) {
    const value = column[index] as number;
    if (value === Infinity) unknown = 1;
    else {
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  return { least, size: (least <= most ? most - least + 1 : 0) + unknown };
}

/** Items as numbers: as many keys as one exact number holds, the first ones, and behind them the item. */
interface Codes {
  /** By item. */
  readonly codes: Float64Array;
  /** The keys that did not fit. */
  readonly others: readonly KeyColumn[];
}

function codesOf(columns: readonly KeyColumn[], items: number): Codes {
  const codes = new Float64Array(items);
  let span = 1;
  let held = 0;
  for (const column of columns) {
    const { least, size } = rangeOf(column);
    if (!(size * span * items < EXACT)) break;
    hold(codes, column, least, size);
    span *= size;
    held += 1;
  }
  for (let index = 0; index < items; index += 1) codes[index] = (codes[index] as number) * items + index;
  return { codes, others: columns.slice(held) };
}

/** Puts one more key into the codes. */
function hold(codes: Float64Array, column: KeyColumn, least: number, size: number): void {
  for (let index = 0; index < codes.length; index += 1) {
    const value = column[index] as number;
    codes[index] = (codes[index] as number) * size + (value === Infinity ? size - 1 : value - least);
  }
}

/**
 * The order of so many items by some keys, one after the other; what is equal in all of them is parted by `tie`, which must part any two
 * items. As many keys as one exact number holds are put into it together with the item: such numbers are sorted many times faster
 * than items are compared. `tie` and the keys that did not fit decide between those whose numbers are equal up to the item.
 */
export function orderBy(
  columns: readonly KeyColumn[],
  items: number,
  tie: (one: number, other: number) => number,
): readonly number[] {
  const { codes, others } = codesOf(columns, items);
  codes.sort();
  const order = Array.from(codes, (code) => code % items);
  const compare = (one: number, other: number): number => {
    for (const column of others) {
      const [a, b] = [column[one] as number, column[other] as number];
      if (a !== b) return a < b ? -1 : 1;
    }
    return tie(one, other);
  };
  partEquals(order, codes, compare);
  return order;
}

/** Puts those in order whose codes are equal up to the item; they stand beside each other. */
function partEquals(order: number[], codes: Float64Array, compare: (one: number, other: number) => number): void {
  const items = codes.length;
  const together = (place: number): number => Math.floor((codes[place] as number) / items);
  for (let from = 0; from < items;) {
    let to = from + 1;
    while (to < items && together(to) === together(from)) to += 1;
    if (to - from > 1) {
      for (const [place, item] of order.slice(from, to).sort(compare).entries()) order[from + place] = item;
    }
    from = to;
  }
}
