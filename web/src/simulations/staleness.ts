import type { RunSubject } from './run';

/** The state in which the subject of a run is now. */
export interface CurrentDraft {
  readonly revision: number;
  readonly contentHash: string;
}

/**
 * Whether a run's subject has changed since: the revision that it has now, or null while the result still holds. A version
 * never changes; a draft that was saved again with the same content has not changed either.
 */
export function changedSince(subject: RunSubject, now: CurrentDraft | undefined): number | null {
  if (subject.kind === 'version' || now === undefined) return null;
  return now.contentHash === subject.contentHash ? null : now.revision;
}

/** What a run was made with, besides its policies. */
export interface RunGround {
  readonly engine: string;
  readonly population: { readonly contentHash: string };
}

/** What there is now; undefined while it is not known. */
export interface CurrentGround {
  readonly engine: string;
  readonly population: { readonly contentHash: string } | undefined;
}

/** Which parts of what a run was made with are others now. */
export function groundChanged(was: RunGround, now: CurrentGround): ('engine' | 'population')[] {
  const changed: ('engine' | 'population')[] = [];
  if (now.engine !== was.engine) changed.push('engine');
  if (now.population && now.population.contentHash !== was.population.contentHash) changed.push('population');
  return changed;
}
