import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import { factsInRules } from '../logic/facts-in-rules.js';

const KNOWN = new WeakMap<CompiledPolicy, ReadonlySet<string>>();

function readBy(policy: CompiledPolicy): ReadonlySet<string> {
  const read = KNOWN.get(policy) ?? factsInRules(policy.rules);
  KNOWN.set(policy, read);
  return read;
}

/**
 * Ids of the facts that the dictionaries of these policies have and no rule of any of them reads. A population that was frozen before they
 * were declared gives the same results without them: they are unknown for everybody (see `EncodingOptions.absentFacts`).
 */
export function unreadFacts(policies: readonly CompiledPolicy[]): readonly string[] {
  const read = policies.map(readBy);
  const declared = new Set(policies.flatMap(({ facts }) => facts.facts.map(({ id }) => id)));
  return [...declared].filter((id) => !read.some((ids) => ids.has(id)));
}
