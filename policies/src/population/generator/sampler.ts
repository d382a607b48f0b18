import type { Random } from '../random.js';
import { type CountShares, type Quantiles, type Shares, WHOLE } from './settings/distributions.js';

/** Draws from a distribution. */
export type Sampler<T> = (random: Random) => T;

/** Positions in a distribution of quantiles, a hundred to the basis point. */
const POSITIONS = WHOLE * 100;

function chooserOf<T>(choices: readonly T[], shares: readonly number[]): Sampler<T> {
  const [first, ...others] = choices.filter((_, index) => (shares[index] ?? 0) > 0);
  if (first === undefined) throw new RangeError('A choice needs at least one share that is not 0');
  if (others.length === 0) return () => first;
  const all = [first, ...others];
  const bounds: number[] = [];
  let sum = 0;
  for (const share of shares) if (share > 0) bounds.push((sum += share));
  return (random) => {
    const position = random.below(sum);
    let index = 0;
    while (position >= (bounds[index] ?? sum)) index += 1;
    return all[index] ?? first;
  };
}

/** One of the codes by its share. */
export function choiceSampler(shares: Shares): Sampler<string> {
  // In the order of the codes, so that it does not matter how the settings were written down.
  const codes = Object.keys(shares).sort();
  return chooserOf(
    codes,
    codes.map((code) => shares[code] ?? 0),
  );
}

/** A count by its share. */
export function countSampler(shares: CountShares): Sampler<number> {
  return chooserOf([...shares.keys()], shares);
}

/** True for that share, in basis points. */
export function chanceSampler(share: number): Sampler<boolean> {
  if (share <= 0) return () => false;
  if (share >= WHOLE) return () => true;
  return (random) => random.below(WHOLE) < share;
}

/** A whole number by its quantiles, straight between the steps, rounded to the nearest. */
export function quantileSampler(quantiles: Quantiles): Sampler<number> {
  const positions = Float64Array.from(quantiles, ([share]) => share * 100);
  const values = Float64Array.from(quantiles, ([, value]) => value);
  const last = positions.length - 1;
  return (random) => {
    const position = random.below(POSITIONS);
    let upper = 1;
    while (upper < last && position >= (positions[upper] ?? 0)) upper += 1;
    const [low, high] = [positions[upper - 1] ?? 0, positions[upper] ?? 0];
    const [from, to] = [values[upper - 1] ?? 0, values[upper] ?? 0];
    // Twice the product, so that half a unit is added in whole numbers.
    return from + Math.floor((2 * (to - from) * (position - low) + (high - low)) / (2 * (high - low)));
  };
}
