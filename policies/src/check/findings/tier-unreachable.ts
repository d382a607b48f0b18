import { branchRemoval, operandPointer } from '../analysis/written-choice.js';
import type { Finding } from '../../findings/finding.js';
import { titled } from '../finding-words.js';
import type { RuleCheck } from '../rule-check.js';

/**
 * A tier that nobody comes to: earlier tiers take everyone for whom its condition holds, or the condition holds for nobody. Mostly the
 * tiers stand in the wrong order.
 */
export const tierUnreachable: RuleCheck = ({ rule, tierChains }) => {
  const title = titled(rule.title);
  return tierChains.flatMap(({ conditional, tiers }) =>
    conditional.branches.flatMap((_, index): Finding[] => {
      if (tiers.some(({ takenBy }) => takenBy === index)) return [];
      const ever = tiers.find(({ holds }) => holds[index]);
      return [
        {
          code: 'TIER-UNREACHABLE',
          severity: 'warning',
          pointer: operandPointer(rule, conditional.at, 2 * index),
          message: ever
            ? {
                zh: `「${title.zh}」的第 ${index + 1} 档不起作用：符合它的人都已归入前面的档`,
                en: `Tier ${index + 1} of "${title.en}" does nothing: earlier tiers take everyone it is for`,
              }
            : {
                zh: `「${title.zh}」的第 ${index + 1} 档没有人能够达到`,
                en: `Nobody can come to tier ${index + 1} of "${title.en}"`,
              },
          remedy: {
            zh: '调整各档的先后或界限，或删除这一档',
            en: 'Change the order or the bounds of the tiers, or remove this one',
          },
          fix: branchRemoval(rule, conditional, index),
        },
      ];
    }),
  );
};
