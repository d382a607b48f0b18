/**
 * One order for what stands in either of two lists: that of the first; what only the second has stands behind what precedes it there.
 * Gives the place of each.
 */
export function mergedOrder(first: readonly string[], second: readonly string[]): ReadonlyMap<string, number> {
  const known = new Set(first);
  const behind = new Map<string | null, string[]>();
  let last: string | null = null;
  for (const key of second) {
    if (known.has(key)) last = key;
    else behind.set(last, [...(behind.get(last) ?? []), key]);
  }
  const order = [...(behind.get(null) ?? []), ...first.flatMap((key) => [key, ...(behind.get(key) ?? [])])];
  return new Map(order.map((key, place) => [key, place]));
}
