import type { RecordsFactType } from '../../model/fact.js';
import { quoted } from './quoting.js';
import { SqlPrinter } from './printer.js';

/** DuckDB: records are lists of structs. */
export class DuckDbPrinter extends SqlPrinter {
  readonly dialect = 'DuckDB';
  readonly longestName = 10_000;

  quotient(left: string, right: string): string {
    return `${left} // ${right}`;
  }

  monthsLater(date: string, months: string): string {
    return `CAST(${date} + to_months(${months}) AS DATE)`;
  }

  recordsType({ fields }: RecordsFactType): string {
    const listed = fields.map(({ id, type }) => `${quoted(id)} ${this.columnType(type)}`);
    return `STRUCT(${listed.join(', ')})[]`;
  }

  elements(column: string): string {
    return `(SELECT unnest(${column}) AS r) AS u`;
  }

  field(id: string): string {
    return `r.${quoted(id)}`;
  }
}
