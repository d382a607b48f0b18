import { type CompiledNode, type CompiledPolicy, compileResolved } from '../evaluate/compile-policy.js';
import { parseDay } from '../logic/calendar-day.js';
import { NodeReach, type Reach } from './analysis/node-reach.js';
import { referenceDay } from './analysis/reference-days.js';
import { extreme } from './analysis/search.js';
import { Space } from './analysis/space.js';
import type { CheckedPolicy, ReadPolicy } from './checked-policy.js';
import { type CheckedRule, checkedRules } from './checked-rule.js';
import { type RuleReport, RuleReports } from './rule-report.js';

/** Reports outlive a check: after an edit, rules that it did not touch are known already. */
const REPORTS = new RuleReports();

/** What the rule of an included node can give. */
function includedReach(engine: CompiledPolicy, { rule }: CompiledNode, day: number): Reach {
  if (!rule) return { least: 0, most: 0 };
  const space = new Space(engine, [day], [rule.expression]);
  const told = (sense: 1 | -1): number | null => {
    const found = extreme(space, (judge) => judge.span(rule.expression), sense);
    return found?.point ? found.bound : null;
  };
  return { least: told(-1), most: told(1) };
}

/** A policy with all that its checks ask for; answers are worked out when they are asked for. */
export function readyToCheck({ document, resolved, rules }: ReadPolicy): CheckedPolicy {
  // What is wrong with a rule is found already; the other rules are looked at all the same.
  const { policy: engine } = compileResolved(resolved, document, { ...rules, findings: [] });
  if (!engine) throw new RangeError('A policy without findings compiles');
  const written = checkedRules({ document, resolved, rules }, engine);
  const reportOf = (rule: CheckedRule): RuleReport => REPORTS.of(rule, document, engine);
  const byNode = new Map(written.flatMap((rule) => (rule.node ? [[rule.node.index, rule] as const] : [])));
  const day = parseDay(referenceDay(document)) ?? 0;
  const reach = new NodeReach(engine, day, (node): Reach => {
    const rule = byNode.get(node.index);
    return rule ? reportOf(rule).reach : includedReach(engine, node, day);
  });
  return { document, resolved, rules, engine, written, reportOf, reach };
}
