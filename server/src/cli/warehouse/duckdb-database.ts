import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { existsSync, statSync } from 'node:fs';
import { type CommandFailure, failure } from '../failure.js';
import { DUCKDB_SCHEME } from './is-duckdb.js';
import { type RowsSeen } from './loaded-population.js';

/** Kinds of errors whose words name tables and columns, and never what stands in them. */
const TELLS_NAMES = /^(Catalog|Binder|Parser|Permission|Transaction) Error/;

/** The failure for what DuckDB refused. Its words are shown only where they cannot quote a value of a person. */
export function duckDbFailure(error: unknown): CommandFailure {
  const words = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : '';
  if (/^INTERRUPT/.test(words)) {
    return failure(
      'SQL-TIMEOUT',
      { zh: '数据库没有在限定的时间内算完', en: 'The database did not finish in time' },
      { zh: '用 --timeout 给出更多秒数', en: 'Allow more seconds with --timeout' },
    );
  }
  const told = TELLS_NAMES.test(words) ? words : (/^[A-Z][A-Za-z ]* Error/.exec(words)?.[0] ?? '');
  return failure(
    'SQL-REFUSED',
    { zh: `数据库拒绝了查询${told && ` · ${told}`}`, en: `The database refused the query${told && ` · ${told}`}` },
    { zh: '检查表或视图的定义', en: 'Check how the table or the view is defined' },
  );
}

function unusable(zh: string, en: string): CommandFailure {
  return failure(
    'SQL-CONNECTION',
    { zh: `打不开 DuckDB 文件：${zh}`, en: `The file of DuckDB cannot be opened: ${en}` },
    {
      zh: '检查 --database 的路径，如 duckdb:/data/residents.duckdb；其他程序正在写它时不能打开',
      en: 'Check the path in --database, e.g. duckdb:/data/residents.duckdb; it cannot be opened while another program writes it',
    },
  );
}

/** An open file of DuckDB. */
export interface DuckDbFile {
  readonly connection: DuckDBConnection;
  close(): void;
}

/**
 * Opens a file of DuckDB: to be read only, and then it must exist. It sees no other file, no network and no extension. What fails ends
 * the command.
 *
 * @param folder that may be read beside it
 */
export async function openDuckDbFile(
  database: string,
  mode: 'READ_ONLY' | 'READ_WRITE',
  folder?: string,
): Promise<DuckDbFile> {
  const file = database.slice(DUCKDB_SCHEME.length);
  // DuckDB takes these for a database in memory, which would be empty.
  if (file === '' || file.startsWith(':')) throw unusable('没有写路径', 'the path is missing');
  if (mode === 'READ_ONLY' && !existsSync(file)) throw unusable('没有这个文件', 'there is no such file');
  if (existsSync(file) && !statSync(file).isFile()) throw unusable('不是文件', 'it is no file');
  let instance: DuckDBInstance;
  try {
    instance = await DuckDBInstance.create(file, {
      access_mode: mode,
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
  } catch (error) {
    const isLocked = error instanceof Error && error.message.includes('lock');
    throw isLocked
      ? unusable('另一个程序正在使用它', 'another program is using it')
      : unusable('它不是 DuckDB 文件，或已损坏', 'it is no file of DuckDB, or damaged');
  }
  const connection = await instance.connect();
  if (folder !== undefined) {
    await connection.run(`SET allowed_directories = ['${folder.replaceAll("'", "''")}']`);
  }
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The comment on a table, written as in SQL with its schema; null where there is none, or no such table. */
export async function commentOn(connection: DuckDBConnection, table: string): Promise<string | null> {
  const quoted = (column: string): string => `'"' || replace(${column}, '"', '""') || '"'`;
  const reader = await connection.runAndReadAll(
    `SELECT comment FROM duckdb_tables() WHERE ${quoted('schema_name')} || '.' || ${quoted('table_name')} = $1`,
    [table],
  );
  const comment = reader.getRowObjects()[0]?.['comment'];
  return typeof comment === 'string' ? comment : null;
}

/** Counts and sums up rows (`of` names what of each), independently of their order. */
export async function duckDbRowsSeen(connection: DuckDBConnection, of: string, table: string): Promise<RowsSeen> {
  const sum = (half: 'lower' | 'upper'): string =>
    `CAST(coalesce(sum(CAST(md5_number_${half}(CAST(${of} AS VARCHAR)) AS HUGEINT)), 0) AS VARCHAR)`;
  const reader = await connection.runAndReadAll(
    `SELECT CAST(count(*) AS VARCHAR) AS persons, ${sum('lower')} AS first, ${sum('upper')} AS second FROM ${table} AS t`,
  );
  const { persons, first, second } = reader.getRowObjects()[0] ?? {};
  return { persons: String(persons), first: String(first), second: String(second) };
}
