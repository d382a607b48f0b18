import { formatDay } from '../../logic/calendar-day.js';
import type { FactType, RecordsFactType } from '../../model/fact.js';
import { block, bracketed, chained, indented } from './layout.js';
import { listSql } from './print-list.js';
import { monthsOfPeriodsSql } from './print-months.js';
import { quoted, text } from './quoting.js';
import { simplify } from './simplify.js';
import { type ColumnType, type Flavour, type Infix, isNull, type Sql } from './sql-tree.js';

/** How tightly what is printed holds together; operands that hold less tightly stand in brackets. */
const BINDING = { or: 1, and: 2, not: 3, test: 4, sum: 5, product: 6, whole: 7 } as const;
type Binding = (typeof BINDING)[keyof typeof BINDING];

const OF_INFIX: Record<Infix, Binding> = {
  or: BINDING.or,
  and: BINDING.and,
  '=': BINDING.test,
  '<>': BINDING.test,
  '<': BINDING.test,
  '<=': BINDING.test,
  '>': BINDING.test,
  '>=': BINDING.test,
  '+': BINDING.sum,
  '-': BINDING.sum,
  '*': BINDING.product,
};

function bindingOf(sql: Sql): Binding {
  switch (sql.kind) {
    case 'infix':
      return OF_INFIX[sql.operator];
    case 'not':
      return BINDING.not;
    case 'is-null':
    case 'in':
      return BINDING.test;
    case 'quotient':
    case 'remainder':
      return BINDING.product;
    case 'days-between':
    case 'add-days':
      return BINDING.sum;
    case 'integer':
      return sql.value < 0 ? BINDING.sum : BINDING.whole;
    default:
      return BINDING.whole;
  }
}

const TYPE_NAMES: Record<Flavour, string> = { integer: 'BIGINT', truth: 'BOOLEAN', day: 'DATE', text: 'TEXT' };

/** Whether a number may be held in 32 bits, so that computing with another such number could overflow. */
function isNarrow(sql: Sql): boolean {
  switch (sql.kind) {
    case 'integer':
    case 'unknown':
    case 'rank':
    case 'days-between':
      return true;
    case 'case':
      return [...sql.branches.map(({ then }) => then), sql.otherwise].every(isNarrow);
    case 'extreme':
      return sql.operands.every(isNarrow);
    case 'given':
      return isNarrow(sql.operand) && isNarrow(sql.instead);
    case 'quotient':
    case 'remainder':
      return isNarrow(sql.left) && isNarrow(sql.right);
    default:
      return false;
  }
}

/**
 * Prints trees as SQL that DuckDB and PostgreSQL both understand; a dialect overrides only what it says differently. Every column of
 * numbers is a BIGINT, so that nothing overflows that the checker has proved to fit.
 */
export abstract class SqlPrinter {
  /** Name of the dialect. */
  abstract readonly dialect: 'PostgreSQL' | 'DuckDB';
  /** Most bytes of an identifier. */
  abstract readonly longestName: number;

  /** Whole quotient, cut off towards zero. */
  abstract quotient(left: string, right: string): string;
  /** The date that many months later, as a DATE; `months` is an INTEGER. */
  abstract monthsLater(date: string, months: string): string;
  /** A relation of one column `r` with the elements of a list column. */
  abstract elements(column: string): string;
  /** A field of an element `r`, of the type in which such a column is stored. */
  abstract field(id: string, type: ColumnType): string;

  /** Whether a column of that type, as the database names it, holds the fact without being converted in ways that lose something. */
  abstract accepts(type: FactType, reported: string): boolean;
  /** The condition that a stored list of records does not fit. */
  abstract recordsMisfit(column: string, type: RecordsFactType): string;
  /** The type of the column that holds a list of records. */
  abstract recordsType(type: RecordsFactType): string;

  /** A stage of a query. */
  stage(name: string, query: string): string {
    return `${name} AS (\n${indented(query)}\n)`;
  }

  /** The type of the column that holds a fact. */
  columnType(type: FactType): string {
    switch (type.kind) {
      case 'boolean':
        return 'BOOLEAN';
      case 'date':
        return 'DATE';
      case 'integer':
        return 'BIGINT';
      case 'decimal':
        return `NUMERIC(18, ${type.places})`;
      case 'enumeration':
        return 'TEXT';
      case 'records':
        return this.recordsType(type);
    }
  }

  /** A stored column as the rules have its values: numbers in whole units, all else as it is. */
  decoded(stored: string, type: ColumnType): string {
    if (type.kind !== 'number') return stored;
    return type.places === 0 ? `${stored}::BIGINT` : `round(${stored} * ${10 ** type.places})::BIGINT`;
  }

