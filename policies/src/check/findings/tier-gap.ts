import type { Finding } from '../../findings/finding.js';
import { boxOf, cornerOf, withValue } from '../analysis/box.js';
import { Judge } from '../analysis/judge.js';
import type { RuleAnalysis } from '../analysis/rule-analysis.js';
import { type Facts, valueOf } from '../analysis/realise.js';
import { adjoining } from '../analysis/tier-bounds.js';
import { givesByQuantity, type Tier, type TierChain } from '../analysis/tier-chains.js';
import { stretchText, titled } from '../finding-words.js';
import type { RuleCheck } from '../rule-check.js';

/** A stretch between two tiers that no tier is for. */
interface Gap {
  readonly chain: TierChain;
  readonly below: Tier;
  readonly first: Tier;
  readonly last: Tier;
  readonly above: Tier;
}

/** What the choice gives at one value of its quantity. */
function valueAt({ space }: RuleAnalysis, { conditional, quantity }: TierChain, { box }: Tier, value: number): number {
  const point = cornerOf(withValue(box, quantity.index, value), () => false);
  const span = new Judge(space, boxOf(space.everybody, point)).span(conditional);
  return span.kind === 'span' ? span.lo : 0;
}

/** The gaps in the choices of a rule: nobody's tier, worth less than the tiers on both sides. */
export function tierGaps(analysis: RuleAnalysis): Gap[] {
  return analysis.tierChains.flatMap((chain) => {
    const { tiers, conditional, quantity } = chain;
    const kind = quantity.expression.type.kind;
    if ((kind !== 'number' && kind !== 'date') || !givesByQuantity(analysis.space, chain)) return [];
    const none = conditional.branches.length;
    return tiers.flatMap((first, index): Gap[] => {
      const below = tiers[index - 1];
      if (first.takenBy !== none || !below || below.takenBy === none) return [];
      const length = tiers.slice(index).findIndex(({ takenBy }) => takenBy !== none);
      const [last, above] = [tiers[index + length - 1], tiers[index + length]];
      if (length < 0 || !last || !above) return [];
      const given = (tier: Tier, value: number): number => valueAt(analysis, chain, tier, value);
      const inside = Math.max(given(first, first.cell.lo), given(last, last.cell.hi));
      const less = inside < given(below, below.cell.hi) && inside < given(above, above.cell.lo);
      return less ? [{ chain, below, first, last, above }] : [];
    });
  });
}

/** A range for which no tier is meant, between two tiers that both give more: the bounds do not meet. */
export const tierGap: RuleCheck = (analysis) => {
  const { rule, space } = analysis;
  const title = titled(rule.title);
  return tierGaps(analysis).flatMap(({ chain, below, first, last, above }): Finding[] => {
    const { conditional, quantity } = chain;
    const nobody = (facts: Facts): boolean => {
      const value = valueOf(space, quantity, facts) ?? NaN;
      const inside = value >= first.cell.lo && value <= last.cell.hi;
      return inside && conditional.branches.every(({ when }) => analysis.run(facts, when) === false);
    };
    const witness = analysis.witness(
      cornerOf(first.box, () => false),
      nobody,
    );
    if (!witness) return [];
    const words = stretchText(space, quantity, first.cell.lo, last.cell.hi);
    const [lower, upper] = [below, above].map(({ takenBy }) => conditional.branches[takenBy]?.when);
    const dated = quantity.expression.type.kind === 'date';
    const fix = lower && upper && (dated ? adjoining(rule, upper, lower) : adjoining(rule, lower, upper));
    return [
      {
        code: 'TIER-GAP',
        severity: 'warning',
        pointer: rule.pointerOf(conditional.at),
        message: {
          zh: `「${title.zh}」的各档之间有空档：${words.zh}时不属于任何一档，两边的档都给更多分`,
          en: `The tiers of "${title.en}" leave a gap: where ${words.en} no tier holds, though those on both sides give more`,
        },
        remedy: { zh: '让相邻两档的界限衔接', en: 'Let the bounds of the tiers meet' },
        ...(fix ? { fix } : {}),
        ...witness,
      },
    ];
  });
};
