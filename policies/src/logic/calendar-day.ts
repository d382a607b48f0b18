/** A day as the number of days since 1970-01-01 in the proleptic Gregorian calendar. No time of day, no time zone. */
export type EpochDay = number;

/**
 * A day of the calendar as one whole number, in the order of days: the months since January of year 0 × 32 + the day of the month.
 * Dates are worked out for every person and every rule on dates; a number needs no room of its own.
 */
type CalendarDate = number;

function calendarDate(monthCount: number, day: number): CalendarDate {
  return monthCount * 32 + day;
}

/** Months since January of year 0; December of year 0 is 11. */
function monthCountOf(date: CalendarDate): number {
  return date >> 5;
}

function dayOfMonth(date: CalendarDate): number {
  return date & 31;
}

function yearOf(monthCount: number): number {
  return Math.floor(monthCount / 12);
}

/** Whole quotient of numbers that are not negative and below 2^31, which engines divide without fractions. */
function quotient(dividend: number, divisor: number): number {
  return (dividend / divisor) | 0;
}

/** Days from 0000-03-01 to 1970-01-01; years are counted from March so that the leap day comes last. */
const EPOCH_SHIFT = 719_468;
/** Days of 400 years, after which the calendar repeats. */
const ERA = 146_097;

function toEpochDay(date: CalendarDate): EpochDay {
  const marchMonths = monthCountOf(date) - 2;
  const year = yearOf(marchMonths);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = quotient(153 * (marchMonths - year * 12) + 2, 5) + dayOfMonth(date) - 1;
  const dayOfEra = yearOfEra * 365 + quotient(yearOfEra, 4) - quotient(yearOfEra, 100) + dayOfYear;
  return era * ERA + dayOfEra - EPOCH_SHIFT;
}

function toCalendar(epochDay: EpochDay): CalendarDate {
  const shifted = epochDay + EPOCH_SHIFT;
  const era = Math.floor(shifted / ERA);
  const dayOfEra = shifted - era * ERA;
  const leapDays = quotient(dayOfEra, 1460) - quotient(dayOfEra, 36_524) + quotient(dayOfEra, 146_096);
  const yearOfEra = quotient(dayOfEra - leapDays, 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + quotient(yearOfEra, 4) - quotient(yearOfEra, 100));
  const monthFromMarch = quotient(5 * dayOfYear + 2, 153);
  const day = dayOfYear - quotient(153 * monthFromMarch + 2, 5) + 1;
  return calendarDate((era * 400 + yearOfEra) * 12 + monthFromMarch + 2, day);
}

function daysInMonth(monthCount: number): number {
  const year = yearOf(monthCount);
  const month = monthCount - year * 12 + 1;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

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