  /** An expression as a column of numbers, truths, days or texts. */
  value(sql: Sql): string {
    if (sql.kind === 'unknown') return `NULL::${TYPE_NAMES[sql.of]}`;
    return isNarrow(sql) ? `${this.within(sql, BINDING.whole)}::BIGINT` : this.print(sql);
  }

  print(sql: Sql): string {
    switch (sql.kind) {
      case 'integer':
        return String(sql.value);
      case 'day':
        return `DATE '${formatDay(sql.value)}'`;
      case 'text':
        return text(sql.value);
      case 'truth':
        return sql.value ? 'TRUE' : 'FALSE';
      case 'unknown':
        return 'NULL';
      case 'column':
        return quoted(sql.name);
      case 'infix':
        return this.infix(sql);
      case 'not':
        return `NOT ${this.within(sql.operand, BINDING.test)}`;
      case 'is-null':
        return `${this.within(sql.operand, BINDING.sum)} IS NULL`;
      case 'quotient':
        return this.quotient(this.within(sql.left, BINDING.whole), this.within(sql.right, BINDING.whole));
      case 'remainder':
        return `${this.within(sql.left, BINDING.whole)} % ${this.within(sql.right, BINDING.whole)}`;
      case 'given':
        return bracketed('coalesce', [this.print(sql.operand), this.print(sql.instead)]);
      case 'extreme':
        return bracketed(
          sql.operator.toUpperCase(),
          sql.operands.map((operand) => this.print(operand)),
        );
      case 'in':
        return `${this.within(sql.operand, BINDING.sum)} IN (${sql.values.map((value) => this.print(value)).join(', ')})`;
      case 'rank': {
        const ranks = sql.codes.map((code, index) => `WHEN ${text(code)} THEN ${index}`);
        return block(`CASE ${this.print(sql.operand)}`, ranks, 'END');
      }
      case 'case':
        return this.choice(sql);
      case 'days-between':
        return `${this.within(sql.to, BINDING.sum)} - ${this.within(sql.from, BINDING.whole)}`;
      case 'add-days':
        return `${this.within(sql.day, BINDING.sum)} + ${this.small(sql.days)}`;
      case 'add-months':
        return this.monthsLater(this.within(sql.day, BINDING.whole), this.small(sql.months));
      case 'day-part':
        return `extract(${sql.part} FROM ${this.print(sql.day)})::BIGINT`;
      case 'from-list':
        return listSql(this, sql.query);
      case 'months-of-periods':
        return monthsOfPeriodsSql(this, sql);
    }
  }

  /** The condition under which an expression is NULL, in brackets where needed; empty where it never is. */
  unknownWhen(sql: Sql): string {
    const when = simplify(isNull(sql));
    return when.kind === 'truth' && !when.value ? '' : this.within(when, BINDING.test);
  }

  /** An expression in brackets if it does not hold together at least so tightly. */
  within(sql: Sql, tightness: Binding = BINDING.whole): string {
    const printed = this.print(sql);
    return bindingOf(sql) < tightness ? bracketed('', [printed]) : printed;
  }

  /** A whole number as an INTEGER, as dates are added to. */
  private small(sql: Sql): string {
    return sql.kind === 'integer' && sql.value >= 0 ? String(sql.value) : `${this.within(sql)}::INTEGER`;
  }

  private choice({ branches, otherwise }: Extract<Sql, { kind: 'case' }>): string {
    const lines = branches.map(({ when, then }) => `WHEN ${this.print(when)} THEN ${this.print(then)}`);
    return block('CASE', [...lines, `ELSE ${this.print(otherwise)}`], 'END');
  }

  private infix({ operator, left, right }: Extract<Sql, { kind: 'infix' }>): string {
    const binding = OF_INFIX[operator];
    const isTest = binding === BINDING.test;
    // AND, OR, + and * may be joined in any order; nothing else stands to the right of its equal without brackets.
    const joins = !isTest && operator !== '-';
    const parts = (side: Sql): string[] =>
      joins && side.kind === 'infix' && side.operator === operator
        ? [...parts(side.left), ...parts(side.right)]
        : [this.within(side, isTest || side === right ? ((binding + (joins ? 0 : 1)) as Binding) : binding)];
    const arithmetic = binding === BINDING.sum || binding === BINDING.product;
    const both = [...parts(left), ...parts(right)];
    // Two numbers of 32 bits would be computed in 32 bits.
    if (arithmetic && isNarrow(left) && isNarrow(right)) both[0] = `${this.within(left)}::BIGINT`;
    return chained(both, operator.toUpperCase());
  }
}
