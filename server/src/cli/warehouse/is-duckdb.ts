/** What an address begins with that names a file of DuckDB. */
export const DUCKDB_SCHEME = 'duckdb:';

/** Whether a database is a file of DuckDB: `duckdb:` and its path. */
export function isDuckDb(database: string | undefined): boolean {
  return database?.startsWith(DUCKDB_SCHEME) === true;
}
