import { toDocumentPoints } from '../../model/amount.js';
import { pointsText, titled } from '../finding-words.js';
import type { RuleCheck } from '../rule-check.js';

/** A rule that can give less than the indicator's least points (0 unless it says otherwise): what is below is silently dropped. */
export const negativePoints: RuleCheck = (analysis) => {
  const { rule, limits } = analysis;
  const least = rule.purpose === 'points' ? analysis.extreme(-1) : null;
  if (!least?.point || least.bound >= limits.least) return [];
  const witness = analysis.witness(least.point, (facts) => analysis.run(facts) === least.bound);
  if (!witness) return [];
  const title = titled(rule.title);
  const [given, floor] = [pointsText(least.bound), pointsText(limits.least)];
  return [
    {
      code: 'NEGATIVE-POINTS',
      severity: 'warning',
      pointer: '/rule',
      message: {
        zh: `「${title.zh}」的规则可能给出 ${given} 分，低于最低 ${floor} 分，按 ${floor} 分计`,
        en: `The rule of "${title.en}" can give ${given} points, less than its least, ${floor}; ${floor} counts`,
      },
      remedy: {
        zh: '在规则里写明最低分，或改指标的最低分',
        en: 'Say the least in the rule, or change the least of the indicator',
      },
      fix: {
        label: { zh: `在规则里写明不低于 ${floor} 分`, en: `Say in the rule that it is at least ${floor}` },
        pointer: '/rule',
        value: { max: [toDocumentPoints(limits.least), rule.written('')] },
      },
      ...witness,
    },
  ];
};
