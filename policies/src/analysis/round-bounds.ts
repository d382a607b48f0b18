import type { MeasureKind } from './fact-measure.js';

/** Most bands that are made where nobody has chosen any. */
const MOST_BANDS = 7;

/** Steps in which people count months. */
const MONTHS = [1, 3, 6, 12, 24, 36, 60, 120, 240, 600];

/** The next of 1, 2, 5, 10, 20, 50 …, or of the steps of months, by which the range takes at most that many. */
function stepFor(range: number, kind: MeasureKind, most: number): number {
  const enough = (step: number): boolean => range / step <= most;
  if (kind === 'months') {
    const step = MONTHS.find(enough);
    if (step !== undefined) return step;
  }
  for (let power = 1; ; power *= 10) {
    const factor = [1, 2, 5].find((each) => enough(each * power));
    if (factor !== undefined) return factor * power;
  }
}

function at(sorted: ArrayLike<number>, percent: number): number {
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
}

/**
 * Round bounds (in units) that divide ascending values into a handful of bands: each value alone where there are few; otherwise steps
 * that people count in, over the middle nine tenths, so that one far value does not make the other bands empty. A least value that three
 * in ten persons have, mostly 0, is a band of its own.
 */
export function roundBounds(sorted: ArrayLike<number>, kind: MeasureKind): number[] {
  const [min, max] = [sorted[0] ?? 0, sorted[sorted.length - 1] ?? 0];
  if (min === max) return [];
  const distinct = new Set<number>();
  for (let index = 0; index < sorted.length && distinct.size <= MOST_BANDS; index += 1)
    distinct.add(sorted[index] ?? 0);
  if (distinct.size <= MOST_BANDS) return [...distinct].slice(1);
  const least = firstAbove(sorted, min);
  const own = least >= sorted.length * 0.3;
  const rest = own ? (Array.prototype.slice.call(sorted, least) as number[]) : sorted;
  const [lo, hi] = [at(rest, 5), at(rest, 95)];
  const step = stepFor(Math.max(1, hi - lo), kind, MOST_BANDS - 2);
  const bounds = own ? [min + 1] : [];
  for (let bound = (Math.floor(lo / step) + 1) * step; bound <= hi; bound += step) {
    if (bound > (bounds.at(-1) ?? min)) bounds.push(bound);
  }
  return bounds;
}

/** Number of values that are not above `value`. */
function firstAbove(sorted: ArrayLike<number>, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
