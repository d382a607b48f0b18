import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import { AS_OF_SLOT } from '../evaluate/fact-table.js';
import type { ListValue, ScalarValue, Value } from '../evaluate/frame.js';
import type { Finding } from '../findings/finding.js';
import { addMonths, shiftDay } from '../logic/calendar-day.js';
import { valueTypeOf } from '../logic/fact-types.js';
import { fullMonths } from '../logic/full-months.js';
import type { RecordsType } from '../logic/value-type.js';
import { DATE } from '../logic/value-type.js';
import type { Fact } from '../model/fact.js';
import type { CurveMeasure } from './score-curve.js';

/** The values of a fact along which a score is followed. */
export interface CurveAxis {
  readonly measure: CurveMeasure;
  readonly from: number;
  readonly to: number;
  /** The fact's value, as the engines hold it, at a place on the axis. */
  readonly valueOf: (at: number) => Value;
  /** The place of a value; null where it has none. */
  readonly placeOf: (value: Value) => number | null;
}

/** Which part of the axis is asked for, in its own units; beyond what the fact can be, it is cut off. */
export interface CurveRange {
  readonly from?: number;
  readonly to?: number;
}

/** Years before the as-of day, and after it, that are looked at where a date is declared without bounds. */
const YEARS_BEFORE = 100;
const YEARS_AFTER = 1;

/** Longest period that is looked at: 50 years. */
const MOST_MONTHS = 600;

/** Most records that are looked at. */
const MOST_RECORDS = 100;

/** Periods: from the day that many full months ago, still going on. */
function periodsAxis({ fields }: RecordsType, own: Value, asOf: number): CurveAxis | null {
  const [from, to] = ['from', 'to'].map((id) => fields.findIndex((field) => field.id === id)) as [number, number];
  if (from < 0 || to < 0 || fields[to]?.optional !== true) return null;
  const example = Array.isArray(own) ? (own as ListValue).at(-1) : undefined;
  const needed = fields.some(({ optional }, index) => index !== from && index !== to && !optional);
  if (needed && !example) return null;
  const monthsOf = (start: number): number => fullMonths([{ from: start, to: null }], asOf);
  const startOf = (months: number): number => {
    let start = addMonths(asOf, -months);
    // The anniversary of the last day of a month may lie earlier in another one.
    while (monthsOf(start) < months) start -= 1;
    return start;
  };
  return {
    measure: { kind: 'months' },
    from: 0,
    to: MOST_MONTHS,
    valueOf: (months) => {
      if (months === 0) return [];
      const record = fields.map((_, index): ScalarValue => example?.[index] ?? null);
      return [record.with(from, startOf(months)).with(to, null)];
    },
    placeOf: () => null,
  };
}

/** Records: the person's own, one after the other; beyond them, the last one again. */
function recordsAxis({ most }: RecordsType, own: Value): CurveAxis | null {
  const records = Array.isArray(own) ? (own as ListValue) : [];
  const last = records.at(-1);
  if (!last) return null;
  return {
    measure: { kind: 'count' },
    from: 0,
    to: Math.min(most, Math.max(MOST_RECORDS, records.length)),
    valueOf: (count) => Array.from({ length: count }, (_, index) => records[index] ?? last),
    placeOf: (value) => (Array.isArray(value) ? value.length : null),
  };
}

function placeOfNumber(value: Value): number | null {
  return typeof value === 'number' ? value : null;
}

/** The axis of a fact for a person whose facts stand by slot; or why there is none. */
export function axisOf(
  { facts: table }: CompiledPolicy,
  fact: Fact,
  facts: readonly Value[],
): CurveAxis | { readonly finding: Finding } {
  const type = valueTypeOf(fact.type);
  const own = facts[table.slotOf(fact.id)] ?? null;
  const asOf = Number(facts[AS_OF_SLOT]);
  const axis = ((): CurveAxis | null => {
    switch (type?.kind) {
      case 'number': {
        const { places, min, max } = type;
        return {
          measure: { kind: 'number', places },
          from: min,
          to: max,
          valueOf: (at) => at,
          placeOf: placeOfNumber,
        };
      }
      case 'date':
        return {
          measure: { kind: 'date' },
          from: type.min > DATE.min ? type.min : Math.max(type.min, shiftDay(asOf, -YEARS_BEFORE, 'years')),
          to: type.max < DATE.max ? type.max : Math.min(type.max, shiftDay(asOf, YEARS_AFTER, 'years')),
          valueOf: (at) => at,
          placeOf: placeOfNumber,
        };
      case 'code': {
        const to = type.codes.length - 1;
        return { measure: { kind: 'option' }, from: 0, to, valueOf: (at) => at, placeOf: placeOfNumber };
      }
      case 'boolean': {
        const placeOf = (value: Value): number | null => (typeof value === 'boolean' ? Number(value) : null);
        return { measure: { kind: 'yes-no' }, from: 0, to: 1, valueOf: (at) => at === 1, placeOf };
      }
      case 'records': {
        const periods = periodsAxis(type, own, asOf);
        return periods ?? recordsAxis(type, own);
      }
      default:
        return null;
    }
  })();
  return axis ?? { finding: notForKind(fact) };
}

function notForKind({ id, label }: Fact): Finding {
  return {
    code: 'CURVE-NOT-FOR-KIND',
    severity: 'error',
    pointer: `/${id}`,
    message: {
      zh: `「${label.zh}」是记录列表，没有记录可作样子，不能按条数变化`,
      en: `"${label.en ?? label.zh}" is a list of records, and there is no record to take as an example of more of them`,
    },
    remedy: {
      zh: '先给此人填一条记录，或换一个数据项',
      en: 'Give the person a record first, or choose another fact',
    },
  };
}
