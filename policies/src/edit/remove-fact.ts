import type { PolicyCase } from '../model/case.js';
import type { PolicyDocument } from '../model/policy-document.js';
import { type Edit, made, refused } from './edit.js';
import { factInUse, factKept, noSuchFact } from './refusals.js';
import { usesOf } from './uses.js';

/**
 * Removes the declaration of a fact that nothing uses. Refused where a rule reads it or a test case names it (`usesOf` says which), and
 * where an included policy declares it too. Saved persons and populations stand outside the document.
 */
export function removeFact(
  document: PolicyDocument,
  id: string,
  included: ReadonlySet<string>,
  cases: readonly PolicyCase[],
): Edit {
  const index = document.facts.findIndex((fact) => fact.id === id);
  if (index < 0) return refused(noSuchFact('/facts', id));
  const pointer = `/facts/${index}`;
  if (included.has(id)) return refused(factKept(pointer, id));
  const uses = usesOf(document, { kind: 'fact', id }, cases);
  if (uses.length > 0) return refused(factInUse(pointer, id, uses.length));
  return made({ ...document, facts: document.facts.toSpliced(index, 1) }, '/facts');
}
