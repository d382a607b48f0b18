import { quoted, SqlPrinter } from './printer.js';

/** DuckDB: records are lists of structs. */
export class DuckDbPrinter extends SqlPrinter {
  quotient(left: string, right: string): string {
    return `${left} // ${right}`;
  }

  monthsLater(date: string, months: string): string {
    return `CAST(${date} + to_months(${months}) AS DATE)`;
  }

  elements(column: string): string {
    return `(SELECT unnest(${column}) AS r) AS u`;
  }

  field(id: string): string {
    return `r.${quoted(id)}`;
  }
}
