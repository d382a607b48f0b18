import { type Clock } from '../clock/clock.js';
import { chinaToday } from '../versions/china-today.js';

/** Days that people get where nobody says otherwise. The sources name a date and no number of days (domain.md T-06, T-21, T-22). */
const USUAL_DAYS = 30;
/** Longest that a consultation may be announced ahead, in days. */
const MOST_DAYS = 366;

const DAY = 24 * 60 * 60 * 1000;

/** The day so many days after another, `YYYY-MM-DD`. */
function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative where it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The deadline that is proposed on that day. */
export function usualDeadline(today: string): string {
  return daysAfter(today, USUAL_DAYS);
}

/** The latest deadline that is taken on that day. */
export function latestDeadline(today: string): string {
  return daysAfter(today, MOST_DAYS);
}

/** The day in China at a moment. */
export function chinaDay(at: Date): string {
  const clock: Pick<Clock, 'now'> = { now: () => at };
  return chinaToday(clock);
}
