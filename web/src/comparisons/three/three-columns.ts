import type { RunSubject } from '../../simulations/run';
import type { SimulationFigures } from '../../simulations/simulation';
import type { Comparison } from '../comparison';

/** A version or draft with its figures, and its comparison with the first one. */
export interface SubjectColumn {
  /** A, B, C; of equal contents the marks of all of them: `B = C`. */
  readonly mark: string;
  readonly subject: RunSubject;
  readonly figures: SimulationFigures;
  /** What changes from A to it; null for A, and for what is equal to A. */
  readonly comparison: Comparison | null;
}

/** The columns of two comparisons with the same first subject; equal contents are one column, and say so. */
export function subjectColumns(ab: Comparison, ac: Comparison): SubjectColumn[] {
  const all: SubjectColumn[] = [
    { mark: 'A', subject: ab.manifest.a, figures: ab.a, comparison: null },
    { mark: 'B', subject: ab.manifest.b, figures: ab.b, comparison: ab },
    { mark: 'C', subject: ac.manifest.b, figures: ac.b, comparison: ac },
  ];
  const columns: SubjectColumn[] = [];
  for (const column of all) {
    const place = columns.findIndex(({ subject }) => subject.contentHash === column.subject.contentHash);
    const equal = columns[place];
    if (equal) columns[place] = { ...equal, mark: `${equal.mark} = ${column.mark}` };
    else columns.push(column);
  }
  return columns;
}
