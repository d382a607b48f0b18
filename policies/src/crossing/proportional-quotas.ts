/** A number of places for each pool; whole, not negative, adding up to a total. */
export type PoolQuotas = readonly number[];

/**
 * So many places given to the pools in proportion to `weights`, by the method of odd divisors (Sainte-Laguë): the weights themselves where
 * the total is their sum; and one place more in all is one place more for one pool, and nobody loses any. Of equal claims the earlier
 * pool comes first. Everything is whole numbers. Without any weight nobody gets a place.
 */
export function proportionalQuotas(weights: readonly number[], total: number): PoolQuotas {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const quotas = weights.map((weight) => roundedShare(weight, total, sum));
  let given = quotas.reduce((all, quota) => all + quota, 0);
  for (; given < total; given += 1) add(quotas, strongest(weights, quotas), 1);
  for (; given > total; given -= 1) add(quotas, weakest(weights, quotas), -1);
  return quotas;
}

/** `weight × total ÷ sum`, halves up, without a fraction on the way. */
function roundedShare(weight: number, total: number, sum: number): number {
  return Number((2n * BigInt(weight) * BigInt(total) + BigInt(sum)) / (2n * BigInt(sum)));
}

function add(quotas: number[], pool: number, places: number): void {
  quotas[pool] = (quotas[pool] ?? 0) + places;
}

/** The pool with the best claim to the next place: the greatest `weight ÷ (2 × quota + 1)`. */
function strongest(weights: readonly number[], quotas: readonly number[]): number {
  let best = 0;
  for (let pool = 1; pool < weights.length; pool += 1) {
    const [weight, other] = [weights[pool] ?? 0, weights[best] ?? 0];
    if (weight * (2 * (quotas[best] ?? 0) + 1) > other * (2 * (quotas[pool] ?? 0) + 1)) best = pool;
  }
  return best;
}

/** The pool with the weakest claim to its last place: the least `weight ÷ (2 × quota − 1)`; of equals the later. */
function weakest(weights: readonly number[], quotas: readonly number[]): number {
  let worst = -1;
  for (let pool = 0; pool < weights.length; pool += 1) {
    if ((quotas[pool] ?? 0) === 0) continue;
    const [weight, other] = [weights[pool] ?? 0, weights[worst] ?? 0];
    if (worst < 0 || weight * (2 * (quotas[worst] ?? 0) - 1) <= other * (2 * (quotas[pool] ?? 0) - 1)) worst = pool;
  }
  return worst;
}
