import type { Finding } from '../../findings/finding.js';
import { boxOf, type Point } from '../analysis/box.js';
import { Judge } from '../analysis/judge.js';
import { toDocumentPoints } from '../../model/amount.js';
import { AS_OF } from '../analysis/quantity.js';
import type { RuleAnalysis } from '../analysis/rule-analysis.js';
import type { Facts } from '../analysis/realise.js';
import { pointsText, titled } from '../finding-words.js';
import type { RuleCheck } from '../rule-check.js';

/** What an indicator gives for a person, before its limits; what stands in for it while it is unknown. */
function given(analysis: RuleAnalysis, facts: Facts): number {
  const value = analysis.run(facts);
  return typeof value === 'number' ? value : (analysis.rule.node?.whenUnknown ?? 0);
}

/** The facts without those that a rule reads: nothing of it is known. */
function withoutAll({ space }: RuleAnalysis, facts: Facts): Facts {
  const hidden = space.list.filter(({ fact }) => fact !== AS_OF);
  const slots = new Set(hidden.map(({ fact }) => space.policy.facts.slotOf(fact)));
  return facts.map((value, slot) => (slots.has(slot) ? null : value));
}

/** A person who gets less than somebody of whom nothing is known; undefined where there is none. */
function worseOffKnown(analysis: RuleAnalysis): Point | undefined {
  const { space, rule } = analysis;
  const least = analysis.extreme(-1);
  if (!least?.point) return undefined;
  const nobody = boxOf(
    space.everybody,
    space.list.map(({ index, fact }) => (fact === AS_OF ? (least.point?.[index] ?? null) : null)),
  );
  const unknown = new Judge(space, nobody).span(rule.expression);
  const amount = unknown.kind === 'unknown' ? (rule.node?.whenUnknown ?? 0) : unknown.lo;
  return amount > Math.max(least.bound, analysis.limits.least) ? least.point : undefined;
}

/** An indicator that gives more while its facts are unknown than it gives some people whose facts are known: hiding a fact pays. */
export const unknownScores: RuleCheck = (analysis) => {
  const { rule } = analysis;
  if (rule.purpose !== 'points' || rule.node?.sign !== 1 || analysis.space.list.length === 0) return [];
  const point = worseOffKnown(analysis);
  if (!point) return [];
  let [known, unknown] = [0, 0];
  const witness = analysis.witness(point, (facts) => {
    known = Math.max(given(analysis, facts), analysis.limits.least);
    unknown = given(analysis, withoutAll(analysis, facts));
    return typeof analysis.run(facts) === 'number' && unknown > known;
  });
  if (!witness) return [];
  const title = titled(rule.title);
  const finding: Finding = {
    code: 'UNKNOWN-SCORES',
    severity: 'warning',
    pointer: (rule.node?.whenUnknown ?? 0) > 0 ? '/whenUnknown' : '/rule',
    message: {
      zh: `「${title.zh}」在数据未取得时给 ${pointsText(unknown)} 分，取得后可能只给 ${pointsText(known)} 分：不提供数据反而有利`,
      en: `"${title.en}" gives ${pointsText(unknown)} points while its facts are unknown, and may give only ${pointsText(known)} once they are known: hiding them pays`,
    },
    remedy: { zh: '未取得时的分值不应高于最低分', en: 'What is unknown should give no more than the least' },
    ...((rule.node?.whenUnknown ?? 0) > 0
      ? {
          fix: {
            label: { zh: `未取得时改为 ${pointsText(known)} 分`, en: `Give ${pointsText(known)} while unknown` },
            pointer: '/whenUnknown',
            value: toDocumentPoints(known),
          },
        }
      : {}),
    ...witness,
  };
  return [finding];
};
