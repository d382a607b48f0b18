import { type Fact, type Finding, valueFindings } from '@jifen/policies';
import type { SavedPerson, ScoredPerson } from '../persons/use-saved-persons';

/** A saved person whose value the fact no longer takes. */
export interface Misfit {
  readonly person: SavedPerson;
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

/** What a change of a fact does to the saved persons. Totals in hundredths of a point. */
export interface PersonEffects {
  readonly changed: readonly { readonly person: SavedPerson; readonly before: number; readonly after: number }[];
  readonly misfits: readonly Misfit[];
}

/**
 * What the saved persons come to. `rows`: `score` by the document after the change, `baseScore` by the one before. `fact`: its declaration
 * afterwards; null where it is removed, and any value then fits no longer. A value that did not fit before is not the change's doing.
 */
export function personEffects(
  rows: readonly ScoredPerson[],
  id: string,
  before: Fact | undefined,
  fact: Fact | null,
): PersonEffects {
  const misfits = rows.flatMap(({ person, findings }): Misfit[] => {
    const value = Object.hasOwn(person.facts, id) ? person.facts[id] : null;
    if (value === null || value === undefined || !before || valueFindings(before, value).length > 0) return [];
    const reasons = fact ? valueFindings(fact, value) : findings.filter(({ pointer }) => pointer === `/${id}`);
    return reasons.length > 0 || !fact ? [{ person, value, findings: reasons }] : [];
  });
  const changed = rows.flatMap(({ person, score, baseScore }) =>
    score && baseScore && score.total !== baseScore.total
      ? [{ person, before: baseScore.total, after: score.total }]
      : [],
  );
  return { changed, misfits };
}
