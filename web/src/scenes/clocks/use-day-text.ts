import { parseDay, weekdayOf } from '@jifen/policies';
import { useTranslate } from 'react-admin';

/** How days of a calendar are written, from `YYYY-MM-DD`. */
export interface DayText {
  /** 06-15 */
  readonly short: (date: string) => string;
  /** 06-15（一） */
  readonly weekday: (date: string) => string;
}

export function useDayText(): DayText {
  const translate = useTranslate();
  const short = (date: string) => date.slice(5);
  return {
    short,
    weekday: (date) => {
      const day = parseDay(date);
      if (day === undefined) return date;
      return translate('scenes.day.withWeekday', {
        day: short(date),
        weekday: translate(`scenes.day.weekday.${weekdayOf(day)}`),
      });
    },
  };
}
