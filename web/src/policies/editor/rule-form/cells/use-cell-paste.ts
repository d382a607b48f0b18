import { type ClipboardEvent, useState } from 'react';
import { cellsOf } from './clipboard-cells';
import { areCells, type CellProblem, type CellTable, overlaid } from './overlay-cells';

/** What was not taken from the clipboard, and why. */
export type PasteProblem = CellProblem | 'too-large';

/** The cell of the table in which something stands: `data-cell` names its row and column. */
export function cellAround(element: EventTarget | null): { readonly row: number; readonly column: number } | null {
  const cell = element instanceof Element ? element.closest('[data-cell]') : null;
  const [row, column] = (cell?.getAttribute('data-cell') ?? '').split(' ').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

/** Takes cells of a spreadsheet into the table, from the cell that has the focus on. A single value goes into its field as usual. */
export function useCellPaste(table: CellTable | undefined) {
  const [problem, setProblem] = useState<PasteProblem | null>(null);
  const onPaste = (event: ClipboardEvent): void => {
    const at = cellAround(event.target);
    const pasted = cellsOf(event.clipboardData.getData('text/plain'));
    if (!table || !at || (pasted?.length === 1 && pasted[0]?.length === 1)) return;
    event.preventDefault();
    if (!pasted) return setProblem('too-large');
    const cells = overlaid(table, pasted, at.row, at.column);
    return setProblem(areCells(cells) ? table.take(cells) : cells);
  };
  return { problem, dismiss: () => setProblem(null), onPaste };
}
