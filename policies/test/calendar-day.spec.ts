import fc from 'fast-check';
import {
  addMonths,
  completedMonths,
  completedYears,
  formatDay,
  fullMonths,
  parseDay,
  shiftDay,
  weekdayOf,
} from '../src/index.js';
import { seeded } from './support/seed.js';

function day(text: string): number {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

describe('days', () => {
  it.each(['2023-02-29', '2024-13-01', '2024-04-31', '1900-02-29', '24-01-01', '2024-1-1', '2024-01-01T00:00', ''])(
    'refuses %s',
    (text) => expect(parseDay(text)).toBeUndefined(),
  );

  it('agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (epochDay) => {
        const date = new Date(epochDay * 86_400_000);
        fc.pre(date.getUTCFullYear() >= 0 && date.getUTCFullYear() <= 9999);
        const written = formatDay(epochDay);
        expect([written, parseDay(written), weekdayOf(epochDay)]).toEqual([
          date.toISOString().slice(0, 10),
          epochDay,
          (date.getUTCDay() + 6) % 7,
        ]);
      }),
      seeded(2000),
    );
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
  ])('%s and %d months is %s', (start, months, end) => expect(formatDay(addMonths(day(start), months))).toBe(end));

  // Readings: completed years; 60 lasts through the day before the 61st birthday.
  it.each([
    ['1966-06-18', '2026-06-17', 59],
    ['1966-06-18', '2026-06-18', 60],
    ['1966-06-18', '2027-06-17', 60],
    ['1966-06-18', '2027-06-18', 61],
    ['2004-02-29', '2022-02-27', 17],
    ['2004-02-29', '2022-02-28', 18],
    ['2030-01-01', '2026-01-01', 0],
  ])('born %s, on %s: %d years', (born, on, years) => expect(completedYears(day(born), day(on))).toBe(years));

  it.each(['days', 'months', 'years'] as const)(
    'however many %s are added, the day is one that can be written',
    (unit) => {
      expect(formatDay(shiftDay(day('2026-01-31'), 1e12, unit))).toBe('9999-12-31');
      expect(formatDay(shiftDay(day('2026-01-31'), -1e12, unit))).toBe('0001-01-01');
    },
  );

  it('completes months and years consistently', () => {
    const days = fc.integer({ min: 0, max: 30_000 });
    fc.assert(
      fc.property(days, days, (start, span) => {
        const months = completedMonths(start, start + span);
        expect(addMonths(start, months)).toBeLessThanOrEqual(start + span);
        expect(addMonths(start, months + 1)).toBeGreaterThan(start + span);
        expect(completedYears(start, start + span)).toBe(Math.floor(months / 12));
      }),
      seeded(2000),
    );
  });
});

describe('full months (A-13 to A-15)', () => {
  const months = (asOf: string, ...periods: [string, string | null][]): number =>
    fullMonths(
      periods.map(([from, to]) => ({ from: day(from), to: to === null ? null : day(to) })),
      day(asOf),
    );

  it.each([
    ['2026-02-14', [['2026-01-15', null]], 0],
    ['2026-02-15', [['2026-01-15', null]], 1],
    ['2026-02-15', [['2026-01-15', '2026-02-14']], 1],
    ['2026-12-31', [['2026-01-15', '2026-02-13']], 0],
    // 30 days inside January are not a full month where there is nothing to pool them with.
    ['2026-01-31', [['2026-01-01', null]], 0],
    ['2036-06-18', [['2026-06-18', null]], 120],
    ['2036-06-17', [['2026-06-18', null]], 119],
  ] as const)('as of %s, %j: %d', (asOf, periods, expected) => {
    expect(months(asOf, ...periods.map(([from, to]): [string, string | null] => [from, to]))).toBe(expected);
  });

  it('pools the leftover days of broken periods, 30 to a month, and drops the rest', () => {
    expect(months('2026-12-31', ['2026-01-01', '2026-01-15'], ['2026-03-01', '2026-03-15'])).toBe(1);
    expect(months('2026-12-31', ['2026-01-01', '2026-01-15'], ['2026-03-01', '2026-03-14'])).toBe(0);
    expect(months('2026-12-31', ['2026-01-01', '2026-02-20'], ['2026-05-01', '2026-06-10'])).toBe(3);
  });

  it('counts overlaps once, joins adjacent periods, leaves gaps out, and ignores what begins after the day', () => {
    expect(months('2026-12-31', ['2026-01-01', '2026-03-31'], ['2026-02-01', '2026-04-30'])).toBe(4);
    expect(months('2026-12-31', ['2026-01-01', '2026-01-20'], ['2026-01-21', '2026-02-28'])).toBe(2);
    expect(months('2026-07-01', ['2026-01-01', '2026-02-28'], ['2026-08-01', null])).toBe(2);
    expect(months('2026-07-01')).toBe(0);
  });

  it('never depends on the order of the periods, and never shrinks when a day is added', () => {
    const period = fc.tuple(fc.integer({ min: 15_000, max: 20_000 }), fc.integer({ min: 0, max: 900 }));
    fc.assert(
      fc.property(fc.array(period, { maxLength: 6 }), (list) => {
        const periods = list.map(([from, length]) => ({ from, to: from + length }));
        const asOf = 21_000;
        expect(fullMonths([...periods].reverse(), asOf)).toBe(fullMonths(periods, asOf));
        const covered = new Set(
          periods.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
        );
        expect(fullMonths(periods, asOf) * 28).toBeLessThanOrEqual(covered.size + 31);
      }),
      seeded(500),
    );
  });
});
