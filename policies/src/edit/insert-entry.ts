import { valueAt, withValueAt } from '../findings/json-pointer.js';
import { jsonBoundsFinding } from '../model/json-bounds.js';
import type { PolicyDocument } from '../model/policy-document.js';
import { type Edit, made, refused } from './edit.js';
import { idsOf, ownIds } from './entry-ids.js';
import { entriesAt, type Entry, listKind, type ListPlace, MOST_ENTRIES } from './list-place.js';
import { idTaken, isLocked, listFull, noSuchPlace } from './refusals.js';

/** Puts an entry into a slot of a list that exists, whatever its ids are. */
export function inserted(document: PolicyDocument, { list, index }: ListPlace, entry: Entry): Edit {
  const kind = listKind(list);
  const entries = entriesAt(document, list);
  if (!kind || !entries || !Number.isInteger(index) || index < 0 || index > entries.length) {
    const group = valueAt(document, list.replace(/\/children$/, ''));
    const locked = typeof group === 'object' && group !== null && 'kind' in group && group.kind === 'include';
    return refused(locked ? isLocked(list) : noSuchPlace(list));
  }
  if (entries.length >= MOST_ENTRIES[kind]) return refused(listFull(list, MOST_ENTRIES[kind]));
  const next = withValueAt(document, list, [...entries.slice(0, index), entry, ...entries.slice(index)]);
  const bounds = jsonBoundsFinding(next);
  return bounds ? refused(bounds) : made(next, `${list}/${index}`);
}

/**
 * Adds an entry: a node with everything below it to a group, a veto, a standing rule, a scene. Refused where the list does not exist, belongs to
 * an included policy or is full, and where an id is in use.
 */
export function insertEntry(document: PolicyDocument, to: ListPlace, entry: Entry): Edit {
  const taken = ownIds(document, listKind(to.list) ?? 'nodes');
  const clash = idsOf(entry).find((id) => taken.has(id));
  return clash === undefined ? inserted(document, to, entry) : refused(idTaken(to.list, clash));
}
