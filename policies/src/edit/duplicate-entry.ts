import type { PolicyDocument } from '../model/policy-document.js';
import type { ScoreNode } from '../model/score-node.js';
import type { Text } from '../model/text.js';
import { type Edit, refused } from './edit.js';
import { freshId, idsOf, ownIds } from './entry-ids.js';
import { inserted } from './insert-entry.js';
import { entryAt, type Entry, isInclusion, listKind, placeOf } from './list-place.js';
import { withPointsReferences } from './points-references.js';
import { isLocked, noSuchPlace, rootStays } from './refusals.js';

function withIds<T extends Entry>(entry: T, ids: ReadonlyMap<string, string>): T {
  if (isInclusion(entry)) return entry;
  const id = ids.get(entry.id) ?? entry.id;
  return 'children' in entry
    ? { ...entry, id, children: entry.children.map((child: ScoreNode) => withIds(child, ids)) }
    : { ...entry, id };
}

function copyTitle({ zh, en }: Text): Text {
  return { zh: `${zh}（副本）`, ...(en === undefined ? {} : { en: `${en} (copy)` }) };
}

/** Whether an entry holds the score tree of another policy. */
function holdsInclusion(entry: Entry): boolean {
  return isInclusion(entry) || ('children' in entry && entry.children.some(holdsInclusion));
}

/**
 * Puts a copy of an entry, with everything below it, right behind it. The copies get ids of their own, and rules inside the copy that
 * read points of the original read those of the copy. `taken`: further ids that are in use, those of included policies. The
 * root and what holds an included policy are refused: its nodes would stand in the tree twice.
 */
export function duplicateEntry(document: PolicyDocument, pointer: string, taken: ReadonlySet<string>): Edit {
  const place = placeOf(pointer);
  if (!place) return refused(pointer === '/score' ? rootStays(pointer) : noSuchPlace(pointer));
  const entry = entryAt(document, pointer);
  if (!entry) return refused(noSuchPlace(pointer));
  if (isInclusion(entry) || holdsInclusion(entry)) return refused(isLocked(pointer));
  const used = new Set([...taken, ...ownIds(document, listKind(place.list) ?? 'nodes')]);
  const ids = new Map<string, string>();
  for (const id of idsOf(entry)) {
    const fresh = freshId(id, used);
    ids.set(id, fresh);
    used.add(fresh);
  }
  const named = withIds(entry, ids);
  // Rules read the points of nodes: a veto or scene may have the id of a node without being it.
  const copy = listKind(place.list) === 'nodes' ? withPointsReferences(named, ids) : named;
  return inserted(document, { list: place.list, index: place.index + 1 }, { ...copy, title: copyTitle(entry.title) });
}
