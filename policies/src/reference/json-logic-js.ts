import jsonLogic, { type RulesLogic } from 'json-logic-js';
import { type DateUnit, elapsed, formatDay, parseDay, shiftDay } from '../logic/calendar-day.js';
import { fullMonths, type Period } from '../logic/full-months.js';
import { unbrokenMonths } from '../logic/unbroken-months.js';
import { amongOrders, type CodeOrders } from './code-orders.js';
import { lookUp, lookUpTwice, marginalSum } from './plain-tables.js';

type Operation = (...operands: never[]) => unknown;

/** A rounding of plain numbers that ignores binary noise below 1e-9, as the exact arithmetic has none. */
function rounding(name: 'floor' | 'ceil' | 'round'): (value: number, places?: number) => number {
  return (value, places = 0) => {
    const scaled = value * 10 ** places;
    const nearest = Math.round(scaled);
    if (Math.abs(scaled - nearest) < 1e-9) return nearest / 10 ** places;
    if (name !== 'round') return Math[name](scaled) / 10 ** places;
    return (Math.sign(scaled) * Math.floor(Math.abs(scaled) + 0.5 + 1e-9)) / 10 ** places;
  };
}

function day(text: unknown): number {
  const parsed = typeof text === 'string' ? parseDay(text) : undefined;
  if (parsed === undefined) throw new RangeError(`Not a date: ${String(text)}`);
  return parsed;
}

interface PlainPeriod {
  readonly from: string;
  readonly to?: string | null;
}

function periods(records: readonly PlainPeriod[]): Period[] {
  return records.map(({ from, to }) => ({ from: day(from), to: to == null ? null : day(to) }));
}

const span =
  (unit: DateUnit) =>
  (from: string, to: string): number =>
    elapsed(day(from), day(to), unit);

const shift =
  (unit: DateUnit) =>
  (date: string, by: number): string =>
    formatDay(shiftDay(day(date), by, unit));

type PlainRecord = Readonly<Record<string, unknown>>;

function datedBetween(records: readonly PlainRecord[], field: string, from: string, to: string): PlainRecord[] {
  return records.filter((record) => day(record[field]) >= day(from) && day(record[field]) <= day(to));
}

function yearlySum(records: readonly PlainRecord[], dateField: string, amount: string | number, cap: number): number {
  const years = new Map<string, number>();
  for (const record of records) {
    const year = String(record[dateField]).slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + (typeof amount === 'number' ? amount : Number(record[amount])));
  }
  return [...years.values()].reduce((sum, year) => sum + Math.min(cap, year), 0);
}

/** The orders that `at_least` and `at_most` go by while a rule runs. */
let orders: CodeOrders = [];

/** The operators that the profile adds to plain JSON-Logic, for json-logic-js. Plain values in, plain values out. */
export const ADDED_OPERATIONS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['floor', rounding('floor')],
  ['ceil', rounding('ceil')],
  ['round', rounding('round')],
  ['completed_years', span('years')],
  ['completed_months', span('months')],
  ['days_between', span('days')],
  ['add_days', shift('days')],
  ['add_months', shift('months')],
  ['add_years', shift('years')],
  ['full_months', (records: readonly PlainPeriod[], to: string) => fullMonths(periods(records), day(to))],
  [
    'unbroken_months',
    (records: readonly PlainPeriod[], to: string, tolerance: number) =>
      unbrokenMonths(periods(records), day(to), tolerance),
  ],
  ['at_least', (a: string, b: string) => amongOrders(orders, a, b) >= 0],
  ['at_most', (a: string, b: string) => amongOrders(orders, a, b) <= 0],
  ['count', (list: readonly unknown[]) => list.length],
  ['sum', (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0)],
  ['min_of', (list: readonly number[], empty: number) => (list.length === 0 ? empty : Math.min(...list))],
  ['max_of', (list: readonly number[], empty: number) => (list.length === 0 ? empty : Math.max(...list))],
  ['dated_between', datedBetween],
  ['yearly_sum', yearlySum],
  ['tiers', lookUp('reaches')],
  ['tiers_above', lookUp('exceeds')],
  ['table', lookUp('codes')],
  ['table_2d', lookUpTwice],
  ['slabs', marginalSum],
]);

for (const [name, operation] of ADDED_OPERATIONS) {
  jsonLogic.add_operation(name, operation as (...operands: unknown[]) => unknown);
}

/**
 * Runs one rule by json-logic-js itself, on plain data. Knows nothing of types, unknowns or exactness. `codeOrders` are the ordered
 * enumerations of the dictionary, for `at_least` and `at_most`.
 */
export function applyJsonLogic(rule: unknown, data: unknown, codeOrders: CodeOrders = []): unknown {
  orders = codeOrders;
  return jsonLogic.apply(rule as RulesLogic, data);
}
