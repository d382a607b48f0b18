/** Which cells of a table must not be shown: rows and columns as given, with one more of each for the sums. */
export type CellMask = readonly (readonly boolean[])[];

/** The table with its sums as a last row and a last column. */
function withSums(cells: readonly (readonly number[])[]): number[][] {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  const rows = cells.map((row) => [...row, sum(row)]);
  const columns = rows[0]?.map((_, column) => sum(rows.map((row) => row[column] ?? 0))) ?? [];
  return [...rows, columns];
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A table on which cells are covered until nobody can compute a covered one from what is left. */
class Cover {
  readonly hidden: boolean[][];
  private readonly lines: readonly (readonly Cell[])[];

  constructor(
    private readonly table: readonly (readonly number[])[],
    private readonly k: number,
    covered: readonly boolean[],
  ) {
    const last = table.length - 1;
    this.hidden = table.map((row, index) =>
      row.map((count, column) => (count > 0 && count < k) || (index === last && (covered[column] ?? false))),
    );
    const rows = table.map((row, index) => row.map((_, column): Cell => ({ row: index, column })));
    const columns = (table[0] ?? []).map((_, column) => table.map((__, row): Cell => ({ row, column })));
    this.lines = [...rows, ...columns];
  }

  run(): void {
    for (let more = true; more;) {
      more = false;
      for (const line of this.lines) while (this.isOpen(line) && this.coverOneOf(line)) more = true;
      if (more) continue;
      const bridge = this.bridge();
      more = bridge !== undefined && bridge.some((line) => this.coverOneOf(line));
    }
  }

  private isHidden({ row, column }: Cell): boolean {
    return this.hidden[row]?.[column] ?? false;
  }

  private count({ row, column }: Cell): number {
    return this.table[row]?.[column] ?? 0;
  }

  /** A line that gives a covered cell away by subtraction, or says that all that is covered in it are fewer than k together. */
  private isOpen(line: readonly Cell[]): boolean {
    const covered = line.filter((cell) => this.isHidden(cell));
    if (covered.length === 0 || covered.length === line.length) return false;
    if (covered.length === 1) return true;
    const sum = line.at(-1);
    if (sum && this.isHidden(sum)) return false;
    const together = covered.reduce((total, cell) => total + this.count(cell), 0);
    return together > 0 && together < this.k;
  }

  /** Covers the cheapest cell that is left: the fewest persons, a part before its sum, nobody last. */
  private coverOneOf(line: readonly Cell[]): boolean {
    const last = line.length - 1;
    const left = line
      .map((cell, place) => ({
        cell,
        rank: (place === last ? 2 : 0) + (this.count(cell) === 0 ? 1 : 0),
        count: this.count(cell),
      }))
      .filter(({ cell }) => !this.isHidden(cell))
      .sort((one, other) => one.rank - other.rank || one.count - other.count);
    const [cheapest] = left;
    if (!cheapest) return false;
    const row = this.hidden[cheapest.cell.row];
    if (row) row[cheapest.cell.column] = true;
    return true;
  }

  /**
   * The lines of a covered cell that all sums together still determine. Rows and columns are points, covered cells join them: what is
   * determined is what lies on no circle.
   */
  private bridge(): readonly (readonly Cell[])[] | undefined {
    const covered = this.lines
      .slice(0, this.table.length)
      .flatMap((line) => line.filter((cell) => this.isHidden(cell)));
    for (const [index, cell] of covered.entries()) {
      const reached = new Set([`r${cell.row}`]);
      for (let grown = true; grown;) {
        grown = false;
        for (const [other, { row, column }] of covered.entries()) {
          if (other === index || reached.has(`r${row}`) === reached.has(`c${column}`)) continue;
          reached.add(`r${row}`).add(`c${column}`);
          grown = true;
        }
      }
      if (!reached.has(`c${cell.column}`)) {
        return [this.lines[cell.row] ?? [], this.lines[this.table.length + cell.column] ?? []];
      }
    }
    return undefined;
  }
}

/**
 * Covers the small cells of a table of counts whose rows and columns are shown with their sums. Covered are counts from 1 to less than
 * `k`; and as many others as it takes that no covered count can be computed from what is left and the sums, by one subtraction or by
 * several, and that no line shows fewer than `k` as all that it covers. Nobody (0) is shown where it gives nothing away. With `k` of 1
 * or less, nothing is covered.
 *
 * @param cells rows of counts, without sums
 * @param covered sums of columns that are covered already, because another table of the same persons covers them
 */
export function suppressCells(
  cells: readonly (readonly number[])[],
  k: number,
  covered: readonly boolean[] = [],
): CellMask {
  const cover = new Cover(withSums(cells), k, covered);
  cover.run();
  return cover.hidden;
}

/**
 * As {@link suppressCells}, for several tables that divide the same persons in different ways and so share the sums of their columns: a
 * sum that one of them covers is covered in all.
 */
export function suppressTables(tables: readonly (readonly (readonly number[])[])[], k: number): CellMask[] {
  let covered: boolean[] = [];
  for (;;) {
    const masks = tables.map((cells) => suppressCells(cells, k, covered));
    const sums = masks.map((mask) => mask.at(-1) ?? []);
    const width = Math.max(0, ...sums.map((row) => row.length));
    const all = Array.from({ length: width }, (_, column) => sums.some((row) => row[column]));
    if (all.every((hidden, column) => hidden === (covered[column] ?? false))) return masks;
    covered = all;
  }
}

/**
 * Which rows must not be shown where a row is shown as a whole or not at all: those with a count from 1 to less than `k`, and the next
 * smallest, until what the sums say of all covered rows together is nobody or at least `k`, of at least two rows.
 */
export function suppressRows(rows: readonly (readonly number[])[], k: number): boolean[] {
  const hidden = rows.map((row) => row.some((count) => count > 0 && count < k));
  const size = (row: readonly number[]): number => row.reduce((sum, count) => sum + count, 0);
  const open = (): boolean => {
    const covered = rows.filter((_, index) => hidden[index]);
    if (covered.length === 0 || covered.length === rows.length) return false;
    if (covered.length === 1) return true;
    return (covered[0] ?? []).some((_, column) => {
      const together = covered.reduce((sum, row) => sum + (row[column] ?? 0), 0);
      return together > 0 && together < k;
    });
  };
  while (open()) {
    const left = rows.flatMap((row, index) => (hidden[index] ? [] : [{ index, size: size(row) }]));
    const [smallest] = left.sort((one, other) => one.size - other.size);
    if (smallest) hidden[smallest.index] = true;
  }
  return hidden;
}
