import { type Bilingual } from '@jifen/policies';

/** Why a cell or a row cannot be taken. The code is stable; texts do not repeat the cell. */
export interface CellProblem {
  readonly code: string;
  readonly message: Bilingual;
}

/** What a cell means: a number as snapshots hold it, null for unknown, or why it cannot be read. */
export type CellValue = number | null | CellProblem;

/** A cell that holds what it should not. */
export function cellProblem(code: string, zh: string, en: string): CellProblem {
  return { code, message: { zh, en } };
}
