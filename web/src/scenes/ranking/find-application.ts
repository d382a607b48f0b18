import type { ExcludedApplication, Ranking } from '@jifen/policies';

/** Where an application stands: a row of a pool, or among the excluded. */
export type Found =
  | { readonly kind: 'row'; readonly applicationId: string; readonly pool: number; readonly row: number }
  | { readonly kind: 'excluded'; readonly applicationId: string; readonly excluded: ExcludedApplication };

/** Hits beyond these are not listed: nobody steps through more. */
const MOST_HITS = 100;

/**
 * The applications whose number contains the text, whatever its case; one whose number is exactly the text comes alone. Nothing for an
 * empty text.
 */
export function findApplications(ranking: Pick<Ranking, 'pools' | 'excluded'>, text: string): Found[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const hits: Found[] = [];
  const exact: Found[] = [];
  const meet = (applicationId: string, found: () => Found) => {
    const id = applicationId.toLowerCase();
    if (id === wanted) exact.push(found());
    else if (hits.length < MOST_HITS && id.includes(wanted)) hits.push(found());
  };
  for (const [pool, { rows }] of ranking.pools.entries()) {
    for (const [row, { applicationId }] of rows.entries()) {
      meet(applicationId, () => ({ kind: 'row', applicationId, pool, row }));
    }
  }
  for (const excluded of ranking.excluded) {
    const { applicationId } = excluded;
    meet(applicationId, () => ({ kind: 'excluded', applicationId, excluded }));
  }
  return exact.length > 0 ? exact : hits;
}
