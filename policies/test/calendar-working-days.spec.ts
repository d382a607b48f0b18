import chineseDays from 'chinese-days';
import fc from 'fast-check';
import {
  addWorkingDays,
  calendarDay,
  calendarDays,
  type CountingConvention,
  formatDay,
  isWorkingDay,
  parseDay,
  STATE_COUNCIL_NOTICES,
  WorkingDayCalendar,
  workingDaysAfter,
  workingDaysBetween,
} from '../src/index.js';
import { seeded } from './support/seed.js';

const FIRST = parseDay('2024-01-01') ?? NaN;
const LAST = parseDay('2026-12-31') ?? NaN;

function lastDay(start: string, days: number, convention: CountingConvention): string {
  const { value, findings } = addWorkingDays(start, days, { convention });
  if (!value) throw new Error(JSON.stringify(findings));
  return value.date;
}

describe('periods of working days', () => {
  // Start · whether it is worked · 5 days with the start excluded · 5 with it included · 10 and 15 with it excluded.
  it.each([
    ['2024-02-02', true, '2024-02-08', '2024-02-07', '2024-02-21', '2024-02-28'],
    ['2024-02-05', true, '2024-02-18', '2024-02-09', '2024-02-23', '2024-03-01'],
    ['2024-02-09', true, '2024-02-22', '2024-02-21', '2024-02-29', '2024-03-07'],
    ['2024-04-03', true, '2024-04-11', '2024-04-10', '2024-04-18', '2024-04-25'],
    ['2024-04-30', true, '2024-05-10', '2024-05-09', '2024-05-16', '2024-05-23'],
    ['2024-06-07', true, '2024-06-17', '2024-06-14', '2024-06-24', '2024-07-01'],
    ['2024-09-13', true, '2024-09-23', '2024-09-20', '2024-09-29', '2024-10-11'],
    ['2024-09-30', true, '2024-10-12', '2024-10-11', '2024-10-18', '2024-10-25'],
    ['2025-01-24', true, '2025-02-07', '2025-02-06', '2025-02-13', '2025-02-20'],
    ['2025-01-27', true, '2025-02-10', '2025-02-08', '2025-02-17', '2025-02-24'],
    ['2025-04-30', true, '2025-05-12', '2025-05-09', '2025-05-19', '2025-05-26'],
    ['2025-05-30', true, '2025-06-09', '2025-06-06', '2025-06-16', '2025-06-23'],
    ['2025-09-26', true, '2025-10-10', '2025-10-09', '2025-10-16', '2025-10-23'],
    ['2025-09-30', true, '2025-10-14', '2025-10-13', '2025-10-21', '2025-10-28'],
    ['2025-12-31', true, '2026-01-08', '2026-01-07', '2026-01-15', '2026-01-22'],
    ['2026-02-13', true, '2026-02-27', '2026-02-26', '2026-03-05', '2026-03-12'],
    ['2026-02-14', true, '2026-02-28', '2026-02-27', '2026-03-06', '2026-03-13'],
    ['2026-02-16', false, '2026-02-28', '2026-02-28', '2026-03-06', '2026-03-13'],
    ['2026-04-30', true, '2026-05-11', '2026-05-09', '2026-05-18', '2026-05-25'],
    ['2026-06-18', true, '2026-06-26', '2026-06-25', '2026-07-03', '2026-07-10'],
    ['2026-09-18', true, '2026-09-24', '2026-09-23', '2026-10-09', '2026-10-15'],
    ['2026-09-24', true, '2026-10-09', '2026-10-08', '2026-10-15', '2026-10-22'],
    ['2026-09-30', true, '2026-10-13', '2026-10-12', '2026-10-20', '2026-10-27'],
  ])('from %s', (start, worked, fiveA, fiveB, tenA, fifteenA) => {
    expect(isWorkingDay(start).value).toBe(worked);
    expect(lastDay(start, 5, 'start-excluded')).toBe(fiveA);
    expect(lastDay(start, 5, 'start-included')).toBe(fiveB);
    expect(lastDay(start, 10, 'start-excluded')).toBe(tenA);
    expect(lastDay(start, 15, 'start-excluded')).toBe(fifteenA);
  });

  it('ends on the working day that closes as many working days as were asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST - 200 }), fc.integer({ min: 1, max: 100 }), (start, days) => {
        const { value: last } = addWorkingDays(start, days);
        if (!last) throw new Error('inside the calendar');
        const counted = workingDaysAfter(start, last.epochDay).value ?? [];
        expect(counted).toHaveLength(days);
        expect(counted.at(-1)).toEqual(last);
      }),
      seeded(300),
    );
  });

  it('counts both ends of a range', () => {
    expect(workingDaysBetween('2026-05-08', '2026-05-22').value).toBe(12);
    expect(workingDaysBetween('2026-05-01', '2026-05-05').value).toBe(0);
    expect(workingDaysBetween('2026-06-18', '2026-06-18').value).toBe(1);
  });

  it('lists the days that are left', () => {
    expect(workingDaysAfter('2026-06-18', '2026-06-23').value?.map(({ date }) => date)).toEqual([
      '2026-06-22',
      '2026-06-23',
    ]);
  });
});

