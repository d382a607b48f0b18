/**
 * What is still open about one quantity: the whole numbers from `lo` to `hi`, or those in `values`. `known` false: it is unknown;
 * null: it may be either.
 */
export interface Cell {
  readonly lo: number;
  readonly hi: number;
  /** Ascending; null where every whole number of the range is meant. */
  readonly values: readonly number[] | null;
  readonly known: boolean | null;
}

/** A set of persons: one cell for each quantity. */
export type Box = readonly Cell[];

/** One person: a value for each quantity; null is unknown. */
export type Point = readonly (number | null)[];

/** Where a box falls into two: into unknown and known, below and from a value, or into listed values and the rest. */
export type Cut =
  | { readonly by: 'known'; readonly quantity: number }
  | { readonly by: 'value'; readonly quantity: number; readonly from: number }
  | { readonly by: 'choice'; readonly quantity: number; readonly values: readonly number[] };

/** A cell of whole numbers. */
export function rangeCell(lo: number, hi: number): Cell {
  return { lo, hi, values: null, known: true };
}

/** A cell of listed values; at least one, ascending. */
export function choiceCell(values: readonly number[]): Cell {
  return { lo: values[0] ?? 0, hi: values.at(-1) ?? 0, values, known: true };
}

function halves(cell: Cell, cut: Cut): readonly [Cell, Cell] {
  switch (cut.by) {
    case 'known':
      return [
        { ...cell, known: true },
        { ...cell, known: false },
      ];
    case 'value':
      return [
        { ...cell, hi: cut.from - 1 },
        { ...cell, lo: cut.from },
      ];
    case 'choice': {
      const values = cell.values ?? [];
      return [
        choiceCell(values.filter((value) => cut.values.includes(value))),
        choiceCell(values.filter((value) => !cut.values.includes(value))),
      ];
    }
  }
}

/** Both parts of a box; together they are the box, and they share nobody. */
export function cutBox(box: Box, cut: Cut): readonly [Box, Box] {
  const cell = box[cut.quantity];
  if (!cell) throw new RangeError(`There is no quantity ${cut.quantity}`);
  const [first, second] = halves(cell, cut);
  return [box.with(cut.quantity, first), box.with(cut.quantity, second)];
}

/** The box in which one quantity has one value. */
export function withValue(box: Box, quantity: number, value: number): Box {
  const cell = box[quantity];
  return box.with(quantity, cell?.values ? choiceCell([value]) : rangeCell(value, value));
}

/** The box that holds this person only. */
export function boxOf(box: Box, point: Point): Box {
  return box.map((cell, index) => {
    const value = point[index] ?? null;
    if (value === null) return { ...cell, known: false };
    return cell.values ? choiceCell([value]) : rangeCell(value, value);
  });
}

/** A person of the box: of each quantity the least value, or the greatest where `upwards` says so. */
export function cornerOf(box: Box, upwards: (quantity: number) => boolean): Point {
  return box.map((cell, index) => (cell.known === false ? null : upwards(index) ? cell.hi : cell.lo));
}

/** Whether the box holds one person only. */
export function isSingle(cell: Cell): boolean {
  return cell.known === false || (cell.known === true && cell.lo === cell.hi);
}
