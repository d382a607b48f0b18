import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Memory that DuckDB may take before it puts things aside on disk. */
const MEMORY = '768MB';

/** A text as SQL writes it. */
export function sqlText(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A name as SQL writes it. */
export function sqlName(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

/**
 * Lets `work` use a DuckDB of its own that sees one folder and nothing else: no network, no extensions, bounded memory. What it puts
 * aside goes below that folder and is removed.
 */
export async function withDuckDb<T>(folder: string, work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const aside = await mkdtemp(join(folder, '.duckdb-'));
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: MEMORY,
    temp_directory: aside,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  try {
    const connection = await instance.connect();
    try {
      await connection.run(`SET allowed_directories = [${sqlText(folder)}]`);
      await connection.run('SET enable_external_access = false');
      await connection.run('SET lock_configuration = true');
      return await work(connection);
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
    await rm(aside, { recursive: true, force: true });
  }
}
