import { type CalendarDate, dayOfMonth, daysInMonth, monthCountOf, toCalendar } from './calendar-date.js';
import type { EpochDay } from './calendar-day.js';

/**
 * The calendar dates of the days from `first` to `last`, each worked out when it is first asked for: for whoever asks for millions of
 * spans among few days. Of a day outside of these it knows nothing.
 */
export class CalendarTable {
  /** 0 where nobody has asked yet: no month has a day 0. */
  private readonly dates: Int32Array;

  constructor(
    private readonly first: EpochDay,
    last: EpochDay,
  ) {
    this.dates = new Int32Array(first <= last ? last - first + 1 : 0);
  }

  /** Months that are complete on `end`, as `completedMonths` counts them. `start` must be before `end`. */
  completedMonths(start: EpochDay, end: EpochDay): number {
    const from = this.at(start);
    const to = this.at(end);
    const months = monthCountOf(to) - monthCountOf(from);
    return dayOfMonth(to) >= anniversaryIn(monthCountOf(to), from) ? months : months - 1;
  }

  /** Days from the last monthly anniversary of `start` to `end`: what the completed months leave over. `start` must be before `end`. */
  leftoverDays(start: EpochDay, end: EpochDay): number {
    const from = this.at(start);
    const to = this.at(end);
    const month = monthCountOf(to);
    const days = dayOfMonth(to) - anniversaryIn(month, from);
    if (days >= 0) return days;
    return dayOfMonth(to) + daysInMonth(month - 1) - anniversaryIn(month - 1, from);
  }

  private at(day: EpochDay): CalendarDate {
    const known = this.dates[day - this.first] as CalendarDate;
    return known === 0 ? this.find(day) : known;
  }

  private find(day: EpochDay): CalendarDate {
    const date = toCalendar(day);
    this.dates[day - this.first] = date;
    return date;
  }
}

/** Day of the month on which a month of `from` is complete: in a month too short for the day of `from`, the last one. */
function anniversaryIn(monthCount: number, from: CalendarDate): number {
  const day = dayOfMonth(from);
  // Every month has as many.
  return day <= 28 ? day : Math.min(day, daysInMonth(monthCount));
}
