import { SqlPrinter, text } from './printer.js';
import type { ColumnType } from './sql-tree.js';

const STORED = { boolean: 'BOOLEAN', date: 'DATE', number: 'NUMERIC', code: 'TEXT' } as const;

/** PostgreSQL, and what speaks it: records are arrays in a JSONB column. */
export class PostgresPrinter extends SqlPrinter {
  quotient(left: string, right: string): string {
    return `${left} / ${right}`;
  }

  monthsLater(date: string, months: string): string {
    return `CAST(${date} + make_interval(months => ${months}) AS DATE)`;
  }

  /** Not merged with the next stage: each value would be computed anew wherever it is used. */
  override stage(name: string, query: string): string {
    return `${name} AS MATERIALIZED (${query})`;
  }

  elements(column: string): string {
    return `jsonb_array_elements(${column}) AS u(r)`;
  }

  field(id: string, { kind }: ColumnType): string {
    return `(r ->> ${text(id)})::${STORED[kind]}`;
  }
}
