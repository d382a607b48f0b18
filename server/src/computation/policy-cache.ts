import { type CompiledPolicy, compilePolicy } from '@jifen/policies';
import { RecentlyUsed } from '../versions/recently-used.js';
import { libraryIn } from '../versions/library-in.js';
import { type PolicySource } from './jobs.js';
import { Refused } from './refused.js';

/** Compiled policies that stay in a thread; each takes a few megabytes. */
const MOST_POLICIES = 8;

/** Compiles policies, each once. */
export class PolicyCache {
  readonly #policies = new RecentlyUsed<string, CompiledPolicy>(MOST_POLICIES);

  /** @throws {Refused} with what is wrong with the policy */
  compiled({ contentHash, document, included }: PolicySource): CompiledPolicy {
    const known = this.#policies.get(contentHash);
    if (known) return known;
    const { policy, findings } = compilePolicy(document, libraryIn(new Map(included)));
    if (!policy) throw new Refused(findings);
    this.#policies.set(contentHash, policy);
    return policy;
  }
}
