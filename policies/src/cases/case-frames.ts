import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import { encodePerson } from '../evaluate/encode-person.js';
import type { Value } from '../evaluate/frame.js';
import { runCase } from '../evaluate/run-case.js';
import type { PolicyCase } from '../model/case.js';

/** A case that the policy keeps, with its person as the engines hold it. */
export interface HeldCase {
  readonly policyCase: PolicyCase;
  readonly facts: readonly Value[];
}

/** The cases that count (confirmed, not merely proposed) and hold, and the ids of those that fail. */
export interface SortedCases {
  readonly held: readonly HeldCase[];
  readonly failing: readonly string[];
}

/** Runs the confirmed cases: only one that holds can say what a policy does. */
export function sortCases(policy: CompiledPolicy, cases: readonly PolicyCase[]): SortedCases {
  const held: HeldCase[] = [];
  const failing: string[] = [];
  for (const policyCase of cases) {
    if (policyCase.proposed) continue;
    const { mismatches, findings } = runCase(policy, policyCase);
    const { facts } = encodePerson(policy.facts, policyCase.facts, policyCase.asOf);
    if (facts && mismatches.length === 0 && findings.length === 0) held.push({ policyCase, facts });
    else failing.push(policyCase.id);
  }
  return { held, failing };
}
