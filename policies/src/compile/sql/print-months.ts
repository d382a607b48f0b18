import { POOLED_MONTH } from '../../logic/full-months.js';
import { block, bracketed } from './layout.js';
import { relationOf } from './print-list.js';
import type { SqlPrinter } from './printer.js';
import { quoted } from './quoting.js';
import { completedMonths } from './completed-months.js';
import { column, elementColumn, type ListSource, type Sql } from './sql-tree.js';

const FROM = elementColumn('from');
const TO = elementColumn('to');

/** A query in brackets, as something to read from. */
function nested(select: readonly string[], rest: string): string {
  return bracketed('', [block('SELECT', [select.join(',\n')], rest)]);
}

/** The islands behind the last gap that is too long. */
function lastRun(islands: string, tolerance: number): string {
  const breaks = `CASE WHEN s - lag(e) OVER (ORDER BY s) > ${tolerance} THEN 1 ELSE 0 END AS breaks`;
  const gaps = nested(['s', 'e', breaks], `FROM ${islands} AS i`);
  const runs = nested(
    ['s', 'e', 'sum(breaks) OVER (ORDER BY s ROWS UNBOUNDED PRECEDING) AS run', 'sum(breaks) OVER () AS runs'],
    `FROM ${gaps} AS g`,
  );
  return nested(['s', 'e'], `FROM ${runs} AS r\nWHERE run = runs`);
}

/** Stretches of time from `s` to before `e`, one for each island of periods that overlap or touch. */
function islandsOf(list: ListSource, asOf: string, printer: SqlPrinter): string {
  const [from, to] = [quoted(FROM), quoted(TO)];
  const end = `CASE WHEN ${to} IS NULL OR ${to} >= ${asOf} THEN ${asOf} ELSE ${to} + 1 END AS e`;
  const relation = relationOf(printer, list, new Set([FROM, TO]));
  const clipped = nested([`${from} AS s`, end], `FROM ${relation} AS p`);
  const before = 'max(e) OVER (ORDER BY s, e ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)';
  const opened = nested(
    ['s', 'e', `CASE WHEN s <= ${before} THEN 0 ELSE 1 END AS opens`],
    `FROM ${clipped} AS c\nWHERE s < e`,
  );
  const numbered = nested(
    ['s', 'e', 'sum(opens) OVER (ORDER BY s, e ROWS UNBOUNDED PRECEDING) AS island'],
    `FROM ${opened} AS o`,
  );
  return nested(['min(s) AS s', 'max(e) AS e'], `FROM ${numbered} AS n\nGROUP BY island`);
}

/**
 * Months of periods: each island gives its anniversary months, and of several what is left over is pooled. A tolerance counts the
 * last unbroken run alone.
 */
export function monthsOfPeriodsSql(
  printer: SqlPrinter,
  { list, asOf, tolerance }: Extract<Sql, { kind: 'months-of-periods' }>,
): string {
  const day = printer.within(asOf);
  const islands = islandsOf(list, day, printer);
  const counted = tolerance === null ? islands : lastRun(islands, tolerance);
  const [start, end] = [column('s', false), column('e', false)];
  const measured = nested(['s', 'e', `${printer.print(completedMonths(start, end))} AS m`], `FROM ${counted} AS i`);
  const left = `e - ${printer.monthsLater('s', 'm::INTEGER')}`;
  const pooled = printer.quotient(`sum(${left})::BIGINT`, String(POOLED_MONTH));
  const sum = `CASE WHEN count(*) > 1 THEN sum(m) + ${pooled} ELSE coalesce(sum(m), 0) END::BIGINT`;
  const value =
    tolerance === null
      ? sum
      : block('CASE', [`WHEN max(e) IS NULL OR ${day} - max(e) > ${tolerance} THEN 0`, `ELSE ${sum}`], 'END');
  const needed = list.fields.some(({ id, optional }) => id === 'from' && optional)
    ? [
        `coalesce((SELECT bool_or(${quoted(FROM)} IS NULL) FROM ${relationOf(printer, list, new Set([FROM]))} AS p), FALSE)`,
      ]
    : [];
  const dayUnknown = printer.unknownWhen(asOf);
  const open = [`${quoted(list.column)} IS NULL`, ...(dayUnknown === '' ? [] : [dayUnknown]), ...needed];
  return block(
    'CASE',
    [`WHEN ${open.join(' OR ')} THEN NULL`, `ELSE ${nested([value], `FROM ${measured} AS k`)}`],
    'END',
  );
}
