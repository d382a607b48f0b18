/** Kinds of things that can be found; their names are the messages `search.kind.<kind>`. */
export type EntryKind = 'page' | 'draft' | 'version' | 'indicator' | 'fact' | 'population' | 'scene';

/** One thing that can be found. */
export interface Entry {
  readonly kind: EntryKind;
  readonly key: string;
  readonly title: string;
  /** Grey words beside it: where it belongs. */
  readonly note: string;
  readonly to: string;
  /** Everything that may be typed to find it, in lower case. */
  readonly words: string;
}

/** Order of the kinds in a result. */
const KINDS: readonly EntryKind[] = ['page', 'draft', 'version', 'indicator', 'fact', 'population', 'scene'];

/** An entry whose title, note and further words can be typed. */
export function entry(parts: Omit<Entry, 'words'>, ...further: readonly (string | null | undefined)[]): Entry {
  return { ...parts, words: [parts.title, parts.note, ...further].filter(Boolean).join('\n').toLowerCase() };
}

/**
 * The entries that contain every word that was typed, at most `most`: those whose title begins with it first, then by
 * kind, otherwise as they came. Nothing for an empty text but the pages.
 */
export function findEntries(entries: readonly Entry[], typed: string, most: number): Entry[] {
  const wanted = typed.toLowerCase().trim();
  const words = wanted.split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries.filter(({ kind }) => kind === 'page').slice(0, most);
  const begins = ({ title }: Entry) => (title.toLowerCase().startsWith(wanted) ? 0 : 1);
  return entries
    .filter((it) => words.every((word) => it.words.includes(word)))
    .map((it, index) => ({ it, index }))
    .sort(
      (left, right) =>
        begins(left.it) - begins(right.it) ||
        KINDS.indexOf(left.it.kind) - KINDS.indexOf(right.it.kind) ||
        left.index - right.index,
    )
    .slice(0, most)
    .map(({ it }) => it);
}
