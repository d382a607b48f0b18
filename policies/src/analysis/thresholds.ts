import type { Totals } from '../simulate/distribution.js';

/** How many persons reach a total. */
export interface ThresholdCount {
  /** Hundredths of a point. */
  readonly points: number;
  /** Persons whose total is not below it. */
  readonly persons: number;
}

/** The totals that are looked at unless others are asked for, in hundredths: 60, 80, 100 and 120 points. */
export const USUAL_THRESHOLDS: readonly number[] = [6000, 8000, 10_000, 12_000];

/** How many persons reach each total (hundredths), in the order given. */
export function thresholdCounts(totals: Totals, thresholds: readonly number[] = USUAL_THRESHOLDS): ThresholdCount[] {
  const sorted = totals.slice().sort();
  return thresholds.map((points) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? 0) < points) low = middle + 1;
      else high = middle;
    }
    return { points, persons: sorted.length - low };
  });
}
