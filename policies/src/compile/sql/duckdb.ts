import type { FactType, RecordsFactType } from '../../model/fact.js';
import { quoted } from './quoting.js';
import { SqlPrinter } from './printer.js';
import { scalarMisfits } from './value-checks.js';

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

  accepts(type: FactType, reported: string): boolean {
    switch (type.kind) {
      case 'records':
        return this.acceptsRecords(type, reported);
      case 'integer':
      case 'decimal':
        return /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL\(\d+,\d+\))$/.test(reported);
      case 'enumeration':
        return reported === 'VARCHAR' || reported.startsWith('ENUM(');
      default:
        return reported === this.columnType(type);
    }
  }

  recordsMisfit(column: string, { fields, most }: RecordsFactType): string {
    const misfits = fields.flatMap(({ id, type, optional }) => {
      const value = `r.${quoted(id)}`;
      const condition = scalarMisfits(value, type);
      return [...(optional ? [] : [`${value} IS NULL`]), ...(condition === '' ? [] : [condition])];
    });
    const condition = ['r IS NULL', ...misfits].join(' OR ');
    return `len(${column}) > ${most} OR EXISTS (SELECT 1 FROM ${this.elements(column)} WHERE ${condition})`;
  }

  elements(column: string): string {
    return `(SELECT unnest(${column}) AS r) AS u`;
  }

  field(id: string): string {
    return `r.${quoted(id)}`;
  }

  /** The fields of the structure by name, whatever their order; a further field is no part of the fact. */
  private acceptsRecords({ fields }: RecordsFactType, reported: string): boolean {
    const listed = /^STRUCT\((.*)\)\[\]$/.exec(reported)?.[1] ?? '';
    const types = new Map(
      [...listed.matchAll(/"?(\w+)"? ([A-Z]+(?:\([^)]*\))?)/g)].map(([, name = '', type = '']) => [name, type]),
    );
    return types.size === fields.length && fields.every(({ id, type }) => this.accepts(type, types.get(id) ?? ''));
  }
}
