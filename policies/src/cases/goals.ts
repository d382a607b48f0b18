import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import { type Names, namesOf } from '../text/language/names.js';
import type { Goal } from './goal.js';
import { nodeGoals, verdictGoals } from './node-goals.js';
import { ruleGoals } from './rule-goals.js';
import { ownRules, placeToken } from './rule-place.js';

/** Everything that the cases of a policy should show, by the present definition of coverage: rules first, then limits. */
export function goalsOf(policy: CompiledPolicy): Goal[] {
  const names: Names = namesOf(policy.resolved.document);
  const inRules = ownRules(policy).flatMap((place) => {
    const token = placeToken(policy, names, place);
    return [...ruleGoals(place, token, names), ...verdictGoals(place, token)];
  });
  return [...inRules, ...nodeGoals(policy, names)];
}
