import { CalendarTable } from '../../logic/calendar-table.js';
import type { Expression } from '../../logic/expression.js';
import { POOLED_MONTH } from '../../logic/full-months.js';
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
  const calendar = new CalendarTable(from.least, asOf);
  const stretches = new Stretches(calendar);
  return (row) => {
    if (unknown[row] !== 0) return null;
    const [first, end] = [starts[row] as number, starts[row + 1] as number];
    stretches.clear();
    for (let entry = first; entry < end; entry += 1) {
      const start = from.values[entry] as number;
      if (start === from.unknown) return null;
      const last = until.values[entry] as number;
      const stop = last === until.unknown || last >= asOf ? asOf : last + 1;
      if (end - first === 1) return start < stop ? calendar.completedMonths(start, stop) : 0;
      if (start < stop) stretches.add(start, stop);
    }
    return stretches.fullMonths();
  };
}

/**
 * The stretches of days of one person after another, in memory that is used again: what `fullMonths` finds, without an object for each
 * period.
 */
class Stretches {
  /** In order of their first days; `ends` are the first days after them. */
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private count = 0;

  constructor(private readonly calendar: CalendarTable) {}

  clear(): void {
    this.count = 0;
  }

  /** Adds a stretch of at least one day. */
  add(start: number, end: number): void {
    const { starts, ends } = this;
    let place = this.count;
    for (; place > 0 && (starts[place - 1] as number) > start; place -= 1) {
      starts[place] = starts[place - 1] as number;
      ends[place] = ends[place - 1] as number;
    }
    starts[place] = start;
    ends[place] = end;
    this.count += 1;
  }

  /** Full months of all that was added, overlapping and adjacent stretches joined. */
  fullMonths(): number {
    const { starts, ends, count, calendar } = this;
    let [joined, months, leftoverDays] = [0, 0, 0];
    for (let place = 0; place < count;) {
      const start = starts[place] as number;
      let end = ends[place] as number;
      for (place += 1; place < count && (starts[place] as number) <= end; place += 1) {
        end = Math.max(end, ends[place] as number);
      }
      months += calendar.completedMonths(start, end);
      leftoverDays += calendar.leftoverDays(start, end);
      joined += 1;
    }
    // A single stretch has nothing to pool with.
    return joined < 2 ? months : months + Math.floor(leftoverDays / POOLED_MONTH);
  }
}
