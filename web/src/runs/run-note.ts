/** What somebody wrote about a run. */
export interface RunNote {
  readonly id: string;
  readonly text: string;
  readonly at: string;
  readonly by: { readonly id: string | null; readonly displayName: string };
}

/** The notes on a run, as lists show them. */
export interface RunNotes {
  readonly count: number;
  readonly latest: RunNote | null;
}

/** Longest note, in characters. */
export const LONGEST_NOTE = 1000;
