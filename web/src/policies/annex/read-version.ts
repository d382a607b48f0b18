import { libraryOf, type PolicyRules, readPolicyRules, type ResolvedPolicy, resolvePolicy } from '@jifen/policies';
import type { Version } from '../../versions/version';

/** A version with its inclusions replaced, and its rules; null where one of them cannot be found. */
export function readVersion({ document, included }: Version): {
  readonly resolved: ResolvedPolicy | null;
  readonly rules: PolicyRules | null;
} {
  const library = libraryOf(included.map((policy) => policy.document));
  const resolved = resolvePolicy(document, library).value;
  return { resolved, rules: resolved && readPolicyRules(resolved) };
}
