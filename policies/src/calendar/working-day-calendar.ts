import { type EpochDay, formatDay, parseDay, weekdayOf } from '../logic/calendar-day.js';
import type { Text } from '../model/text.js';
import type { HolidayNotice } from './holiday-notice.js';
import { STATE_COUNCIL_NOTICES, STATE_COUNCIL_NOTICES_VERSION } from './state-council-notices.js';

/**
 * What a day is: an ordinary working day, an ordinary weekend, a day off of a festival (weekends inside one included), or a weekend
 * day that is worked in exchange (调休上班).
 */
export type DayKind = 'working' | 'weekend' | 'holiday' | 'make-up';

/** One day of a published calendar. */
export interface CalendarDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly epochDay: EpochDay;
  /** 0 Monday … 6 Sunday. */
  readonly weekday: number;
  readonly kind: DayKind;
  /** True for `working` and `make-up`. */
  readonly working: boolean;
  /** The festival, of a day off or of a make-up day; null for ordinary days. */
  readonly festival: Text | null;
}

const SATURDAY = 5;

function epochDay(date: string): EpochDay {
  const day = parseDay(date);
  if (day === undefined) throw new RangeError(`A notice names ${date}, which does not exist`);
  return day;
}

function kindOf(weekday: number, isOff: boolean, isMadeUp: boolean): DayKind {
  if (isOff) return 'holiday';
  if (isMadeUp) return 'make-up';
  return weekday >= SATURDAY ? 'weekend' : 'working';
}

/** The days of the years that notices were published for, and of no other (readings ). */
export class WorkingDayCalendar {
  private readonly days = new Map<EpochDay, CalendarDay>();

  constructor(
    /** Names the state of the data in whatever is computed from it. */
    readonly version: string,
    readonly notices: readonly HolidayNotice[],
  ) {
    const off = new Map<EpochDay, Text>();
    const madeUp = new Map<EpochDay, Text>();
    for (const { name, from, to, makeUpDays } of notices.flatMap(({ festivals }) => festivals)) {
      for (let day = epochDay(from); day <= epochDay(to); day += 1) off.set(day, name);
      for (const date of makeUpDays) madeUp.set(epochDay(date), name);
    }
    for (const { year } of notices) {
      for (let day = epochDay(`${year}-01-01`); day <= epochDay(`${year}-12-31`); day += 1) {
        const weekday = weekdayOf(day);
        const kind = kindOf(weekday, off.has(day), madeUp.has(day));
        this.days.set(day, {
          date: formatDay(day),
          epochDay: day,
          weekday,
          kind,
          working: kind === 'working' || kind === 'make-up',
          festival: off.get(day) ?? madeUp.get(day) ?? null,
        });
      }
    }
  }

  /** The day; undefined where no notice covers it. */
  day(epochDay: EpochDay): CalendarDay | undefined {
    return this.days.get(epochDay);
  }

  /** Years that are covered, ascending. */
  get years(): readonly number[] {
    return this.notices.map(({ year }) => year).toSorted((a, b) => a - b);
  }
}

/** The State Council's calendar as far as it is published. */
export const STATE_COUNCIL_CALENDAR = new WorkingDayCalendar(STATE_COUNCIL_NOTICES_VERSION, STATE_COUNCIL_NOTICES);
