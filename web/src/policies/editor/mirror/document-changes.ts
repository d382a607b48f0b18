import { type PolicyDocument, toPointer, withValueAt } from '@jifen/policies';

/** A value that stands in a document instead of another. */
export interface DocumentChange {
  readonly pointer: string;
  readonly value: unknown;
}

/**
 * What makes `after` of `before`. An edit leaves everything that it does not touch the same object, so only the way to what was touched is
 * walked, however large the document is.
 */
export function documentChanges(before: PolicyDocument, after: PolicyDocument): readonly DocumentChange[] {
  const changes: DocumentChange[] = [];
  const compare = (from: unknown, to: unknown, path: readonly string[]): void => {
    if (Object.is(from, to)) return;
    const keys = sharedKeys(from, to);
    if (!keys) changes.push({ pointer: toPointer(path), value: to });
    else for (const key of keys) compare(partOf(from, key), partOf(to, key), [...path, key]);
  };
  compare(before, after, []);
  return changes;
}

/** The document with every change made, one after another. */
export function withChanges(document: PolicyDocument, changes: readonly DocumentChange[]): PolicyDocument {
  return changes.reduce((state, { pointer, value }) => withValueAt(state, pointer, value), document);
}

/** The keys of both, where both are of one kind and have the same ones; null otherwise. */
function sharedKeys(from: unknown, to: unknown): readonly string[] | null {
  if (typeof from !== 'object' || typeof to !== 'object' || from === null || to === null) return null;
  if (Array.isArray(from) !== Array.isArray(to)) return null;
  const keys = Object.keys(to);
  const others = Object.keys(from);
  return keys.length === others.length && keys.every((key, index) => key === others[index]) ? keys : null;
}

const partOf = (whole: unknown, key: string): unknown => (whole as Readonly<Record<string, unknown>>)[key];
