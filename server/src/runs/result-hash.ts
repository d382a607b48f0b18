import { contentHash } from '@jifen/policies';

/** What every result of a run has beside its figures. */
export interface Timed {
  /** How long the run took. */
  readonly milliseconds: number;
}

/**
 * `sha256:…` of the result's canonical JSON without the time that it took: everything that its manifest decides, and nothing else. The
 * same manifest gives the same hash, whoever computes it and on however many threads.
 */
export function resultHash<Result extends Timed>({ milliseconds: _, ...figures }: Result): string {
  return contentHash(figures);
}
