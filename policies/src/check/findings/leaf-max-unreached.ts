import { toDocumentPoints } from '../../model/amount.js';
import { pointsText, titled } from '../finding-words.js';
import type { RuleCheck } from '../rule-check.js';

/** An indicator whose rule never gives its `max`. The witness is a person for whom it gives the most that it can. */
export const leafMaxUnreached: RuleCheck = (analysis) => {
  const { rule, limits } = analysis;
  const most = rule.purpose === 'points' && limits.most !== Infinity ? analysis.extreme(1) : null;
  if (!most || most.bound >= limits.most) return [];
  if ((rule.node?.whenUnknown ?? 0) >= limits.most) return [];
  const title = titled(rule.title);
  const [declared, given] = [pointsText(limits.most), pointsText(most.bound)];
  const witness = most.point && analysis.witness(most.point, (facts) => analysis.run(facts) === most.bound);
  return [
    {
      code: 'LEAF-MAX-UNREACHED',
      severity: 'warning',
      pointer: '/max',
      message: {
        zh: `「${title.zh}」写明最高 ${declared} 分，规则最多给 ${given} 分`,
        en: `"${title.en}" declares at most ${declared} points; its rule gives at most ${given}`,
      },
      remedy: { zh: '改最高分，或改规则', en: 'Change the maximum, or the rule' },
      fix: {
        label: { zh: `最高分改为 ${given}`, en: `Make the maximum ${given}` },
        pointer: '/max',
        value: toDocumentPoints(most.bound),
      },
      ...witness,
    },
  ];
};
