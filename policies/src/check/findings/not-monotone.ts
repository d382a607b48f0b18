import type { Finding } from '../../findings/finding.js';
import { fallBesideRise } from '../analysis/lines.js';
import { AS_OF, type Quantity } from '../analysis/quantity.js';
import { type Facts, valueOf } from '../analysis/realise.js';
import type { RuleAnalysis } from '../analysis/rule-analysis.js';
import type { Point } from '../analysis/box.js';
import type { Witness } from '../analysis/witness.js';
import { pointsText, quantityText, titled, valueText } from '../finding-words.js';
import type { RuleCheck } from '../rule-check.js';
import { tierGaps } from './tier-gap.js';

/** What has a more and a less: numbers, dates, ordered options, and what an operation makes of a list. */
function isOrdered({ expression: { type }, fact }: Quantity): boolean {
  if (fact === AS_OF) return false;
  return type.kind === 'number' || type.kind === 'date' || (type.kind === 'code' && type.ordered);
}

/** The points that count for these facts, as the indicator limits them. */
function counted(analysis: RuleAnalysis, facts: Facts): number {
  const value = analysis.run(facts);
  const { least, most } = analysis.limits;
  return typeof value === 'number' ? Math.max(least, Math.min(most, value)) : NaN;
}

/**
 * More of something gives fewer points although elsewhere more of it gives more: 5 events give 10 points, 10 events 8. Points that only
 * fall with a quantity (violations, age) are not meant: the rule says so throughout. Tables by age are often meant to rise and fall, so
 * along a date the finding only tells. Where tiers leave a gap, the gap is the finding.
 */
export const notMonotone: RuleCheck = (analysis) => {
  const { rule, space } = analysis;
  if (rule.purpose !== 'points' || tierGaps(analysis).length > 0) return [];
  const title = titled(rule.title);
  return space.list.filter(isOrdered).flatMap((quantity): Finding[] => {
    const fall = fallBesideRise(analysis, quantity);
    if (!fall) return [];
    const { less, more, before, after } = fall;
    const shows = (point: Point, points: number): Witness | null =>
      analysis.witness(
        point,
        (facts) =>
          counted(analysis, facts) === points && valueOf(space, quantity, facts) === (point[quantity.index] ?? null),
      );
    const witness = shows(more, after);
    const other = shows(less, before);
    if (!witness || !other) return [];
    const [from, to] = [
      quantityText(space, quantity, less[quantity.index] ?? null),
      valueText(space, quantity, more[quantity.index] ?? null),
    ];
    const [had, has] = [pointsText(before), pointsText(after)];
    return [
      {
        code: 'NOT-MONOTONE',
        severity: quantity.expression.type.kind === 'date' ? 'info' : 'warning',
        pointer: '/rule',
        message: {
          zh: `「${title.zh}」：${from.zh} 时给 ${had} 分，增至 ${to.zh} 反而只给 ${has} 分`,
          en: `"${title.en}": where ${from.en} it gives ${had} points, but only ${has} where that grows to ${to.en}`,
        },
        remedy: { zh: '核对各档的分值和界限', en: 'Check the points and bounds of the tiers' },
        ...witness,
      },
    ];
  });
};
