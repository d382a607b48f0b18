import type { EpochDay } from './calendar-day.js';
import { fullMonthsOf, mergedStretches, type Period } from './full-months.js';

/**
 * Full months of the last unbroken run of periods up to `asOf`. A gap of more than `tolerance` days resets the count (中断后重新计算);
 * a shorter one earns nothing but does not reset it. Where the last period ended more than `tolerance` days before `asOf`, the run
 * itself is broken and the result is 0. Months and leftover days are counted as in `full-months`.
 */
export function unbrokenMonths(periods: readonly Period[], asOf: EpochDay, tolerance: number): number {
  const stretches = mergedStretches(periods, asOf);
  const last = stretches.at(-1);
  if (!last || asOf - last.end > tolerance) return 0;
  let first = stretches.length - 1;
  while (first > 0) {
    const before = stretches[first - 1];
    const after = stretches[first];
    if (!before || !after || after.start - before.end > tolerance) break;
    first -= 1;
  }
  return fullMonthsOf(stretches.slice(first));
}
