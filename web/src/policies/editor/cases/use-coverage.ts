import { type CompiledPolicy, coverCases, type Coverage, type PolicyCase } from '@jifen/policies';
import { startTransition, useEffect, useState } from 'react';

const known = new WeakMap<CompiledPolicy, WeakMap<readonly PolicyCase[], Coverage>>();

/** The coverage, computed once for a policy and a list of cases, whoever asks. */
function coverage(policy: CompiledPolicy, cases: readonly PolicyCase[]): Coverage {
  const ofPolicy = known.get(policy) ?? new WeakMap<readonly PolicyCase[], Coverage>();
  known.set(policy, ofPolicy);
  const found = ofPolicy.get(cases) ?? coverCases(policy, cases);
  ofPolicy.set(cases, found);
  return found;
}

/**
 * Milliseconds without a newly read policy after which coverage is computed anew: it takes longer than a keystroke may. While somebody goes
 * on typing, the policy is read every two seconds; only a longer pause is one.
 */
const QUIET = 2500;

/**
 * What the cases show of a policy: at once when it is first asked for, and then always that of the last pause, so that typing does not
 * wait for it. Null while there is no policy that can be executed, or no list of cases yet.
 */
export function useCoverage(policy: CompiledPolicy | null, cases: readonly PolicyCase[] | undefined): Coverage | null {
  const [latest, setLatest] = useState<{ readonly cases: readonly PolicyCase[]; readonly value: Coverage } | null>(
    null,
  );
  const stale = policy && cases && latest?.cases !== cases;
  const first = stale ? coverage(policy, cases) : null;
  useEffect(() => {
    if (!policy || !cases) return undefined;
    const timer = setTimeout(() => {
      const value = coverage(policy, cases);
      startTransition(() => setLatest({ cases, value }));
    }, QUIET);
    return () => clearTimeout(timer);
  }, [policy, cases]);
  return first ?? latest?.value ?? null;
}
