import { format } from 'jsonc-parser';
import type { TextChange } from './straighten';

/** Characters of a line above which the editor becomes slow. */
const LONGEST_LINE = 10_000;

/** The text after changes that stand in order and do not overlap. */
function changed(text: string, changes: readonly TextChange[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { offset, length, text: written } of changes) {
    pieces.push(text.slice(from, offset), written);
    from = offset + length;
  }
  return [...pieces, text.slice(from)].join('');
}

/** A text of JSON, also a broken one, in lines of a few words; only blanks and line ends differ. */
function laidOut(text: string): string {
  const edits = format(text, undefined, { tabSize: 2, insertSpaces: true }).toSorted((a, b) => a.offset - b.offset);
  return changed(
    text,
    edits.map(({ offset, length, content }) => ({ offset, length, text: content })),
  );
}

/** The text as it may be put into the editor: in short lines where it has one that is too long, else as it is. */
export function withShortLines(text: string): string {
  return text.split('\n').some((line) => line.length > LONGEST_LINE) ? laidOut(text) : text;
}
