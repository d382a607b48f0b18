import type { DateUnit } from '../../logic/calendar-day.js';
import { sameJson } from '../spell.js';
import { operationOf } from './condition-tests.js';

/**
 * Up to when a veto or a standing rule holds: as long as its condition is met (`always`), to a day, to the date of a fact, for so many
 * days, months or years after the date of a fact, still to be said (`pending`), or by a rule that a form has no fields for.
 */
export type LastDay =
  | { readonly kind: 'always' | 'pending' }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'after'; readonly fact: string; readonly unit: DateUnit; readonly by: number }
  | { readonly kind: 'kept'; readonly rule: unknown };

const SHIFTS: Readonly<Record<DateUnit, string>> = { days: 'add_days', months: 'add_months', years: 'add_years' };

/** The `until` of a verdict; undefined where it has none. */
export function writeLastDay(end: LastDay): unknown {
  switch (end.kind) {
    case 'always':
      return undefined;
    case 'pending':
      return null;
    case 'day':
      return end.day;
    case 'fact':
      return { var: end.fact };
    case 'after':
      return { [SHIFTS[end.unit]]: [{ var: end.fact }, end.by] };
    case 'kept':
      return end.rule;
  }
}

function namedFact(rule: unknown): string | undefined {
  const named = operationOf(rule);
  return named?.name === 'var' && typeof named.single === 'string' ? named.single : undefined;
}

function found(until: unknown): LastDay | undefined {
  if (until === undefined) return { kind: 'always' };
  if (until === null) return { kind: 'pending' };
  if (typeof until === 'string') return { kind: 'day', day: until };
  const fact = namedFact(until);
  if (fact !== undefined) return { kind: 'fact', fact };
  const shift = operationOf(until);
  const unit = (Object.keys(SHIFTS) as DateUnit[]).find((each) => SHIFTS[each] === shift?.name);
  const [from, by] = shift?.operands ?? [];
  const start = namedFact(from);
  return unit && start !== undefined && typeof by === 'number' ? { kind: 'after', fact: start, unit, by } : undefined;
}

/** The last day of a verdict as a form shows it; `writeLastDay` gives back exactly `until`. */
export function recogniseLastDay(until: unknown): LastDay {
  const end = found(until);
  return end && (until === undefined || sameJson(writeLastDay(end), until)) ? end : { kind: 'kept', rule: until };
}
