import { choose, type DayPart, day, infix, integer, type Sql } from './sql-tree.js';

function part(of: DayPart, date: Sql): Sql {
  return { kind: 'day-part', part: of, day: date };
}

/** The day after another. */
function next(date: Sql): Sql {
  return date.kind === 'day' ? day(date.value + 1) : { kind: 'add-days', day: date, days: integer(1) };
}

/**
 * Completed months from one day to another that is not earlier. The month is complete on the day of the month on which the first lies,
 * or on the last day of a month that has no such day.
 */
export function completedMonths(from: Sql, to: Sql): Sql {
  const years = infix('*', infix('-', part('year', to), part('year', from)), integer(12));
  const months = infix('+', years, infix('-', part('month', to), part('month', from)));
  const reached = infix(
    'or',
    infix('<=', part('day', from), part('day', to)),
    infix('=', part('day', next(to)), integer(1)),
  );
  return infix('-', months, choose(reached, integer(0), integer(1)));
}
