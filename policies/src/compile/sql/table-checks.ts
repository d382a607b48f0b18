import type { CompiledPolicy } from '../../evaluate/compile-policy.js';
import type { Fact } from '../../model/fact.js';
import { block, select } from './layout.js';
import type { SqlPrinter } from './printer.js';
import { quoted } from './quoting.js';
import { type ColumnMapping, tableColumns } from './table-layout.js';
import { scalarMisfits } from './value-checks.js';

/** A question to a table: which persons have a value of a fact that the dictionary does not allow. */
export interface TableCheck {
  readonly fact: Fact;
  readonly column: string;
  /** True for a row whose value does not fit. */
  readonly condition: string;
}

/**
 * What must hold of no row before a policy is run: the query takes the values for checked, as everything behind the checks does. The
 * columns must be of their types.
 */
export function tableChecks(
  policy: CompiledPolicy,
  printer: SqlPrinter,
  columns: ColumnMapping = new Map(),
): readonly TableCheck[] {
  return tableColumns(policy, printer, columns).flatMap(({ fact, column }) => {
    const stored = quoted(column);
    const condition =
      fact.type.kind === 'records' ? printer.recordsMisfit(stored, fact.type) : scalarMisfits(stored, fact.type);
    return condition === '' ? [] : [{ fact, column, condition }];
  });
}

/** One row: how many persons there are, and a list with the number of rows that fail each check. */
export function countMisfitsSql(checks: readonly TableCheck[], table: string): string {
  const counts = checks.map(({ condition }) => `count(*) FILTER (WHERE ${condition})`);
  const failed = block('ARRAY[', [counts.join(',\n')], ']::BIGINT[]');
  return `${select(['count(*) AS "persons"', `${failed} AS "misfits"`], `FROM ${table}`)}\n`;
}
