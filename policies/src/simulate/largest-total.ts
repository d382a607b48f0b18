import type { CompiledPolicy } from '../evaluate/compile-policy.js';

/** The largest amounts, in hundredths and whatever their sign, that anybody's points can reach at each node. */
function reaches({ nodes, order }: CompiledPolicy): ReadonlyMap<number, number> {
  const reach = new Map<number, number>();
  for (const index of order) {
    const node = nodes[index];
    if (!node) continue;
    const { rule, counted, least, most, whenUnknown } = node;
    const type = rule?.expression.type;
    const below = counted.map((child) => reach.get(child) ?? 0).reduce((sum, each) => sum + each, 0);
    const raw = type?.kind === 'number' ? Math.max(Math.abs(type.min), Math.abs(type.max)) : below;
    // A floor may lift what the rule gives, a cap may lower it; what stands in for an unknown result is not limited.
    const limits = [least, most].map((limit) => (Number.isFinite(limit) ? Math.abs(limit) : 0));
    const capped = Number.isFinite(most) && Number.isFinite(least) ? 0 : raw;
    reach.set(index, Math.max(capped, ...limits, Math.abs(whenUnknown)));
  }
  return reach;
}

/** The largest amount that anybody's total can reach. */
export function largestTotal(policy: CompiledPolicy): number {
  return reaches(policy).get(0) ?? 0;
}

/** The largest amount that anybody's points can reach at any node. */
export function largestPoints(policy: CompiledPolicy): number {
  return Math.max(...reaches(policy).values());
}

/** The largest amount that 32 bits hold: 21 million points. */
export const LARGEST_SHORT = 2 ** 31 - 1;
