import type { RevisionRow } from '../../draft';

/** Saves that are shown as one: a person's automatic ones in a row, or a single other one. */
export interface SaveGroup {
  /** Newest and oldest of them; the same where there is one. */
  readonly last: RevisionRow;
  readonly first: RevisionRow;
  readonly count: number;
}

/** Milliseconds of pause after which automatic saves of the same person stand apart. */
const PAUSE = 5 * 60_000;

function continues(newer: RevisionRow, older: RevisionRow): boolean {
  return (
    newer.occasion === 'automatic' &&
    older.occasion === 'automatic' &&
    newer.by.id === older.by.id &&
    Date.parse(newer.at) - Date.parse(older.at) <= PAUSE
  );
}

/** Groups saves, newest first, for people to read; nothing is left out. */
export function saveGroups(rows: readonly RevisionRow[]): readonly SaveGroup[] {
  const groups: SaveGroup[] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (group && continues(group.first, row))
      groups[groups.length - 1] = { ...group, first: row, count: group.count + 1 };
    else groups.push({ last: row, first: row, count: 1 });
  }
  return groups;
}
