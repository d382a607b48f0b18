import type { Bilingual } from '../findings/finding.js';
import type { AnnexCategory, AnnexLine } from './annex.js';
import { ANNEX } from './words.js';

/** The lines that are shown with or without notes. A note that says a value is always shown, and one line at least. */
export function shownLines(lines: readonly AnnexLine[], notes: boolean): readonly AnnexLine[] {
  const shown = notes ? lines : lines.filter(({ kind, text }) => kind !== 'note' || text.some(({ value }) => value));
  return shown.length > 0 ? shown : lines.slice(0, 1);
}

/** The same as they stand in a table: notes that follow each other take one line of it, every other line one of its own. */
export function tableLines(
  lines: readonly AnnexLine[],
  notes: boolean,
): readonly (readonly [AnnexLine, ...AnnexLine[]])[] {
  const grouped: [AnnexLine, ...AnnexLine[]][] = [];
  for (const line of shownLines(lines, notes)) {
    const last = grouped.at(-1);
    if (last && line.kind === 'note' && last[0].kind === 'note') last.push(line);
    else grouped.push([line]);
  }
  return grouped;
}

/** What stands beside a category without rows. */
export function emptyCategory({ change }: Pick<AnnexCategory, 'change'>): Bilingual {
  return change === 'removed' ? ANNEX.elsewhere : ANNEX.none;
}
