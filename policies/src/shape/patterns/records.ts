import type { DateUnit } from '../../logic/calendar-day.js';
import type { DatedBetween, Expression, ListExpression } from '../../logic/expression.js';
import { literalNumber, plain } from './plain.js';

/** The days, months or years before the as-of date in which records count, both ends included: 近 36 个月内. */
export interface Window {
  readonly field: string;
  readonly unit: DateUnit;
  /** More than 0. */
  readonly by: number;
}

/** Records of one fact: all of them, those of a window, those that have one of some options. */
export interface RecordList {
  readonly fact: string;
  readonly window?: Window;
  readonly where?: { readonly field: string; readonly codes: readonly string[] };
}

export function isAsOf(expression: Expression): boolean {
  const written = plain(expression);
  return written.kind === 'fact' && written.fact === 'as_of';
}

/** The window that the records lie in; undefined where the dates are others. */
export function windowOf({ field, from, to }: DatedBetween): Window | undefined {
  const start = plain(from);
  if (!isAsOf(to) || start.kind !== 'shift-date' || !isAsOf(start.date)) return undefined;
  const by = literalNumber(start.by);
  return by && by.units < 0 ? { field, unit: start.unit, by: -by.units } : undefined;
}

/** Options of a field that a condition asks for. */
function optionsOf(condition: Expression): RecordList['where'] {
  const written = plain(condition);
  const [subject, values] =
    written.kind === 'membership'
      ? [written.operand, written.values]
      : written.kind === 'compare' && written.operator === '==' && written.right.kind === 'literal'
        ? [written.left, [Number(written.right.value)]]
        : [undefined, []];
  if (subject?.kind !== 'field' || subject.type.kind !== 'code') return undefined;
  const { codes } = subject.type;
  return { field: subject.field, codes: values.map((value) => codes[value] ?? '') };
}

/** Recognises the records of a fact, in a window or not, with options or not: options are asked of what lies in the window. */
export function recordListOf(list: ListExpression): RecordList | undefined {
  const written = plain(list);
  switch (written.kind) {
    case 'fact':
      return { fact: written.fact };
    case 'dated-between': {
      const inner = plain(written.list);
      const window = windowOf(written);
      return inner.kind === 'fact' && window ? { fact: inner.fact, window } : undefined;
    }
    case 'filter': {
      const inner = recordListOf(written.list);
      const where = optionsOf(written.condition);
      return inner && !inner.where && where ? { ...inner, where } : undefined;
    }
    default:
      return undefined;
  }
}

const SHIFTS: Record<DateUnit, string> = { days: 'add_days', months: 'add_months', years: 'add_years' };

/** The JSON-Logic of a list of records. */
export function writeRecordList({ fact, window, where }: RecordList): unknown {
  const all = { var: fact };
  const asOf = { var: 'as_of' };
  const dated = window
    ? { dated_between: [all, window.field, { [SHIFTS[window.unit]]: [asOf, -window.by] }, asOf] }
    : all;
  if (!where) return dated;
  const [code, ...more] = where.codes;
  const field = { var: where.field };
  return { filter: [dated, more.length === 0 ? { '==': [field, code] } : { in: [field, [...where.codes]] }] };
}
