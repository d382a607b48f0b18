/** Dates as text, by the calendar of the JavaScript engine: nothing here shares code with `src/logic`. */

const DAY = 86_400_000;
const KNOWN = new Map<string, number>();

/** Days since 1970-01-01. */
export function dayOf(text: string): number {
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const day = Date.parse(`${text}T00:00:00Z`) / DAY;
  if (KNOWN.size < 200_000) KNOWN.set(text, day);
  return day;
}

export function textOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

const FIRST = dayOf('0001-01-01');
const LAST = dayOf('9999-12-31');

/** Not limited to years that have four digits. */
function monthsLater(day: number, months: number): number {
  const date = new Date(day * DAY);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1);
  date.setUTCDate(0);
  date.setUTCDate(Math.min(wanted, date.getUTCDate()));
  return date.getTime() / DAY;
}

export type Unit = 'days' | 'months' | 'years';

/** The day that many units later, kept within the years 1 to 9999. */
export function later(text: string, by: number, unit: Unit): string {
  const day = dayOf(text);
  const moved = unit === 'days' ? day + by : monthsLater(day, unit === 'years' ? 12 * by : by);
  return textOf(Math.min(LAST, Math.max(FIRST, moved)));
}

/** The most units that fit between two days; 0 where the second is earlier. */
function unitsBetween(start: number, end: number, months: number): number {
  if (end <= start) return 0;
  let count = Math.floor((end - start) / (months * 28)) + 1;
  while (monthsLater(start, count * months) > end) count -= 1;
  return count;
}

const SPENT = new Map<string, number>();

export function spent(from: string, to: string, unit: Unit): number {
  const key = from + to + unit;
  const known = SPENT.get(key) ?? counted(from, to, unit);
  if (SPENT.size > 50_000) SPENT.clear();
  SPENT.set(key, known);
  return known;
}

function counted(from: string, to: string, unit: Unit): number {
  const [start, end] = [dayOf(from), dayOf(to)];
  if (unit === 'days') return Math.max(0, end - start);
  // Guessed from above and counted down; a guess from the years keeps that short.
  if (end <= start) return 0;
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1;
  let count = unit === 'years' ? years : years * 12;
  while (monthsLater(start, unit === 'years' ? count * 12 : count) > end) count -= 1;
  return count;
}

export interface Stay {
  readonly from: string;
  readonly to?: string | null;
}

/** Runs of days that some stay covers, as [first day, day after the last], before `asOf`. */
function covered(stays: readonly Stay[], asOf: number): [number, number][] {
  const ends = stays
    .map(({ from, to }): [number, number] => [dayOf(from), Math.min(asOf, to == null ? asOf : dayOf(to) + 1)])
    .filter(([first, after]) => first < after)
    .sort(([a], [b]) => a - b);
  const runs: [number, number][] = [];
  for (const [first, after] of ends) {
    const run = runs[runs.length - 1];
    if (run && first <= run[1]) run[1] = Math.max(run[1], after);
    else runs.push([first, after]);
  }
  return runs;
}

function monthsOf(runs: readonly [number, number][]): number {
  let months = 0;
  let pool = 0;
  for (const [first, after] of runs) {
    const whole = unitsBetween(first, after, 1);
    months += whole;
    pool += after - monthsLater(first, whole);
  }
  return runs.length > 1 ? months + Math.floor(pool / 30) : months;
}

export function monthsStayed(stays: readonly Stay[], asOf: string): number {
  return monthsOf(covered(stays, dayOf(asOf)));
}

export function monthsUnbroken(stays: readonly Stay[], asOf: string, tolerance: number): number {
  const today = dayOf(asOf);
  const kept: [number, number][] = [];
  let next = today;
  for (const run of covered(stays, today).reverse()) {
    if (next - run[1] > tolerance) break;
    kept.unshift(run);
    next = run[0];
  }
  return monthsOf(kept);
}
