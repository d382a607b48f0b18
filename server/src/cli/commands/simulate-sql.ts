import {
  type ColumnMapping,
  type CompiledPolicy,
  countMisfitsSql,
  createTableSql,
  DuckDbPrinter,
  factsReadBy,
  parseDay,
  PolicySql,
  PostgresPrinter,
  type SimulationSummary,
  sqlFindings,
  type SqlPrinter,
  tableChecks,
} from '@jifen/policies';
import { CommandFailure, failure } from '../failure.js';
import { requireDay } from '../input/day.js';
import { wholeNumber } from '../input/population-source.js';
import { type Terminal } from '../output/terminal.js';
import { columnMapping } from '../warehouse/column-mapping.js';
import { isDuckDb } from '../warehouse/is-duckdb.js';
import { openPostgresTable } from '../warehouse/postgres-warehouse.js';
import { simulateInWarehouse } from '../warehouse/simulate-in-warehouse.js';
import { tableIdentifier } from '../warehouse/table-name.js';
import { type Warehouse } from '../warehouse/warehouse.js';

/** Where and how a policy is run inside a database. */
export interface SqlOptions {
  /** `postgres://…`, or `duckdb:` and a file. */
  readonly database?: string;
  readonly table?: string;
  /** Mapping file: columns by fact id. */
  readonly columns?: string;
  /** Most seconds of one statement. */
  readonly timeout?: string;
  readonly asOf?: string;
  readonly without?: string;
  /** Show the queries, and do not run them. */
  readonly printSql?: boolean;
  /** Show a table that fits, and run nothing. */
  readonly printTable?: boolean;
}

/** Seconds of one statement where nothing else is asked for. */
const DEFAULT_TIMEOUT = '600';

/** Most seconds of one statement: a day. */
const LONGEST_TIMEOUT = 86_400;

function missing(option: string, zh: string, en: string, example: string): CommandFailure {
  return failure('CLI-OPTION-MISSING', { zh, en }, { zh: `加上 ${option} ${example}`, en: `Add ${option} ${example}` });
}

function timeoutOf({ timeout = DEFAULT_TIMEOUT }: SqlOptions): number {
  const seconds = wholeNumber(timeout);
  if (seconds >= 1 && seconds <= LONGEST_TIMEOUT) return seconds;
  throw failure(
    'CLI-TIMEOUT',
    { zh: `--timeout 应为 1 至 ${LONGEST_TIMEOUT} 秒`, en: `--timeout must be 1 to ${LONGEST_TIMEOUT} seconds` },
    { zh: '填写整数秒', en: 'Give whole seconds' },
  );
}

async function openTable(options: SqlOptions): Promise<Warehouse> {
  const { database, table } = options;
  if (database === undefined) {
    throw missing('--database', '没有指明数据库', 'The database is not named', 'postgres://reader@host/warehouse');
  }
  const seconds = timeoutOf(options);
  if (table === undefined) throw missing('--table', '没有指明表', 'The table is not named', 'residents.persons');
  if (!isDuckDb(database)) return openPostgresTable(database, table, seconds);
  // The driver is loaded where it is needed: no other command waits for it.
  const { openDuckDbTable } = await import('../warehouse/duckdb-warehouse.js');
  return openDuckDbTable(database, table, seconds);
}

/** The queries as they would be run, or the table that they ask for. */
function printed(policy: CompiledPolicy, options: SqlOptions, columns: ColumnMapping): string {
  const printer: SqlPrinter = isDuckDb(options.database) ? new DuckDbPrinter() : new PostgresPrinter();
  const table = tableIdentifier(options.table ?? 'persons');
  if (options.printTable === true) return createTableSql(factsReadBy(policy), printer, table, columns);
  const asOf = parseDay(dayOf(options)) ?? NaN;
  return [
    countMisfitsSql(tableChecks(policy, printer, columns), table),
    new PolicySql(policy, printer, { table, asOf, columns }).aggregates(),
  ]
    .map((query) => `${query.trimEnd()};\n`)
    .join('\n');
}

function dayOf({ asOf }: SqlOptions): string {
  if (asOf === undefined) throw missing('--as-of', '没有指明截至日期', 'The as-of date is missing', '2026-06-18');
  return requireDay(asOf);
}

/** `jifen simulate --engine sql`: the policy is run where the persons are. Null where the SQL was only shown. */
export async function simulateBySql(
  policy: CompiledPolicy,
  options: SqlOptions,
  terminal: Terminal,
): Promise<SimulationSummary | null> {
  const columns = await columnMapping(policy, options);
  const findings = sqlFindings(policy);
  if (findings.length > 0) throw new CommandFailure(findings);
  if (options.printSql === true || options.printTable === true) {
    terminal.print(printed(policy, options, columns).trimEnd());
    return null;
  }
  const asOf = dayOf(options);
  const warehouse = await openTable(options);
  try {
    const { summary, unread } = await simulateInWarehouse(policy, warehouse, asOf, columns);
    if (unread.length > 0) {
      terminal.note({
        zh: `没有读取的列：${unread.join('、')}`,
        en: `Columns that were not read: ${unread.join(', ')}`,
      });
    }
    return summary;
  } finally {
    await warehouse.close();
  }
}
