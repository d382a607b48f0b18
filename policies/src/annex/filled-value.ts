import { fromPointer, pointerToken, valueAt, withValueAt } from '../findings/json-pointer.js';
import { type Mark, markAt } from '../model/mark.js';
import type { PolicyDocument } from '../model/policy-document.js';
import type { ValueEdit } from './change-value.js';

/**
 * The document after an edit that gives a pending value: what is given is no longer marked pending where it stands. Null where the value was
 * not marked, so that the edit is all there is to do.
 */
export function withFilledValue(document: PolicyDocument, { pointer, value }: ValueEdit): PolicyDocument | null {
  const keys = fromPointer(pointer);
  for (let depth = keys.length - 1; depth >= 0 && value !== null; depth -= 1) {
    const carrier = keys.slice(0, depth).map(pointerToken).join('');
    const marks = marksOf(valueAt(document, carrier));
    const pending = markAt(marks, pointer.slice(carrier.length), 'pending');
    if (!pending) continue;
    const rest = marks.filter((mark) => mark !== pending);
    return withValueAt(withValueAt(document, pointer, value), `${carrier}/marks`, rest);
  }
  return null;
}

/** The marks that an object of the document carries. */
function marksOf(carrier: unknown): readonly Mark[] {
  return typeof carrier === 'object' && carrier !== null && 'marks' in carrier && Array.isArray(carrier.marks)
    ? (carrier.marks as readonly Mark[])
    : [];
}
