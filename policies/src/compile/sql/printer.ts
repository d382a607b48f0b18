import { POOLED_MONTH } from '../../logic/full-months.js';
import type { ColumnType, ListQuery, ListSource, Sql } from './sql-tree.js';

/** An identifier in quotes, whatever its letters. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text constant. */
export function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

const EPOCH = "DATE '1970-01-01'";

/**
 * Prints trees as SQL that DuckDB and PostgreSQL both understand; a dialect overrides only what it says differently. Every number is a
 * BIGINT, so that nothing overflows that the checker has proved to fit.
 */
export abstract class SqlPrinter {
  /** Whole quotient, cut off towards zero. */
  abstract quotient(left: string, right: string): string;
  /** The date that many months later, as a DATE. */
  abstract monthsLater(date: string, months: string): string;
  /** A relation of one column `r` with the elements of a list column. */
  abstract elements(column: string): string;
  /** A field of an element `r`, of the type in which such a column is stored. */
  abstract field(id: string, type: ColumnType): string;

  /** A stage of a query. */
  stage(name: string, query: string): string {
    return `${name} AS (${query})`;
  }

  /** A stored column as a whole number or truth. */
  decoded(stored: string, type: ColumnType): string {
    switch (type.kind) {
      case 'boolean':
        return stored;
      case 'date':
        return `(${stored} - ${EPOCH})::BIGINT`;
      case 'number':
        return type.places === 0 ? `${stored}::BIGINT` : `round(${stored} * ${10 ** type.places})::BIGINT`;
      case 'code':
        return `CASE ${stored} ${type.codes.map((code, index) => `WHEN ${text(code)} THEN ${index}::BIGINT`).join(' ')} END`;
    }
  }

  print(sql: Sql): string {
    switch (sql.kind) {
      case 'integer':
        return sql.value < 0 ? `(${sql.value})::BIGINT` : `${sql.value}::BIGINT`;
      case 'truth':
        return sql.value ? 'TRUE' : 'FALSE';
      case 'unknown':
        return `NULL::${sql.of === 'integer' ? 'BIGINT' : 'BOOLEAN'}`;
      case 'column':
        return sql.of === undefined ? quoted(sql.name) : `${quoted(sql.of)}.${quoted(sql.name)}`;
      case 'infix':
        return `(${this.print(sql.left)} ${sql.operator.toUpperCase()} ${this.print(sql.right)})`;
      case 'not':
        return `(NOT ${this.print(sql.operand)})`;
      case 'is-null':
        return `(${this.print(sql.operand)} IS NULL)`;
      case 'quotient':
        return `(${this.quotient(this.print(sql.left), this.print(sql.right))})`;
      case 'remainder':
        return `(${this.print(sql.left)} % ${this.print(sql.right)})`;
      case 'extreme':
        return `${sql.operator.toUpperCase()}(${sql.operands.map((operand) => this.print(operand)).join(', ')})`;
      case 'in':
        return `(${this.print(sql.operand)} IN (${sql.values.join(', ')}))`;
      case 'case': {
        const branches = sql.branches.map(({ when, then }) => `WHEN ${this.print(when)} THEN ${this.print(then)}`);
        return `CASE ${branches.join(' ')} ELSE ${this.print(sql.otherwise)} END`;
      }
      case 'add-months':
        return this.addMonths(this.print(sql.day), this.print(sql.months));
      case 'day-part':
        return `extract(${sql.part} FROM ${this.date(this.print(sql.day))})::BIGINT`;
      case 'from-list':
        return this.fromList(sql.query);
      case 'months-of-periods':
        return this.monthsOfPeriods(sql.list, this.print(sql.asOf), sql.tolerance);
    }
  }

  private date(day: string): string {
    return `(${EPOCH} + (${day})::INTEGER)`;
  }

  private addMonths(day: string, months: string): string {
    return `(${this.monthsLater(this.date(day), `(${months})::INTEGER`)} - ${EPOCH})::BIGINT`;
  }

  /** The elements with their fields as columns `f_…`. */
  private relation({ column, fields }: ListSource): string {
    const columns = fields.map(({ id, type }) => `${this.decoded(this.field(id, type), type)} AS ${quoted(`f_${id}`)}`);
    return `(SELECT ${columns.join(', ')} FROM ${this.elements(quoted(column))}) AS e`;
  }

