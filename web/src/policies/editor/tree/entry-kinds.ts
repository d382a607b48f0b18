import {
  type Entry,
  entryAt,
  type ListPlace,
  placeOf,
  type PolicyDocument,
  startingGroup,
  startingIndicator,
  startingScene,
  startingStanding,
  startingVeto,
  type Text,
} from '@jifen/policies';
import { endOf, pointerOfRow } from './tree-moves';

/** What can be added to a draft. */
export type EntryKind = 'indicator' | 'deduction' | 'group' | 'veto' | 'standing' | 'scene';

export const ENTRY_KINDS: readonly EntryKind[] = ['indicator', 'deduction', 'group', 'veto', 'standing', 'scene'];

/** The lists of what is no node of the score tree. */
const LISTS = { veto: 'vetoes', standing: 'standing', scene: 'scenes' } as const;

function listOf(kind: EntryKind): (typeof LISTS)[keyof typeof LISTS] | null {
  return kind === 'veto' || kind === 'standing' || kind === 'scene' ? LISTS[kind] : null;
}

/** A new entry of that kind, with a pending rule. `place` decides what a group is called there. */
export function newEntry(kind: EntryKind, id: string, title: Text, document: PolicyDocument, place: ListPlace): Entry {
  const named = { id, title };
  switch (kind) {
    case 'indicator':
      return startingIndicator(named);
    case 'deduction':
      return startingIndicator(named, true);
    case 'group': {
      const above = place.list.replace(/\/children$/, '');
      const parent = above === '/score' ? document.score : entryAt(document, above);
      return startingGroup(named, parent && 'role' in parent ? parent.role : 'category');
    }
    case 'veto':
      return startingVeto(named);
    case 'standing':
      return startingStanding(named);
    case 'scene':
      return startingScene(named);
  }
}

/**
 * Where a new entry goes, seen from the selected row: behind a row of its own kind, into a selected group, else at the end of its list.
 */
export function placeForNew(kind: EntryKind, document: PolicyDocument, rowId: string | undefined): ListPlace {
  const list = listOf(kind);
  const pointer = rowId === undefined ? null : pointerOfRow(document, rowId);
  const place = pointer === null ? null : placeOf(pointer);
  const behind = place && { list: place.list, index: place.index + 1 };
  if (list !== null) {
    return behind?.list === `/${list}` ? behind : { list: `/${list}`, index: document[list].length };
  }
  const inside = pointer === null ? null : endOf(document, pointer);
  const node = behind?.list.startsWith('/score') ? behind : null;
  return inside ?? node ?? { list: '/score/children', index: document.score.children.length };
}

/** Ids that an entry of that kind must not take. */
export function idsInUse(kind: EntryKind, document: PolicyDocument, taken: ReadonlySet<string>): ReadonlySet<string> {
  const list = listOf(kind);
  if (list !== null) return new Set(document[list].map(({ id }) => id));
  const ids = new Set(taken);
  const visit = (entry: Entry): void => {
    if ('id' in entry) ids.add(entry.id);
    if ('children' in entry) entry.children.forEach(visit);
  };
  visit(document.score);
  return ids;
}
