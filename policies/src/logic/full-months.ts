import { addMonths, completedMonths, type EpochDay } from './calendar-day.js';

/** A period of valid residence: first day, and last day (included) or null while it lasts. */
export interface Period {
  readonly from: EpochDay;
  readonly to: EpochDay | null;
}

/** Days of leftovers that together make one month (reading A-13). */
export const POOLED_MONTH = 30;

/** A stretch of days: `start` is in it, `end` is the first day after it. */
export interface Stretch {
  readonly start: EpochDay;
  readonly end: EpochDay;
}

/** The periods as far as they lie before `asOf`, overlapping and adjacent ones joined, in order of time. */
export function mergedStretches(periods: readonly Period[], asOf: EpochDay): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { from, to } of periods) {
    const end = to === null || to >= asOf ? asOf : to + 1;
    if (from < end) stretches.push({ start: from, end });
  }
  if (stretches.length < 2) return stretches;
  stretches.sort((a, b) => a.start - b.start);
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (!last || stretch.start > last.end) result.push(stretch);
    else if (stretch.end > last.end) result[result.length - 1] = { start: last.start, end: stretch.end };
  }
  return result;
}

/** Full months of separate stretches in order of time; see {@link fullMonths}. */
export function fullMonthsOf(stretches: readonly Stretch[]): number {
  const [only] = stretches;
  if (only && stretches.length === 1) return completedMonths(only.start, only.end);
  let months = 0;
  let leftoverDays = 0;
  for (const { start, end } of stretches) {
    const complete = completedMonths(start, end);
    months += complete;
    leftoverDays += end - addMonths(start, complete);
  }
  return months + Math.floor(leftoverDays / POOLED_MONTH);
}

/**
 * Full months (每满1个月) of several periods up to `asOf`, the day `asOf` itself not yet elapsed.
 *
 * Overlaps count once and adjacent periods join (reading A-14); gaps earn nothing (reading A-15). Each stretch gives its
 * anniversary months; where there are several stretches, their leftover days are pooled, 30 pooled days make one month, and the
 * remainder is dropped (reading A-13). A single stretch has nothing to pool with: 30 days within one month stay short of it.
 */
export function fullMonths(periods: readonly Period[], asOf: EpochDay): number {
  return fullMonthsOf(mergedStretches(periods, asOf));
}
