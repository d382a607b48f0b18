import { formatDay } from '../logic/calendar-day.js';
import type { Aggregate, ListExpression } from '../logic/expression.js';
import { fullMonths, type Period } from '../logic/full-months.js';
import { elementWidth } from '../logic/value-type.js';
import { unbrokenMonths } from '../logic/unbroken-months.js';
import type { Compiler, Compilers } from './compile-expression.js';
import type { Frame, ListValue, ScalarValue, Value } from './frame.js';

type ListClosure = (frame: Frame) => ListValue | null;

function listOf(list: ListExpression, compiler: Compiler): ListClosure {
  return compiler.compile(list) as ListClosure;
}

/** What a body sees: the element's values as facts, and nothing else. */
function elementFrame(element: readonly ScalarValue[]): Frame {
  return { facts: element, points: [] };
}

/** The periods, of which those without an end last; null where it is unknown when one began. */
function periodsOf(records: ListValue, fromField: number, toField: number): Period[] | null {
  const periods: Period[] = [];
  for (const record of records) {
    const [from, to] = [record[fromField], record[toField]];
    if (typeof from !== 'number') return null;
    periods.push({ from, to: typeof to === 'number' ? to : null });
  }
  return periods;
}

function aggregated(operator: Aggregate['operator'], numbers: ListValue, empty: Value): Value {
  if (operator === 'count') return numbers.length;
  let result: number | null = null;
  for (const [value] of numbers) {
    if (typeof value !== 'number') return null;
    if (result === null) result = value;
    else if (operator === 'sum') result += value;
    else if (operator === 'min' ? value < result : value > result) result = value;
  }
  return result ?? (operator === 'sum' ? 0 : empty);
}

/** Lists of records and of numbers. A list is held as its elements' values; the elements of a list of numbers have one. */
export const LIST_COMPILERS: Compilers<
  | 'field'
  | 'accumulator'
  | 'filter'
  | 'map'
  | 'quantifier'
  | 'reduce'
  | 'aggregate'
  | 'dated-between'
  | 'yearly-sum'
  | 'full-months'
  | 'unbroken-months'
> = {
  field:
    ({ index }) =>
    ({ facts }) =>
      facts[index] ?? null,
  accumulator:
    ({ index }) =>
    ({ facts }) =>
      facts[index] ?? null,
  filter: ({ list, condition }, compiler) => {
    const elements = listOf(list, compiler);
    const holds = compiler.condition(condition);
    return (frame) => {
      const values = elements(frame);
      if (values === null) return null;
      const kept: (readonly ScalarValue[])[] = [];
      for (const element of values) {
        const result = holds(elementFrame(element));
        if (result === null) return null;
        if (result) kept.push(element);
      }
      return kept;
    };
  },
  map: ({ list, value }, compiler) => {
    const elements = listOf(list, compiler);
    const valueOf = compiler.number(value);
    return (frame) => elements(frame)?.map((element) => [valueOf(elementFrame(element))]) ?? null;
  },
  quantifier: ({ mode, list, condition }, compiler) => {
    const elements = listOf(list, compiler);
    const holds = compiler.condition(condition);
    // One element decides: for `all` one that fails, for `some` and `none` one that holds.
    const decisive = mode !== 'all';
    const decided = mode === 'some';
    return (frame) => {
      const values = elements(frame);
      if (values === null) return null;
      if (mode === 'all' && values.length === 0) return false;
      let unknown = false;
      for (const element of values) {
        const result = holds(elementFrame(element));
        if (result === decisive) return decided;
        if (result === null) unknown = true;
      }
      return unknown ? null : !decided;
    };
  },
  reduce: ({ list, step, initial }, compiler) => {
    const elements = listOf(list, compiler);
    const next = compiler.number(step);
    const first = compiler.number(initial);
    const width = elementWidth(list.type);
    return (frame) => {
      const values = elements(frame);
      if (values === null) return null;
      let accumulator = first(frame);
      for (const element of values) {
        const seen = element.slice(0, width);
        seen.push(accumulator);
        accumulator = next(elementFrame(seen));
      }
      return accumulator;
    };
  },
  aggregate: ({ operator, list, empty }, compiler) => {
    const elements = listOf(list, compiler);
    const whenEmpty = empty ? compiler.number(empty) : () => 0;
    return (frame) => {
      const values = elements(frame);
      return values === null ? null : aggregated(operator, values, whenEmpty(frame));
    };
  },
  'dated-between': ({ list, fieldIndex, from, to }, compiler) => {
    const elements = listOf(list, compiler);
    const [first, last] = [compiler.number(from), compiler.number(to)];
    return (frame) => {
      const values = elements(frame);
      const [start, end] = [first(frame), last(frame)];
      if (values === null || start === null || end === null) return null;
      const kept: (readonly ScalarValue[])[] = [];
      for (const record of values) {
        const day = record[fieldIndex];
        if (typeof day !== 'number') return null;
        if (day >= start && day <= end) kept.push(record);
      }
      return kept;
    };
  },
  'yearly-sum': ({ list, dateIndex, amount, cap }, compiler) => {
    const elements = listOf(list, compiler);
    return (frame) => {
      const values = elements(frame);
      if (values === null) return null;
      const years = new Map<string, number>();
      for (const record of values) {
        const day = record[dateIndex];
        const units = 'each' in amount ? amount.each : record[amount.index];
        if (typeof day !== 'number' || typeof units !== 'number') return null;
        const year = formatDay(day).slice(0, 4);
        years.set(year, (years.get(year) ?? 0) + units * ('each' in amount ? 1 : amount.factor));
      }
      let sum = 0;
      for (const year of years.values()) sum += Math.min(cap, year);
      return sum;
    };
  },
  'full-months': ({ periods, to, fromField, toField }, compiler) => {
    const records = compiler.compile(periods) as ListClosure;
    const end = compiler.number(to);
    return (frame) => {
      const list = records(frame);
      const asOf = end(frame);
      const stays = list && periodsOf(list, fromField, toField);
      return asOf === null || stays === null ? null : fullMonths(stays, asOf);
    };
  },
  'unbroken-months': ({ periods, to, fromField, toField, tolerance }, compiler) => {
    const records = compiler.compile(periods) as ListClosure;
    const end = compiler.number(to);
    return (frame) => {
      const list = records(frame);
      const asOf = end(frame);
      const stays = list && periodsOf(list, fromField, toField);
      return asOf === null || stays === null ? null : unbrokenMonths(stays, asOf, tolerance);
    };
  },
};
