import type { Finding } from '../findings/finding.js';
import { type EpochDay, formatDay, parseDay } from '../logic/calendar-day.js';
import type { Parsed, Refused } from '../model/parse-policy.js';
import { notACount, notADate, notPublished, reversed } from './calendar-finding.js';
import { type CalendarDay, STATE_COUNCIL_CALENDAR, type WorkingDayCalendar } from './working-day-calendar.js';

/** A day as `YYYY-MM-DD` or as an epoch day. */
export type DayInput = string | EpochDay;

/**
 * Whether the day on which something happens is day 1 of the period. `start-excluded`: the next working day is day 1 and the end of
 * the n-th closes the period (reading A-31). `start-included`: the starting day is day 1 if it is a working day.
 */
export type CountingConvention = 'start-excluded' | 'start-included';

/** Settings that have a default everywhere: the State Council's calendar, and the convention of reading A-31. */
export interface CountingOptions {
  readonly calendar?: WorkingDayCalendar;
  readonly convention?: CountingConvention;
}

function refused(...findings: readonly Finding[]): Refused {
  return { value: null, findings };
}

function found<T>(value: T): Parsed<T> {
  return { value, findings: [] };
}

/** The day in the calendar, or why it is not there. */
export function calendarDay(day: DayInput, calendar = STATE_COUNCIL_CALENDAR): Parsed<CalendarDay> {
  const epochDay = typeof day === 'string' ? parseDay(day) : day;
  if (epochDay === undefined || !Number.isSafeInteger(epochDay)) return refused(notADate(String(day)));
  const entry = calendar.day(epochDay);
  return entry ? found(entry) : refused(notPublished(calendar, formatDay(epochDay)));
}

/** Whether the day is worked: make-up weekends are, festivals are not. Refused outside the published years. */
export function isWorkingDay(day: DayInput, calendar = STATE_COUNCIL_CALENDAR): Parsed<boolean> {
  const { value, findings } = calendarDay(day, calendar);
  return value ? found(value.working) : { value, findings };
}

/** Every day from `first` to `last`, both included, with what it is. Refused where any of them is not published. */
export function calendarDays(
  first: DayInput,
  last: DayInput,
  calendar = STATE_COUNCIL_CALENDAR,
): Parsed<readonly CalendarDay[]> {
  const from = calendarDay(first, calendar);
  if (!from.value) return from;
  const to = calendarDay(last, calendar);
  if (!to.value) return to;
  if (to.value.epochDay < from.value.epochDay) return refused(reversed(from.value.date, to.value.date));
  const days: CalendarDay[] = [];
  for (let day = from.value.epochDay; day <= to.value.epochDay; day += 1) {
    const entry = calendar.day(day);
    if (!entry) return refused(notPublished(calendar, formatDay(day)));
    days.push(entry);
  }
  return found(days);
}

/** How many working days there are from `first` to `last`, both included. */
export function workingDaysBetween(first: DayInput, last: DayInput, calendar = STATE_COUNCIL_CALENDAR): Parsed<number> {
  const { value, findings } = calendarDays(first, last, calendar);
  return value ? found(value.filter(({ working }) => working).length) : { value, findings };
}

/**
 * The working days after `start` up to and including `last`: the days of a period that began on `start`, counted as reading A-31
 * says. With today as `start` they are the days that are left.
 */
export function workingDaysAfter(
  start: DayInput,
  last: DayInput,
  calendar = STATE_COUNCIL_CALENDAR,
): Parsed<readonly CalendarDay[]> {
  const { value, findings } = calendarDays(start, last, calendar);
  return value ? found(value.slice(1).filter(({ working }) => working)) : { value, findings };
}

/**
 * The last day of a period of `days` working days that begins on `start`; it is a working day, perhaps a make-up Saturday or Sunday.
 * Refused where the period reaches a year whose calendar is not published.
 */
export function addWorkingDays(start: DayInput, days: number, options: CountingOptions = {}): Parsed<CalendarDay> {
  const { calendar = STATE_COUNCIL_CALENDAR, convention = 'start-excluded' } = options;
  if (!Number.isSafeInteger(days) || days < 1) return refused(notACount(days));
  const from = calendarDay(start, calendar);
  if (!from.value) return from;
  let day = convention === 'start-included' ? from.value.epochDay : from.value.epochDay + 1;
  for (let left = days; ; day += 1) {
    const entry = calendar.day(day);
    if (!entry) return refused(notPublished(calendar, formatDay(day)));
    if (!entry.working) continue;
    left -= 1;
    if (left === 0) return found(entry);
  }
}
