import { withValueAt } from '../findings/json-pointer.js';
import type { PolicyDocument } from '../model/policy-document.js';
import { type Edit, made, refused } from './edit.js';
import { entriesAt, isInclusion, type ListPlace, placeOf } from './list-place.js';
import { isLocked, noSuchPlace, rootStays } from './refusals.js';

/** The document without what stands there; the list is known to exist. */
export function withoutEntry(document: PolicyDocument, { list, index }: ListPlace): PolicyDocument {
  const entries = entriesAt(document, list) ?? [];
  return withValueAt(document, list, [...entries.slice(0, index), ...entries.slice(index + 1)]);
}

/**
 * Removes an entry with everything below it. Rules that read its points keep reading them: the checker says where, and nothing is
 * rewritten behind the officer's back. The root and included policies are refused.
 */
export function removeEntry(document: PolicyDocument, pointer: string): Edit {
  const place = placeOf(pointer);
  if (!place) return refused(pointer === '/score' ? rootStays(pointer) : noSuchPlace(pointer));
  const entries = entriesAt(document, place.list);
  const entry = entries?.[place.index];
  if (!entries || !entry) return refused(noSuchPlace(pointer));
  if (isInclusion(entry)) return refused(isLocked(pointer));
  const left = entries.length - 1;
  const nearest =
    left > 0
      ? `${place.list}/${Math.min(place.index, left - 1)}`
      : place.list.replace(/\/children$|^\/(vetoes|standing|scenes)$/, '');
  return made(withoutEntry(document, place), nearest);
}
