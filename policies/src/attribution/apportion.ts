function floorOf(sum: bigint, denominator: bigint): bigint {
  const quotient = sum / denominator;
  return sum % denominator < 0n ? quotient - 1n : quotient;
}

/**
 * Whole numbers in the place of fractions `sum / denominator` whose sum is whole, and the same sum: each is rounded down, and what is
 * left over goes to the largest remainders, one each; of equal remainders to the one whose key comes first. So no fraction moves by a
 * whole one, and a whole one does not move at all. `denominator` is positive.
 */
export function apportion(
  parts: readonly { readonly key: string; readonly sum: bigint }[],
  denominator: bigint,
): readonly number[] {
  const floors = parts.map(({ sum }) => floorOf(sum, denominator));
  const left = floorOf(
    parts.reduce((sum, part, index) => sum + part.sum - (floors[index] ?? 0n) * denominator, 0n),
    denominator,
  );
  const byRemainder = parts
    .map(({ key, sum }, index) => ({ key, index, remainder: sum - (floors[index] ?? 0n) * denominator }))
    .sort((one, other) =>
      one.remainder === other.remainder ? (one.key < other.key ? -1 : 1) : one.remainder > other.remainder ? -1 : 1,
    );
  const raised = new Set(byRemainder.slice(0, Number(left)).map(({ index }) => index));
  return floors.map((floor, index) => Number(floor + (raised.has(index) ? 1n : 0n)));
}

/** The least whole number whose square is at least `square / of`; neither is negative. */
export function rootRoundedUp(square: bigint, of: bigint): number {
  if (square === 0n) return 0;
  const wanted = (square + of - 1n) / of;
  let root = BigInt(Math.ceil(Math.sqrt(Number(wanted))));
  while (root * root < wanted) root += 1n;
  while (root > 0n && (root - 1n) * (root - 1n) >= wanted) root -= 1n;
  return Number(root);
}
