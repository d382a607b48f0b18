import {
  calendarDate,
  dayOfMonth,
  daysInMonth,
  monthCountOf,
  toCalendar,
  toEpochDay,
  yearOf,
} from './calendar-date.js';

/** A day as the number of days since 1970-01-01 in the proleptic Gregorian calendar. No time of day, no time zone. */
export type EpochDay = number;

/** Reads `YYYY-MM-DD`; undefined where the text is not a day that exists. */
export function parseDay(text: string): EpochDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const monthCount = year * 12 + month - 1;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(monthCount)) return undefined;
  return toEpochDay(calendarDate(monthCount, day));
}

/** The first and the last day that a four-digit year can name: 0001-01-01 and 9999-12-31. */
export const FIRST_DAY: EpochDay = toEpochDay(calendarDate(1 * 12, 1));
export const LAST_DAY: EpochDay = toEpochDay(calendarDate(9999 * 12 + 11, 31));

/** More months than lie between these. */
const ALL_MONTHS = 9999 * 12;

/** The day as `YYYY-MM-DD`. */
export function formatDay(epochDay: EpochDay): string {
  const date = toCalendar(epochDay);
  const year = yearOf(monthCountOf(date));
  const month = monthCountOf(date) - year * 12 + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth(date)).padStart(2, '0')}`;
}

/** 0 Monday … 6 Sunday. */
export function weekdayOf(epochDay: EpochDay): number {
  return (((epochDay + 3) % 7) + 7) % 7;
}

/** The same day `months` later; where that month is shorter, its last day (01-31 + 1 month = 02-28 or 02-29). */
export function addMonths(epochDay: EpochDay, months: number): EpochDay {
  const date = toCalendar(epochDay);
  const monthCount = monthCountOf(date) + months;
  return toEpochDay(calendarDate(monthCount, Math.min(dayOfMonth(date), daysInMonth(monthCount))));
}

/** A unit in which dates are moved and spans are measured. */
export type DateUnit = 'days' | 'months' | 'years';

/**
 * The day that many days, months or years later (earlier where negative). Months and years end on the last day of a shorter month:
 * 29 February and one year is 28 February. A result outside of years 1 to 9999 becomes the first or last day of these.
 */
export function shiftDay(epochDay: EpochDay, by: number, unit: DateUnit): EpochDay {
  const months = Math.max(-ALL_MONTHS, Math.min(ALL_MONTHS, unit === 'years' ? by * 12 : by));
  const shifted = unit === 'days' ? epochDay + by : addMonths(epochDay, months);
  return Math.max(FIRST_DAY, Math.min(LAST_DAY, shifted));
}

/** Whole days, completed months or completed years from `start` to `end`; 0 where `end` is before `start`. */
export function elapsed(start: EpochDay, end: EpochDay, unit: DateUnit): number {
  if (unit === 'days') return Math.max(0, end - start);
  return unit === 'months' ? completedMonths(start, end) : completedYears(start, end);
}

/** Months that are complete on `end`, counted by anniversaries of `start`; 0 where `end` is before `start`. */
export function completedMonths(start: EpochDay, end: EpochDay): number {
  if (end <= start) return 0;
  const from = toCalendar(start);
  const to = toCalendar(end);
  const months = monthCountOf(to) - monthCountOf(from);
  const day = dayOfMonth(to);
  // In a month too short for the day of `start`, the last day is the anniversary.
  return day >= dayOfMonth(from) || day === daysInMonth(monthCountOf(to)) ? months : months - 1;
}

/**
 * Completed years (周岁) from `start` to `end`: the age on `end` of somebody born on `start` (readings ). Born on
 * 29 February, a year is completed on 28 February of a common year, as `addMonths` has it. Negative spans give 0.
 */
export function completedYears(start: EpochDay, end: EpochDay): number {
  return Math.floor(completedMonths(start, end) / 12);
}
