import type { Finding } from '../../findings/finding.js';
import { cornerOf } from '../analysis/box.js';
import { adjoining } from '../analysis/tier-bounds.js';
import type { TierChain } from '../analysis/tier-chains.js';
import { operandPointer } from '../analysis/written-choice.js';
import { stretchText, titled } from '../finding-words.js';
import type { RuleCheck } from '../rule-check.js';

/** The first earlier condition that this one shares values with without holding wherever that one does. */
function overlapped({ tiers }: TierChain, index: number): number {
  for (let earlier = 0; earlier < index; earlier += 1) {
    const both = tiers.some(({ holds }) => holds[earlier] && holds[index]);
    const wider = tiers.every(({ holds }) => !holds[earlier] || holds[index]);
    if (both && !wider) return earlier;
  }
  return -1;
}

/**
 * Two tiers that both name the same values: 「18 至 35」 and 「35 至 45」. The earlier one takes them, which the text may not mean. A tier
 * that holds wherever an earlier one does (「满 3 次」 before 「满 1 次」) is the usual way to write tiers and is not meant.
 */
export const tierOverlap: RuleCheck = (analysis) => {
  const { rule, space, tierChains } = analysis;
  const title = titled(rule.title);
  return tierChains.flatMap((chain) =>
    chain.conditional.branches.flatMap((branch, index): Finding[] => {
      const { quantity, tiers, conditional } = chain;
      const earlier = tiers.some(({ takenBy }) => takenBy === index) ? overlapped(chain, index) : -1;
      const shared = tiers.filter(({ holds }) => holds[earlier] && holds[index]);
      const [first, last] = [shared[0], shared.at(-1)];
      const other = conditional.branches[earlier];
      if (!first || !last || !other) return [];
      const taken = (facts: Parameters<Parameters<typeof analysis.witness>[1]>[0]): boolean =>
        analysis.run(facts, other.when) === true && analysis.run(facts, branch.when) === true;
      const witness = analysis.witness(
        cornerOf(first.box, () => false),
        taken,
      );
      if (!witness) return [];
      const words = stretchText(space, quantity, first.cell.lo, last.cell.hi);
      const ascending = first.cell.lo <= (tiers.find(({ holds }) => holds[index])?.cell.lo ?? 0);
      const fix = ascending ? adjoining(rule, other.when, branch.when) : undefined;
      return [
        {
          code: 'TIER-OVERLAP',
          severity: 'warning',
          pointer: operandPointer(rule, conditional.at, 2 * index),
          message: {
            zh: `「${title.zh}」的第 ${earlier + 1} 档和第 ${index + 1} 档重叠：${words.zh}时两档都符合，按第 ${earlier + 1} 档计`,
            en: `Tiers ${earlier + 1} and ${index + 1} of "${title.en}" overlap: where ${words.en} both hold, and tier ${earlier + 1} counts`,
          },
          remedy: { zh: '让后一档从前一档之后开始', en: 'Let one tier begin where the other ends' },
          ...(fix ? { fix } : {}),
          ...witness,
        },
      ];
    }),
  );
};
