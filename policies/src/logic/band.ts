/** Index of the last of the ascending bounds that `value` reaches (or exceeds); −1 where it is below all of them. */
export function bandOf(bounds: readonly number[], test: 'reaches' | 'exceeds', value: number): number {
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const bound = bounds[middle] ?? 0;
    if (test === 'reaches' ? value >= bound : value > bound) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
