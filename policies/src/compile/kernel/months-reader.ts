import { completedMonths } from '../../logic/calendar-day.js';
import type { Expression } from '../../logic/expression.js';
import { fullMonths, type Period } from '../../logic/full-months.js';
import type { Column } from '../../population/column.js';

/**
 * Full months of the periods of a fact up to the day, read from the columns as they lie: most persons have one period, and a list of
 * records for each would cost more than the months themselves. Undefined for any other expression. Null is unknown.
 */
export function monthsReader(
  expression: Expression,
  asOf: number,
  columnOf: (fact: string) => Column | undefined,
): ((row: number) => number | null) | undefined {
  if (expression.kind !== 'full-months') return undefined;
  const { periods, to, fromField, toField } = expression;
  if (periods.kind !== 'fact' || to.kind !== 'fact' || to.fact !== 'as_of') return undefined;
  const column = columnOf(periods.fact);
  if (column?.kind !== 'records') return undefined;
  const { starts, unknown, fields } = column;
  const [from, until] = [fields[fromField], fields[toField]];
  if (!from || !until) return undefined;
  return (row) => {
    if (unknown[row] !== 0) return null;
    const [first, end] = [starts[row] as number, starts[row + 1] as number];
    if (end === first) return 0;
    if (end - first > 1) return several(from.values, until.values, from.unknown, until.unknown, first, end, asOf);
    const start = from.values[first] as number;
    if (start === from.unknown) return null;
    const last = until.values[first] as number;
    const stop = last === until.unknown || last >= asOf ? asOf : last + 1;
    return start < stop ? completedMonths(start, stop) : 0;
  };
}

function several(
  from: ArrayLike<number>,
  until: ArrayLike<number>,
  noStart: number,
  noEnd: number,
  first: number,
  end: number,
  asOf: number,
): number | null {
  const periods: Period[] = [];
  for (let entry = first; entry < end; entry += 1) {
    const start = from[entry] as number;
    if (start === noStart) return null;
    const last = until[entry] as number;
    periods.push({ from: start, to: last === noEnd ? null : last });
  }
  return fullMonths(periods, asOf);
}
