/** A day as the number of days since 1970-01-01 in the proleptic Gregorian calendar. No time of day, no time zone. */
export type EpochDay = number;

interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days from 0000-03-01 to 1970-01-01; years are counted from March so that the leap day comes last. */
const EPOCH_SHIFT = 719_468;

function toEpochDay({ year, month, day }: CivilDate): EpochDay {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - EPOCH_SHIFT;
}

function toCivil(epochDay: EpochDay): CivilDate {
  const shifted = epochDay + EPOCH_SHIFT;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Reads `YYYY-MM-DD`; undefined where the text is not a day that exists. */
export function parseDay(text: string): EpochDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return toEpochDay({ year, month, day });
}

/** The first and the last day that a four-digit year can name: 0001-01-01 and 9999-12-31. */
export const FIRST_DAY: EpochDay = toEpochDay({ year: 1, month: 1, day: 1 });
export const LAST_DAY: EpochDay = toEpochDay({ year: 9999, month: 12, day: 31 });

/** The day as `YYYY-MM-DD`. */
export function formatDay(epochDay: EpochDay): string {
  const { year, month, day } = toCivil(epochDay);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 0 Monday … 6 Sunday. */
export function weekdayOf(epochDay: EpochDay): number {
  return (((epochDay + 3) % 7) + 7) % 7;
}

/** The same day `months` later; where that month is shorter, its last day (01-31 + 1 month = 02-28 or 02-29). */
export function addMonths(epochDay: EpochDay, months: number): EpochDay {
  const { year, month, day } = toCivil(epochDay);
  const count = year * 12 + (month - 1) + months;
  const laterYear = Math.floor(count / 12);
  const laterMonth = count - laterYear * 12 + 1;
  return toEpochDay({ year: laterYear, month: laterMonth, day: Math.min(day, daysInMonth(laterYear, laterMonth)) });
}

/** A unit in which dates are moved and spans are measured. */
export type DateUnit = 'days' | 'months' | 'years';

/**
 * The day that many days, months or years later (earlier where negative). Months and years end on the last day of a shorter month:
 * 29 February and one year is 28 February. A result outside of years 1 to 9999 becomes the first or last day of these.
 */
export function shiftDay(epochDay: EpochDay, by: number, unit: DateUnit): EpochDay {
  const shifted = unit === 'days' ? epochDay + by : addMonths(epochDay, unit === 'years' ? by * 12 : by);
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
  const from = toCivil(start);
  const to = toCivil(end);
  const months = (to.year - from.year) * 12 + (to.month - from.month);
  return addMonths(start, months) <= end ? months : months - 1;
}

/**
 * Completed years (周岁) from `start` to `end`: the age on `end` of somebody born on `start` (readings ). Born on
 * 29 February, a year is completed on 28 February of a common year, as `addMonths` has it. Negative spans give 0.
 */
export function completedYears(start: EpochDay, end: EpochDay): number {
  return Math.floor(completedMonths(start, end) / 12);
}
