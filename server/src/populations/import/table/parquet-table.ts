import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { messageOf } from '../../../errors/thrown.js';
import { IMPORT_LIMITS } from '../import-limits.js';
import { ImportRefused, refused } from '../import-refused.js';
import { tableTooLarge } from './csv-writer.js';
import { tooManyColumns } from './sheet-rows.js';

/** Memory that DuckDB may take for one file. */
const MEMORY = '512MB';
/** How often the size of what is being written is looked at, in milliseconds. */
const WATCH = 200;

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const name = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/**
 * Writes a Parquet file as a table of text. DuckDB sees the folder of the two files and nothing else: no network, no extensions.
 *
 * @throws {ImportRefused} where the file is damaged, says of itself what is not so, or has values that are no text
 */
export async function parquetToCsv(source: string, target: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: MEMORY,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    await connection.run(`SET allowed_directories = [${text(dirname(source))}]`);
    await connection.run(`SET temp_directory = ${text(`${dirname(source)}/duckdb`)}`);
    await connection.run('SET enable_external_access = false');
    await connection.run('SET lock_configuration = true');
    const columns = await columnsOf(connection, source);
    await copy(connection, source, target, columns);
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    throw damaged(messageOf(error));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function columnsOf(connection: DuckDBConnection, source: string): Promise<string[]> {
  const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet(${text(source)})`);
  const rows = described.getRows().map(([column, type]) => ({ column: String(column), type: String(type) }));
  if (rows.length > IMPORT_LIMITS.columns) throw tooManyColumns();
  const counted = await connection.runAndReadAll(`SELECT sum(num_rows) FROM parquet_file_metadata(${text(source)})`);
  if (Number(counted.getRows()[0]?.[0] ?? 0) > IMPORT_LIMITS.rows) throw tableTooLarge();
  return rows.map(({ column, type }) => {
    if (type === 'BLOB') throw notText(column);
    const isNested = /[[(]/.test(type) && !type.startsWith('DECIMAL');
    return `${isNested ? `to_json(${name(column)})` : `CAST(${name(column)} AS VARCHAR)`} AS ${name(column)}`;
  });
}

async function copy(
  connection: DuckDBConnection,
  source: string,
  target: string,
  columns: readonly string[],
): Promise<void> {
  let isTooLarge = false;
  const watch = setInterval(() => {
    const size = statSync(target, { throwIfNoEntry: false })?.size ?? 0;
    if (size <= IMPORT_LIMITS.tableBytes) return;
    isTooLarge = true;
    connection.interrupt();
  }, WATCH);
  try {
    await connection.run(
      `COPY (SELECT ${columns.join(', ')} FROM read_parquet(${text(source)})) TO ${text(target)} (FORMAT csv, HEADER, DELIMITER ',')`,
    );
  } catch (error) {
    throw isTooLarge ? tableTooLarge() : error;
  } finally {
    clearInterval(watch);
  }
}

function damaged(reason: string): ImportRefused {
  const isMemory = /out of memory/i.test(reason);
  return refused(
    'IMPORT-PARQUET-DAMAGED',
    isMemory
      ? { zh: 'Parquet 文件需要的内存超过上限', en: 'The Parquet file needs more memory than it may have' }
      : {
          zh: 'Parquet 文件损坏、不完整，或与自身的说明不符',
          en: 'The Parquet file is damaged, incomplete, or not what it says it is',
        },
    { zh: '从来源系统重新导出', en: 'Export it again from where it comes' },
  );
}

function notText(column: string): ImportRefused {
  return refused(
    'IMPORT-PARQUET-BINARY',
    { zh: `列「${column}」是二进制内容`, en: `The column "${column}" holds binary values` },
    { zh: '去掉该列再上传', en: 'Leave the column out and upload again' },
  );
}
