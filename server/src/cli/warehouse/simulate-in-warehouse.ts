import {
  type ColumnMapping,
  type CompiledPolicy,
  countMisfitsSql,
  type Finding,
  parseDay,
  PolicySql,
  readAggregates,
  type SimulationSummary,
  tableChecks,
  tableColumns,
  valueWords,
  wholeNumbers,
} from '@jifen/policies';
import { CommandFailure, failure } from '../failure.js';
import { type Warehouse } from './warehouse.js';

function error(code: string, message: Finding['message'], remedy: Finding['remedy']): Finding {
  return { code, severity: 'error', pointer: '', message, remedy };
}

/** The columns of the table that the policy does not read. What it reads and does not find, or not of its type, ends the command. */
async function checkColumns(
  policy: CompiledPolicy,
  warehouse: Warehouse,
  columns: ColumnMapping,
): Promise<readonly string[]> {
  const types = await warehouse.columnTypes();
  if (!types) {
    throw failure(
      'SQL-NO-TABLE',
      {
        zh: `没有表 ${warehouse.table}，或该账号看不到它`,
        en: `There is no table ${warehouse.table}, or the account cannot see it`,
      },
      { zh: '检查模式和表名；大小写与数据库中一致', en: 'Check schema and table; capitals count' },
    );
  }
  const needed = tableColumns(policy, warehouse.printer, columns);
  const findings = needed.flatMap(({ fact, column, type }): Finding[] => {
    const reported = types.get(column);
    if (reported === undefined) {
      return [
        error(
          'SQL-COLUMN-MISSING',
          {
            zh: `表中没有列「${column}」（${fact.label.zh}，${type}）`,
            en: `The table has no column "${column}" (${fact.label.en ?? fact.label.zh}, ${type})`,
          },
          {
            zh: `添加该列，或用 --columns 指明列名，或用 --without ${fact.id} 声明一律未取得`,
            en: `Add it, name another column with --columns, or declare it unknown for everybody: --without ${fact.id}`,
          },
        ),
      ];
    }
    if (warehouse.printer.accepts(fact.type, reported)) return [];
    return [
      error(
        'SQL-COLUMN-TYPE',
        {
          zh: `列「${column}」的类型是 ${reported}，应为 ${type}`,
          en: `The column "${column}" is of type ${reported}; ${type} is expected`,
        },
        { zh: `在视图里转换为 ${type}`, en: `Convert it to ${type} in a view` },
      ),
    ];
  });
  if (findings.length > 0) throw new CommandFailure(findings);
  const read = new Set(needed.map(({ column }) => column));
  return [...types.keys()].filter((column) => !read.has(column));
}

/** Every value must be one that the dictionary allows: none is taken for unknown in silence. What is not ends the command. */
async function checkValues(policy: CompiledPolicy, warehouse: Warehouse, columns: ColumnMapping): Promise<void> {
  const checks = tableChecks(policy, warehouse.printer, columns);
  const { persons, misfits } = await warehouse.row(countMisfitsSql(checks, warehouse.table));
  if (Number(persons) === 0) {
    throw failure(
      'POPULATION-NO-PERSONS',
      { zh: '表中没有人员', en: 'The table has no persons' },
      { zh: '至少提供一人', en: 'Give at least one person' },
    );
  }
  const counts = wholeNumbers(misfits);
  const findings: Finding[] = [];
  for (const [index, { fact, column, condition }] of checks.entries()) {
    const rows = counts[index] ?? 0;
    if (rows === 0) continue;
    const place = await warehouse.placeOf(condition);
    findings.push(
      error(
        'SQL-VALUE-REFUSED',
        {
          zh: `列「${column}」（${fact.label.zh}）有 ${rows} 行的值不是数据字典允许的${place === null ? '' : `，如 ${place}`}`,
          en: `The column "${column}" (${fact.label.en ?? fact.label.zh}) has ${rows} rows with a value that the dictionary does not allow${place === null ? '' : `, e.g. ${place}`}`,
        },
        {
          zh: `允许：${valueWords(fact.type)}；未取得写 NULL`,
          en: `Allowed: ${valueWords(fact.type)}; unknown is NULL`,
        },
      ),
    );
  }
  if (findings.length > 0) throw new CommandFailure(findings);
}

/** A simulation that ran where the persons are. */
export interface WarehouseRun {
  readonly summary: SimulationSummary;
  /** Columns of the table that were not read. */
  readonly unread: readonly string[];
}

/** Runs a policy inside a database. Columns and values are checked first; only figures of everybody together come back. */
export async function simulateInWarehouse(
  policy: CompiledPolicy,
  warehouse: Warehouse,
  asOf: string,
  columns: ColumnMapping,
): Promise<WarehouseRun> {
  const unread = await checkColumns(policy, warehouse, columns);
  await checkValues(policy, warehouse, columns);
  const { printer, table } = warehouse;
  const sql = new PolicySql(policy, printer, { table, asOf: parseDay(asOf) ?? NaN, columns });
  const row = await warehouse.row(sql.aggregates());
  const read = tableColumns(policy, printer, columns).map(({ column }) => column);
  const contentHash = await warehouse.contentHash(read);
  return { summary: readAggregates(policy, row, contentHash, asOf, printer), unread };
}
