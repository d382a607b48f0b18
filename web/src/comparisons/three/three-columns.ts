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

/** Why two comparisons cannot stand side by side. */
export type Mismatch = 'first' | 'population' | 'day' | 'engine' | 'scene' | 'bands';

/** In what the two comparisons differ, besides their second subject. */
export function mismatches({ manifest: one }: Comparison, { manifest: other }: Comparison): Mismatch[] {
  const pairs: readonly (readonly [Mismatch, unknown, unknown])[] = [
    ['first', one.a.contentHash, other.a.contentHash],
    ['population', one.population.contentHash, other.population.contentHash],
    ['day', one.asOf, other.asOf],
    ['engine', one.engine, other.engine],
    ['scene', JSON.stringify(one.scene), JSON.stringify(other.scene)],
    ['bands', JSON.stringify(one.edges), JSON.stringify(other.edges)],
  ];
  return pairs.flatMap(([what, left, right]) => (left === right ? [] : [what]));
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
