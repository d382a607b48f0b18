import type { Bilingual, Finding } from '../findings/finding.js';
import type { WorkingDayCalendar } from './working-day-calendar.js';

function yearsText(calendar: WorkingDayCalendar): Bilingual {
  const { years } = calendar;
  return { zh: years.length > 0 ? years.join('、') : '无', en: years.length > 0 ? years.join(', ') : 'none' };
}

/** A period touches a day that no notice covers; a Monday-to-Friday guess would be wrong on every festival of that year. */
export function notPublished(calendar: WorkingDayCalendar, date: string, pointer = ''): Finding {
  const years = yearsText(calendar);
  const year = date.slice(0, 4);
  return {
    code: 'CALENDAR-NOT-PUBLISHED',
    severity: 'error',
    pointer,
    message: {
      zh: `${date} 不在已公布的工作日历内（已公布：${years.zh}）`,
      en: `${date} is outside the published working-day calendar (published: ${years.en})`,
    },
    remedy: {
      zh: `改用已公布年份内的日期，或在国务院办公厅公布 ${year} 年节假日安排后更新日历`,
      en: `Use a date in a published year, or update the calendar once the State Council has published the holidays of ${year}`,
    },
  };
}

/** The text is not a day. */
export function notADate(text: string, pointer = ''): Finding {
  return {
    code: 'CALENDAR-NOT-A-DATE',
    severity: 'error',
    pointer,
    message: { zh: `「${text}」不是存在的日期`, en: `"${text}" is not a date that exists` },
    remedy: { zh: '写成 2026-01-31 的形式', en: 'Write it as 2026-01-31' },
  };
}

/** The number of days is not a whole number from 1. */
export function notACount(days: number, pointer = ''): Finding {
  return {
    code: 'CALENDAR-NOT-A-COUNT',
    severity: 'error',
    pointer,
    message: {
      zh: `工作日数「${days}」应为正整数`,
      en: `The number of working days, ${days}, must be a positive whole number`,
    },
    remedy: { zh: '填写 1 以上的整数', en: 'Give a whole number from 1' },
  };
}

/** The last day stands before the first. */
export function reversed(first: string, last: string, pointer = ''): Finding {
  return {
    code: 'CALENDAR-REVERSED',
    severity: 'error',
    pointer,
    message: { zh: `末日 ${last} 早于首日 ${first}`, en: `The last day ${last} is before the first day ${first}` },
    remedy: { zh: '调换或改正日期', en: 'Swap or correct the dates' },
  };
}
