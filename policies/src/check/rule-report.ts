import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Finding } from '../findings/finding.js';
import { factsOf, pointsReadBy } from '../logic/expression.js';
import type { Fact } from '../model/fact.js';
import type { PolicyDocument } from '../model/policy-document.js';
import type { Reach } from './analysis/node-reach.js';
import { RuleAnalysis } from './analysis/rule-analysis.js';
import type { CheckedRule } from './checked-rule.js';
import { titled } from './finding-words.js';
import { branchUnreachable } from './findings/branch-unreachable.js';
import { factorRounds } from './findings/factor-rounds.js';
import { leafExceedsMax } from './findings/leaf-exceeds-max.js';
import { leafMaxUnreached } from './findings/leaf-max-unreached.js';
import { negativePoints } from './findings/negative-points.js';
import { notExhaustive } from './findings/not-exhaustive.js';
import { notMonotone } from './findings/not-monotone.js';
import { operandIdle } from './findings/operand-idle.js';
import { tableRows } from './findings/table-rows.js';
import { tierGap } from './findings/tier-gap.js';
import { tierOverlap } from './findings/tier-overlap.js';
import { tierUnreachable } from './findings/tier-unreachable.js';
import { unknownScores } from './findings/unknown-scores.js';
import { verdictConstant } from './findings/verdict-constant.js';
import type { RuleCheck } from './rule-check.js';

/** Every check of a rule by itself, in the order in which findings are listed. A new one is a file and a line here. */
const RULE_CHECKS: readonly RuleCheck[] = [
  tierUnreachable,
  tierOverlap,
  tierGap,
  tableRows,
  branchUnreachable,
  operandIdle,
  verdictConstant,
  leafExceedsMax,
  leafMaxUnreached,
  negativePoints,
  notMonotone,
  unknownScores,
  factorRounds,
];

/** What is found in one rule, with pointers relative to what it belongs to, and what it can give. */
export interface RuleReport {
  readonly findings: readonly Finding[];
  readonly reach: Reach;
}

/** Says that a rule was too large to be gone through. */
function ruleNotExhaustive(rule: CheckedRule): Finding {
  const title = titled(rule.title);
  return notExhaustive(
    rule.pointerOf(''),
    {
      zh: `「${title.zh}」的规则涉及的情形太多，没有逐一核对`,
      en: `The rule of "${title.en}" has too many cases to be gone through`,
    },
    { zh: '用用例核对，或拆分规则', en: 'Check it by cases, or split the rule' },
  );
}

/** Checks one rule. */
export function reportOf(rule: CheckedRule, document: PolicyDocument, policy: CompiledPolicy): RuleReport {
  const analysis = new RuleAnalysis(rule, document, policy);
  const numeric = rule.expression.type.kind === 'number' && (rule.purpose === 'points' || rule.purpose === 'formula');
  const findings = RULE_CHECKS.flatMap((check) => check(analysis));
  const told = (sense: 1 | -1): number | null => {
    const found = numeric ? analysis.extreme(sense) : null;
    return found?.point ? found.bound : null;
  };
  const reach = { least: told(-1), most: told(1) };
  return { findings: analysis.exhaustive ? findings : [...findings, ruleNotExhaustive(rule)], reach };
}

const factsById = new WeakMap<CompiledPolicy, ReadonlyMap<string, Fact>>();

/** A fact of the policy by its id; the dictionary is gone through once for all its rules. */
function factOf(policy: CompiledPolicy, id: string): Fact | undefined {
  const known = factsById.get(policy) ?? new Map(policy.facts.facts.map((fact) => [fact.id, fact]));
  factsById.set(policy, known);
  return known.get(id);
}

/** Everything that a report depends on, as text; undefined where the rule reads other nodes and is looked at anew each time. */
function keyOf(rule: CheckedRule, { effective }: PolicyDocument, policy: CompiledPolicy): string | undefined {
  if (pointsReadBy(rule.expression).length > 0) return undefined;
  const { least, most, whenUnknown, sign } = rule.node ?? {};
  return JSON.stringify([
    rule.written(''),
    rule.pointerOf(''),
    rule.purpose,
    rule.title,
    [least, most, whenUnknown, sign].map(String),
    effective,
    [...new Set(factsOf(rule.expression))].map((id) => [id, factOf(policy, id)?.label, factOf(policy, id)?.type]),
  ]);
}

/** Most reports that are kept. */
const MOST_KEPT = 4_000;

/**
 * Remembers the reports of rules by everything that they depend on, so that after an edit only the rules that it touched are looked at
 * again. What it answers never differs from {@link reportOf}.
 */
export class RuleReports {
  private readonly kept = new Map<string, RuleReport>();

  of(rule: CheckedRule, document: PolicyDocument, policy: CompiledPolicy): RuleReport {
    const key = keyOf(rule, document, policy);
    if (key === undefined) return reportOf(rule, document, policy);
    const known = this.kept.get(key);
    const report = known ?? reportOf(rule, document, policy);
    if (known) this.kept.delete(key);
    this.kept.set(key, report);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return report;
  }
}
