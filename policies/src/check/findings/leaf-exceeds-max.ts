import { declaredAmounts } from '../analysis/declared-amounts.js';
import { allHold, isAbove, negation } from '../analysis/truths.js';
import type { Finding } from '../../findings/finding.js';
import { toDocumentPoints } from '../../model/amount.js';
import { pointsText, titled } from '../finding-words.js';
import type { RuleCheck } from '../rule-check.js';

/**
 * Amounts that the rule names and the indicator's `max` takes away: points that are promised and that nobody gets. A rule that only
 * grows past the maximum (「每月 0.25 分」) is the usual way to write it and is not meant.
 */
export const leafExceedsMax: RuleCheck = (analysis) => {
  const { rule, limits } = analysis;
  if (rule.purpose !== 'points' || limits.most === Infinity) return [];
  const above = declaredAmounts(rule)
    .filter(({ amount }) => amount > limits.most)
    .sort((a, b) => b.amount - a.amount);
  for (const { amount, pointer } of above) {
    const point = analysis.find((judge) => {
      const span = judge.span(rule.expression);
      return allHold([isAbove(span, amount - 1, judge.box), negation(isAbove(span, amount, judge.box))]);
    });
    const witness = point && analysis.witness(point, (facts) => analysis.run(facts) === amount);
    if (!witness) continue;
    const title = titled(rule.title);
    const [given, most] = [pointsText(amount), pointsText(limits.most)];
    const finding: Finding = {
      code: 'LEAF-EXCEEDS-MAX',
      severity: 'warning',
      pointer,
      message: {
        zh: `「${title.zh}」的规则写了 ${given} 分，而最高只有 ${most} 分：多出的分没有人能得到`,
        en: `The rule of "${title.en}" names ${given} points, but its maximum is ${most}: nobody gets the rest`,
      },
      remedy: { zh: '改最高分，或改规则', en: 'Change the maximum, or the rule' },
      fix: {
        label: { zh: `最高分改为 ${given}`, en: `Make the maximum ${given}` },
        pointer: '/max',
        value: toDocumentPoints(amount),
      },
      ...witness,
    };
    return [finding];
  }
  return [];
};
