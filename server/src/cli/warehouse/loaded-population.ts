import { createHash } from 'node:crypto';

/** Whole rows of a table, counted and summed up so that any change of them shows, as texts of whole numbers. */
export interface RowsSeen {
  readonly persons: string;
  readonly first: string;
  readonly second: string;
}

/** The comment on a table into which a population was loaded: its content hash, and what its rows came to then. */
export function loadedComment(contentHash: string, { persons, first, second }: RowsSeen): string {
  return `points-population/1 ${contentHash} rows ${persons} ${first} ${second}`;
}

/** The content hash that such a comment names, if the rows are still those; null for any other comment. */
export function loadedHash(comment: string, rows: RowsSeen): string | null {
  const hash = /^points-population\/1 (sha256:[0-9a-f]{64}) /.exec(comment)?.[1];
  return hash !== undefined && comment === loadedComment(hash, rows) ? hash : null;
}

/** What stands in place of a content hash for rows of which no population is known. */
export function rowsHash({ persons, first, second }: RowsSeen): string {
  return `rows:${createHash('sha256').update(`${persons} ${first} ${second}`).digest('hex')}`;
}
