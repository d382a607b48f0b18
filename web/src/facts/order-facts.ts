import type { FactRow } from './fact-row';
import { sharesOf, type UnknownShares } from './unknown-shares';

/** What the facts can be ordered by. */
export type FactOrderBy = 'label' | 'unknown' | 'usedBy';

/** By what, and which way. */
export interface FactOrder {
  readonly by: FactOrderBy;
  readonly direction: 'asc' | 'desc';
}

/** How many indicators, vetoes and scenes of all policies read the fact. */
export function countUses({ usedBy }: FactRow): number {
  return usedBy.reduce((sum, { nodes }) => sum + nodes.length, 0);
}

/** What a click on the head of a column does: names from the first, numbers from the greatest; then the other way; then as they come. */
export function nextFactOrder(order: FactOrder | null, by: FactOrderBy): FactOrder | null {
  const first = by === 'label' ? 'asc' : 'desc';
  if (order?.by !== by) return { by, direction: first };
  return order.direction === first ? { by, direction: first === 'asc' ? 'desc' : 'asc' } : null;
}

/** The facts in that order; equal ones as they come, those of which the number is not known last. */
export function orderFacts(
  facts: readonly FactRow[],
  order: FactOrder | null,
  label: (fact: FactRow) => string,
  shares: UnknownShares | null,
): readonly FactRow[] {
  if (!order) return facts;
  const sign = order.direction === 'asc' ? 1 : -1;
  if (order.by === 'label') {
    const collator = new Intl.Collator(['zh-Hans-CN', 'en']);
    return [...facts].sort((a, b) => sign * collator.compare(label(a), label(b)));
  }
  const number = (fact: FactRow): number | null =>
    order.by === 'usedBy' ? countUses(fact) : (sharesOf(shares, fact.id)?.unknown ?? null);
  return [...facts].sort((a, b) => {
    const [left, right] = [number(a), number(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}
