import { Names, type PolicyDocument } from '@jifen/policies';

const known = new WeakMap<PolicyDocument, Names>();

/** The names of what a document declares. Everything that puts a rule of it into words shares them: a large dictionary takes a while. */
export function namesOf(document: PolicyDocument): Names {
  const names = known.get(document) ?? new Names(document);
  known.set(document, names);
  return names;
}
