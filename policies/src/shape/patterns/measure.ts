import type { Expression } from '../../logic/expression.js';
import { plain } from './plain.js';
import { isAsOf, type RecordList, recordListOf, writeRecordList } from './records.js';

/**
 * What a rule counts or compares, up to the as-of date: a numeric fact itself; completed years since a date fact (age, years of
 * residence), completed months or days since it; full months of a fact that lists periods, or only those of its last unbroken run;
 * the number of records of a fact, or the sum of a field of them.
 */
export type Measure =
  | { readonly kind: 'fact' | 'years' | 'completed-months' | 'days' | 'months'; readonly fact: string }
  | {
      readonly kind: 'unbroken-months';
      readonly fact: string;
      /** Days of gap that do not break the run. */
      readonly tolerance: number;
    }
  | ({ readonly kind: 'count' } & RecordList)
  | ({ readonly kind: 'sum'; readonly field: string } & RecordList);

function factId(expression: Expression): string | undefined {
  const written = plain(expression);
  return written.kind === 'fact' && written.fact !== 'as_of' ? written.fact : undefined;
}

const SINCE = { years: 'years', months: 'completed-months', days: 'days' } as const;

/** The measure that an expression is; undefined where it is something else. */
export function measureOf(expression: Expression): Measure | undefined {
  const written = plain(expression);
  switch (written.kind) {
    case 'fact':
      return written.type.kind === 'number' ? { kind: 'fact', fact: written.fact } : undefined;
    case 'elapsed': {
      const fact = factId(written.from);
      return fact !== undefined && isAsOf(written.to) ? { kind: SINCE[written.unit], fact } : undefined;
    }
    case 'full-months':
    case 'unbroken-months': {
      const fact = factId(written.periods);
      if (fact === undefined || !isAsOf(written.to)) return undefined;
      if (written.kind === 'full-months') return { kind: 'months', fact };
      return { kind: 'unbroken-months', fact, tolerance: written.tolerance };
    }
    case 'aggregate':
      return aggregated(written);
    default:
      return undefined;
  }
}

function aggregated({ operator, list }: Extract<Expression, { kind: 'aggregate' }>): Measure | undefined {
  if (operator === 'count') {
    const records = recordListOf(list);
    return records && { kind: 'count', ...records };
  }
  const mapped = plain(list);
  if (operator !== 'sum' || mapped.kind !== 'map') return undefined;
  const field = plain(mapped.value);
  const records = recordListOf(mapped.list);
  return records && field.kind === 'field' && field.field !== ''
    ? { kind: 'sum', field: field.field, ...records }
    : undefined;
}

const SPANS = { years: 'completed_years', 'completed-months': 'completed_months', days: 'days_between' } as const;

/** The JSON-Logic of a measure. */
export function writeMeasure(measure: Measure): unknown {
  const fact = { var: measure.fact };
  const asOf = { var: 'as_of' };
  switch (measure.kind) {
    case 'fact':
      return fact;
    case 'years':
    case 'completed-months':
    case 'days':
      return { [SPANS[measure.kind]]: [fact, asOf] };
    case 'months':
      return { full_months: [fact, asOf] };
    case 'unbroken-months':
      return { unbroken_months: [fact, asOf, measure.tolerance] };
    case 'count':
      return { count: [writeRecordList(measure)] };
    case 'sum':
      return { sum: [{ map: [writeRecordList(measure), { var: measure.field }] }] };
  }
}
