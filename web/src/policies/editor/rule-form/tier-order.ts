import type { NumberTier, TierEnd } from '@jifen/policies';

function low({ from, to }: NumberTier): number {
  return from?.value ?? (to ? -Infinity : 0);
}

function compare(a: NumberTier, b: NumberTier): number {
  if (low(a) !== low(b)) return low(a) - low(b);
  return (a.to?.value ?? Infinity) - (b.to?.value ?? Infinity);
}

function rises(rows: readonly NumberTier[]): boolean {
  return rows.every((row, index) => {
    const before = rows[index - 1];
    return !before || compare(before, row) < 0;
  });
}

/** The tiers from the lowest to the highest. */
export function ascending(rows: readonly NumberTier[]): readonly NumberTier[] {
  return [...rows].sort(compare);
}

/** Whether the tiers stand from the lowest to the highest or the other way round; the same tier twice is neither. */
export function isInOrder(rows: readonly NumberTier[]): boolean {
  return rises(rows) || rises([...rows].reverse());
}

/** A tier behind the others: it begins where the last one ends. */
export function nextTier(rows: readonly NumberTier[]): NumberTier {
  const last = rows.at(-1);
  const from: TierEnd = last?.to
    ? { value: last.to.value, closed: !last.to.closed }
    : { value: last?.from ? last.from.value + 1 : 0, closed: true };
  return { from, points: 0 };
}
