import { withValueAt } from '../findings/json-pointer.js';
import type { Mark } from '../model/mark.js';
import { marksFor, put } from './scene-values.js';

/**
 * An entry that carries marks (node, veto, standing rule) in which a value stands at `at`, a pointer into the entry whose parent exists;
 * undefined takes the value away. What becomes null is marked pending; what is no longer null loses that mark. Other marks stay.
 */
export function withEntryValue<T extends { readonly marks: readonly Mark[] }>(entry: T, at: string, value: unknown): T {
  const next = put(entry, at, value);
  const marks = marksFor(next.marks, at, value);
  return marks === next.marks ? next : withValueAt(next, '/marks', marks);
}
