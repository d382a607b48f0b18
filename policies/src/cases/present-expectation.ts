import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import { nodesOf, scorePerson } from '../evaluate/score-person.js';
import { toDocumentPoints } from '../model/amount.js';
import type { CaseExpectation, PolicyCase } from '../model/case.js';

/**
 * What the policy gives a person now, as claims of a case: the total, and the points of those nodes that are named. Null where the
 * person cannot be scored.
 */
export function presentExpectation(
  policy: CompiledPolicy,
  { facts, asOf }: Pick<PolicyCase, 'facts' | 'asOf'>,
  nodes: ReadonlySet<string>,
): CaseExpectation | null {
  const { score } = scorePerson(policy, facts, asOf);
  if (!score) return null;
  const { standing, vetoes } = score.verdicts;
  const claimed = [...nodesOf(score.root)].filter(({ id }) => nodes.has(id));
  return {
    total: toDocumentPoints(score.total),
    nodes: Object.fromEntries(claimed.map(({ id, points }) => [id, toDocumentPoints(points)])),
    unknown: [...score.unknownFacts].sort(),
    ...(standing === 'active' ? {} : { standing }),
    vetoes: [...vetoes],
  };
}

/**
 * The case with what the policy gives now, about the same nodes. It is a proposal again: that the rules give it does not make it
 * right. Null where the person cannot be scored.
 */
export function withPresentExpectation(policy: CompiledPolicy, policyCase: PolicyCase): PolicyCase | null {
  const expect = presentExpectation(policy, policyCase, new Set(Object.keys(policyCase.expect.nodes)));
  return expect && { ...policyCase, expect, proposed: true };
}
