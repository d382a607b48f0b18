import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { PolicyCase } from '../model/case.js';
import { GoalWatch, coverCases } from './cover-cases.js';
import { COVERAGE_DEFINITION, type CoverageGoal } from './coverage.js';
import { toldGoal } from './goal.js';
import { GoalSearch } from './goal-search.js';
import { proposedCase } from './proposed-case.js';

/** A person who shows what no case shows yet, as a case that an officer has to confirm. */
export interface BoundaryProposal {
  readonly policyCase: PolicyCase;
  /** What the person shows that no case, and no proposal before this one, shows. */
  readonly goals: readonly CoverageGoal[];
}

/** What became of the goals that no case covers. */
export interface BoundaryCases {
  readonly definition: typeof COVERAGE_DEFINITION;
  readonly proposals: readonly BoundaryProposal[];
  /** Goals that nobody can ever reach on that day: everything that the rule reads was gone through. */
  readonly unreachable: readonly CoverageGoal[];
  /** Goals for which no person was found, which does not say that there is none. */
  readonly notFound: readonly CoverageGoal[];
}

/**
 * For everything that the cases do not cover, the smallest person that shows it: the plain person with as few facts changed as
 * possible, to values at the breakpoints of the rule. The expectation of a proposal is what the policy gives now; it is no law
 * before somebody has held it against the text. `asOf` is the day of evaluation, `YYYY-MM-DD`.
 */
export function boundaryCases(policy: CompiledPolicy, cases: readonly PolicyCase[], asOf: string): BoundaryCases {
  const watch = new GoalWatch(policy);
  const open = new Set(coverCases(policy, cases).uncovered.map(({ id }) => id));
  const search = new GoalSearch(
    policy,
    watch,
    watch.goals.filter(({ id }) => open.has(id)),
    asOf,
  );
  const { found, unreachable, notFound } = search.run();
  const taken = new Set(cases.map(({ id }) => id));
  const proposals = found.map(({ person, goals }, index): BoundaryProposal => {
    let number = index + 1;
    while (taken.has(`proposed-${number}`)) number += 1;
    taken.add(`proposed-${number}`);
    const told = goals.map(toldGoal);
    return { policyCase: proposedCase(policy, `proposed-${number}`, person, asOf, told), goals: told };
  });
  return {
    definition: COVERAGE_DEFINITION,
    proposals,
    unreachable: unreachable.map(toldGoal),
    notFound: notFound.map(toldGoal),
  };
}
