import jsonLogic, { type RulesLogic } from 'json-logic-js';
import { completedYears, parseDay } from '../logic/calendar-day.js';
import { fullMonths } from '../logic/full-months.js';

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

const periods = (records: readonly { readonly from: string; readonly to?: string | null }[], to: string): number =>
  fullMonths(
    records.map((record) => ({ from: day(record.from), to: record.to == null ? null : day(record.to) })),
    day(to),
  );

/** The operators that the profile adds to plain JSON-Logic, for json-logic-js. Plain values in, plain values out. */
export const ADDED_OPERATIONS: ReadonlyMap<string, (...operands: never[]) => unknown> = new Map<
  string,
  (...operands: never[]) => unknown
>([
  ['floor', rounding('floor')],
  ['ceil', rounding('ceil')],
  ['round', rounding('round')],
  ['completed_years', (from: string, to: string) => completedYears(day(from), day(to))],
  ['full_months', periods],
]);

for (const [name, operation] of ADDED_OPERATIONS) {
  jsonLogic.add_operation(name, operation as (...operands: unknown[]) => unknown);
}

/** Runs one rule by json-logic-js itself, on plain data. Knows nothing of types, unknowns or exactness. */
export function applyJsonLogic(rule: unknown, data: unknown): unknown {
  return jsonLogic.apply(rule as RulesLogic, data);
}
