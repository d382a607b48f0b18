/**
 * `parts` as whole numbers that add up to `total` (100 for per cents), rounded by largest remainder, so that what is
 * printed under a sum adds up. All zeros when the parts sum to nothing. Parts must not be negative.
 */
export function largestRemainder(parts: readonly number[], total = 100): number[] {
  const sum = parts.reduce((left, right) => left + right, 0);
  if (sum <= 0) return parts.map(() => 0);
  const exact = parts.map((part) => (part * total) / sum);
  const whole = exact.map(Math.floor);
  let missing = total - whole.reduce((left, right) => left + right, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((left, right) => right.remainder - left.remainder || left.index - right.index);
  for (const { index } of byRemainder) {
    if (missing <= 0) break;
    whole[index] = (whole[index] ?? 0) + 1;
    missing -= 1;
  }
  return whole;
}
