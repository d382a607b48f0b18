import { type Change, diffPolicies, libraryOf, type PolicyDocument, resolvePolicy } from '@jifen/policies';

/** What changed from one state of a draft to another, as sentences; none where what they include cannot be found. */
export function changesBetween(
  a: PolicyDocument,
  b: PolicyDocument,
  included: readonly PolicyDocument[],
): readonly Change[] {
  const library = libraryOf(included);
  const [before, after] = [a, b].map((document) => resolvePolicy(document, library).value);
  return before && after ? diffPolicies(before, after).changes : [];
}