  private fromList({ list, keep, open, unknown, make }: ListQuery): string {
    const kept = this.print(keep);
    const from = `FROM ${this.relation(list)}`;
    const undecided = this.print(open);
    const whole = (select: string): string =>
      `CASE WHEN ${quoted(list.column)} IS NULL OR ${this.print(unknown)} THEN NULL ELSE (SELECT ${select}) END`;
    const unless = (more: string, value: string): string =>
      `CASE WHEN coalesce(bool_or(${undecided}${more}), FALSE) THEN NULL ELSE ${value} END ${from}`;
    switch (make.kind) {
      case 'count':
        return whole(unless('', `count(*) FILTER (WHERE ${kept})`));
      case 'sum':
      case 'min':
      case 'max': {
        const value = this.print(make.value);
        const made = `coalesce(${make.kind}(${value}) FILTER (WHERE ${kept}), ${this.print(make.empty)})`;
        return whole(unless(` OR (${kept} AND ${value} IS NULL)`, `${made}::BIGINT`));
      }
      case 'yearly': {
        const [date, amount] = [this.print(make.date), this.print(make.amount)];
        const year = `extract(year FROM ${this.date(date)})`;
        const open = `bool_or(${undecided} OR (${kept} AND (${date} IS NULL OR ${amount} IS NULL)))`;
        const years = `SELECT coalesce(${open}, FALSE) AS open, CASE WHEN count(*) FILTER (WHERE ${kept}) = 0 THEN 0 ELSE LEAST(sum(${amount}) FILTER (WHERE ${kept}), ${make.cap}) END AS total ${from} GROUP BY ${year}`;
        return whole(
          `CASE WHEN coalesce(bool_or(open), FALSE) THEN NULL ELSE coalesce(sum(total), 0)::BIGINT END FROM (${years}) AS y`,
        );
      }
      default:
        return whole(this.quantified(make.kind, this.print(make.condition), { kept, undecided, from }));
    }
  }

  /** One element decides; else one that is undecided leaves it open. An undecided filter before it leaves everything open. */
  private quantified(
    kind: 'some' | 'all' | 'none',
    condition: string,
    { kept, undecided, from }: { readonly kept: string; readonly undecided: string; readonly from: string },
  ): string {
    const among = (test: string): string => `coalesce(bool_or(${test}) FILTER (WHERE ${kept}), FALSE)`;
    const decisive = kind === 'all' ? `NOT ${condition}` : condition;
    const decided = kind === 'some' ? 'TRUE' : 'FALSE';
    const rest = kind === 'some' ? 'FALSE' : kind === 'all' ? `count(*) FILTER (WHERE ${kept}) > 0` : 'TRUE';
    const openList = `WHEN coalesce(bool_or(${undecided}), FALSE) THEN NULL`;
    return `CASE ${openList} WHEN ${among(decisive)} THEN ${decided} WHEN ${among(`(${condition}) IS NULL`)} THEN NULL ELSE ${rest} END ${from}`;
  }

  /** Stretches are found as islands between gaps; each gives its anniversary months, and what is left over is pooled. */
  private monthsOfPeriods(list: ListSource, asOf: string, tolerance: number | null): string {
    const from = quoted('f_from');
    const to = quoted('f_to');
    const open = `coalesce((SELECT bool_or(${from} IS NULL) FROM ${this.relation(list)}), FALSE)`;
    const clipped = `SELECT ${from} AS s, CASE WHEN ${to} IS NULL OR ${to} >= ${asOf} THEN ${asOf} ELSE ${to} + 1 END AS e FROM ${this.relation(list)}`;
    const opened = `SELECT s, e, CASE WHEN s <= max(e) OVER (ORDER BY s, e ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) THEN 0 ELSE 1 END AS opens FROM (${clipped}) AS c WHERE s < e`;
    const numbered = `SELECT s, e, sum(opens) OVER (ORDER BY s, e ROWS UNBOUNDED PRECEDING) AS island FROM (${opened}) AS o`;
    const islands = `SELECT min(s) AS s, max(e) AS e FROM (${numbered}) AS n GROUP BY island`;
    const counted = tolerance === null ? islands : this.lastRun(islands, tolerance);
    const months = this.months('s', 'e');
    const measured = `SELECT s, e, ${months} AS m FROM (${counted}) AS i`;
    const left = `e - ${this.addMonths('s', 'm')}`;
    const pooled = this.quotient(`sum(${left})`, String(POOLED_MONTH));
    const sum = `CASE WHEN count(*) > 1 THEN sum(m) + floor(${pooled}) ELSE coalesce(sum(m), 0) END::BIGINT`;
    const reset = tolerance === null ? '' : ` WHEN max(e) IS NULL OR ${asOf} - max(e) > ${tolerance} THEN 0`;
    const value = reset === '' ? sum : `CASE${reset} ELSE ${sum} END`;
    return `CASE WHEN ${quoted(list.column)} IS NULL OR ${asOf} IS NULL OR ${open} THEN NULL ELSE (SELECT ${value} FROM (${measured}) AS k) END`;
  }

  /** The islands behind the last gap that is too long. */
  private lastRun(islands: string, tolerance: number): string {
    const gaps = `SELECT s, e, CASE WHEN s - lag(e) OVER (ORDER BY s) > ${tolerance} THEN 1 ELSE 0 END AS breaks FROM (${islands}) AS i`;
    const runs = `SELECT s, e, sum(breaks) OVER (ORDER BY s ROWS UNBOUNDED PRECEDING) AS run, sum(breaks) OVER () AS runs FROM (${gaps}) AS g`;
    return `SELECT s, e FROM (${runs}) AS r WHERE run = runs`;
  }

  /** Completed months from one column of days to another that is later. */
  private months(from: string, to: string): string {
    const part = (of: string, day: string): string => `extract(${of} FROM ${this.date(day)})::BIGINT`;
    const months = `((${part('year', to)} - ${part('year', from)}) * 12 + ${part('month', to)} - ${part('month', from)})`;
    return `CASE WHEN ${this.addMonths(from, months)} <= ${to} THEN ${months} ELSE ${months} - 1 END`;
  }
}
