import type { FactType, RecordsFactType } from '../../model/fact.js';
import { jsonMisfits } from './json-checks.js';
import { indented } from './layout.js';
import { SqlPrinter } from './printer.js';
import { text } from './quoting.js';
import type { ColumnType } from './sql-tree.js';

const STORED = { boolean: 'BOOLEAN', date: 'DATE', number: 'NUMERIC', code: 'TEXT' } as const;

const WHOLE = ['bigint', 'integer', 'smallint', 'numeric'];

/** By `format_type`, without lengths. Binary fractions and moments of time are no exact numbers and no days. */
const ACCEPTED: Readonly<Record<FactType['kind'], readonly string[]>> = {
  boolean: ['boolean'],
  date: ['date'],
  integer: WHOLE,
  decimal: WHOLE,
  enumeration: ['text', 'character varying'],
  records: ['jsonb'],
};

/** PostgreSQL, and what speaks it: records are arrays in a JSONB column. */
export class PostgresPrinter extends SqlPrinter {
  readonly dialect = 'PostgreSQL';
  readonly longestName = 63;

  quotient(left: string, right: string): string {
    return `${left} / ${right}`;
  }

  monthsLater(date: string, months: string): string {
    return `CAST(${date} + make_interval(months => ${months}) AS DATE)`;
  }

  /** Not merged with the next stage: each value would be computed anew wherever it is used. */
  override stage(name: string, query: string): string {
    return `${name} AS MATERIALIZED (\n${indented(query)}\n)`;
  }

  recordsType(): string {
    return 'JSONB';
  }

  accepts({ kind }: FactType, reported: string): boolean {
    return ACCEPTED[kind].includes(reported);
  }

  recordsMisfit(column: string, type: RecordsFactType): string {
    return jsonMisfits(column, type);
  }

  elements(column: string): string {
    return `jsonb_array_elements(${column}) AS u(r)`;
  }

  field(id: string, { kind }: ColumnType): string {
    return kind === 'code' ? `(r ->> ${text(id)})` : `(r ->> ${text(id)})::${STORED[kind]}`;
  }
}
