import type { PolicyDocument } from '../model/policy-document.js';
import { type Edit, made, refused } from './edit.js';
import { inserted } from './insert-entry.js';
import { entryAt, isInclusion, listKind, type ListPlace, placeOf } from './list-place.js';
import { intoItself, isLocked, noSuchPlace, rootStays } from './refusals.js';
import { withoutEntry } from './remove-entry.js';

/** The slot as it is called once the entry at `from` is gone. */
function afterRemoval(from: ListPlace, to: ListPlace): ListPlace {
  if (to.list === from.list) return { list: to.list, index: to.index > from.index ? to.index - 1 : to.index };
  const below = `${from.list}/`;
  if (!to.list.startsWith(below)) return to;
  const [step = '', ...rest] = to.list.slice(below.length).split('/');
  const index = Number(step);
  return { list: below + [index > from.index ? index - 1 : index, ...rest].join('/'), index: to.index };
}

/**
 * Moves an entry, with everything below it, to a slot of the same list or of another one of its kind; the slot is named as the document
 * stands before. Nothing else changes: a rule, cap or formula means what it meant, and what no longer holds is for the checker to say.
 * Refused: the root, included policies, a group into itself, a place that does not exist, a full list.
 */
export function moveEntry(document: PolicyDocument, pointer: string, to: ListPlace): Edit {
  const from = placeOf(pointer);
  if (!from) return refused(pointer === '/score' ? rootStays(pointer) : noSuchPlace(pointer));
  const entry = entryAt(document, pointer);
  if (!entry) return refused(noSuchPlace(pointer));
  if (isInclusion(entry)) return refused(isLocked(pointer));
  if (listKind(to.list) !== listKind(from.list)) return refused(noSuchPlace(to.list));
  if (to.list.startsWith(`${pointer}/`)) return refused(intoItself(to.list));
  if (to.list === from.list && (to.index === from.index || to.index === from.index + 1)) return made(document, pointer);
  return inserted(withoutEntry(document, from), afterRemoval(from, to), entry);
}
