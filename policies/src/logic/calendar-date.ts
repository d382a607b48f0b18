import type { EpochDay } from './calendar-day.js';

/**
 * A day of the calendar as one whole number, in the order of days: the months since January of year 0 × 32 + the day of the month.
 * Dates are worked out for every person and every rule on dates; a number needs no room of its own.
 */
export type CalendarDate = number;

/** The date of a day of the month, from 1. */
export function calendarDate(monthCount: number, day: number): CalendarDate {
  return monthCount * 32 + day;
}

/** Months since January of year 0; December of year 0 is 11. */
export function monthCountOf(date: CalendarDate): number {
  return date >> 5;
}

/** 1 to 31. */
export function dayOfMonth(date: CalendarDate): number {
  return date & 31;
}

/** The year of a month. */
export function yearOf(monthCount: number): number {
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

/** The day with that date, which must exist. */
export function toEpochDay(date: CalendarDate): EpochDay {
  const marchMonths = monthCountOf(date) - 2;
  const year = yearOf(marchMonths);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = quotient(153 * (marchMonths - year * 12) + 2, 5) + dayOfMonth(date) - 1;
  const dayOfEra = yearOfEra * 365 + quotient(yearOfEra, 4) - quotient(yearOfEra, 100) + dayOfYear;
  return era * ERA + dayOfEra - EPOCH_SHIFT;
}

/** The date of a day. */
export function toCalendar(epochDay: EpochDay): CalendarDate {
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

/** Number of days of a month. */
export function daysInMonth(monthCount: number): number {
  const year = yearOf(monthCount);
  const month = monthCount - year * 12 + 1;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