describe('the published calendar', () => {
  it.each([
    [2024, [22, 18, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22], 251, 28, 8],
    [2025, [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23], 248, 28, 5],
    [2026, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23], 248, 33, 6],
  ])('%i has its working days per month', (year, months, total, off, madeUp) => {
    const days = calendarDays(`${year}-01-01`, `${year}-12-31`).value ?? [];
    const inMonth = (month: number) =>
      days.filter(({ date, working }) => working && Number(date.slice(5, 7)) === month).length;
    expect(months.map((_, index) => inMonth(index + 1))).toEqual(months);
    expect(days.filter(({ working }) => working)).toHaveLength(total);
    expect(days.filter(({ kind }) => kind === 'holiday')).toHaveLength(off);
    expect(days.filter(({ kind }) => kind === 'make-up')).toHaveLength(madeUp);
  });

  it('agrees with chinese-days on every day', () => {
    const differing: string[] = [];
    for (let day = FIRST; day <= LAST; day += 1) {
      const { date, working, festival } = calendarDay(day).value ?? {};
      const other = chineseDays.getDayDetail(formatDay(day));
      // Its name is an English weekday, or "English,Chinese,days" of the festival; two at once are one of them, in short form.
      const [, name = ''] = other.name.split(',');
      const sameFestival = festival ? name !== '' && festival.zh.includes(name) : name === '';
      if (working !== other.work || !sameFestival) differing.push(`${date}: ${other.name}`);
    }
    expect(differing).toEqual([]);
    expect(LAST - FIRST + 1).toBe(1096);
  });

  it('says what a day is', () => {
    expect(calendarDay('2026-05-09').value).toMatchObject({
      weekday: 5,
      kind: 'make-up',
      working: true,
      festival: { zh: '劳动节' },
    });
    expect(calendarDay('2026-06-20').value).toMatchObject({
      kind: 'holiday',
      working: false,
      festival: { zh: '端午节' },
    });
    expect(calendarDay('2025-10-06').value).toMatchObject({ kind: 'holiday', festival: { zh: '国庆节、中秋节' } });
    expect(calendarDay('2026-06-27').value).toMatchObject({ kind: 'weekend', working: false, festival: null });
    expect(calendarDay('2026-06-18').value).toMatchObject({ weekday: 3, kind: 'working', festival: null });
  });

  it('cites each notice, and no number that was not seen', () => {
    expect(STATE_COUNCIL_NOTICES.map(({ year, number }) => [year, number])).toEqual([
      [2024, '国办发明电〔2023〕7号'],
      [2025, '国办发明电〔2024〕12号'],
      [2026, null],
    ]);
  });
});

describe('outside the published calendar', () => {
  it.each([
    ['a day', () => isWorkingDay('2027-01-01')],
    ['a day before it', () => isWorkingDay('2023-12-31')],
    ['a period that runs into it', () => addWorkingDays('2026-12-31', 1)],
    ['a period that starts before it', () => addWorkingDays('2023-12-29', 1)],
    ['a range that reaches it', () => workingDaysBetween('2026-12-01', '2027-01-01')],
    ['a number that is no day', () => isWorkingDay(Number.MAX_SAFE_INTEGER)],
  ])('%s is refused with the reason', (_, ask) => {
    const { value, findings } = ask();
    expect(value).toBeNull();
    expect(findings.map(({ code }) => code)).toEqual(['CALENDAR-NOT-PUBLISHED']);
    expect(findings[0]?.message.zh).toContain('2024、2025、2026');
  });

  it('the last period that fits is not', () => {
    expect(addWorkingDays('2026-12-30', 1).value?.date).toBe('2026-12-31');
  });

  it('leaves a gap between years closed', () => {
    const calendar = new WorkingDayCalendar(
      'test',
      STATE_COUNCIL_NOTICES.filter(({ year }) => year !== 2025),
    );
    expect(workingDaysBetween('2024-12-31', '2026-01-05', calendar).findings[0]?.code).toBe('CALENDAR-NOT-PUBLISHED');
  });
});

describe('what is not a period', () => {
  it.each([
    ['no date', () => isWorkingDay('2026-02-30'), 'CALENDAR-NOT-A-DATE'],
    ['no number of days', () => addWorkingDays('2026-06-18', 0), 'CALENDAR-NOT-A-COUNT'],
    ['half a day', () => addWorkingDays('2026-06-18', 1.5), 'CALENDAR-NOT-A-COUNT'],
    ['backwards', () => workingDaysBetween('2026-06-18', '2026-06-17'), 'CALENDAR-REVERSED'],
  ])('%s', (_, ask, code) => {
    expect(ask().value).toBeNull();
    expect(ask().findings.map((finding) => finding.code)).toEqual([code]);
  });
});
