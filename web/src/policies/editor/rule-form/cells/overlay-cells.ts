import type { Cells } from './clipboard-cells';

/** Why cells are not taken: which cell of the table (from 1), what it says, and what is wrong with it. */
export interface CellProblem {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly reason: 'number' | 'end' | 'option' | 'twice' | 'blank' | 'outside';
}

/** A table of a form as cells of text, and the way back. */
export interface CellTable {
  readonly heads: readonly string[];
  readonly cells: Cells;
  /** What a new row holds before anything is pasted into it; null where the table cannot grow. */
  readonly newRow: readonly string[] | null;
  /** Makes the table say that, as one step of undo; or says what is wrong, and changes nothing. */
  readonly take: (cells: Cells) => CellProblem | null;
}

function sameCells(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((cell, index) => cell === b[index]);
}

/** The table's cells with others laid over them from one cell on; a line that repeats the heads is left out. */
export function overlaid(
  { heads, cells, newRow }: Pick<CellTable, 'heads' | 'cells' | 'newRow'>,
  pasted: Cells,
  row: number,
  column: number,
): Cells | CellProblem {
  const lines = column === 0 && pasted[0] && sameCells(pasted[0], heads) ? pasted.slice(1) : pasted;
  const result = cells.map((line) => [...line]);
  for (const [down, line] of lines.entries()) {
    for (const [across, text] of line.entries()) {
      const [y, x] = [row + down, column + across];
      if (newRow && y >= result.length) result.push([...newRow]);
      const target = result[y];
      if (!target || x >= target.length) {
        if (text === '') continue;
        return { row: y + 1, column: x + 1, text, reason: 'outside' };
      }
      target[x] = text;
    }
  }
  return result;
}

/** Whether laying cells over each other gave cells. */
export function areCells(result: Cells | CellProblem): result is Cells {
  return Array.isArray(result);
}
