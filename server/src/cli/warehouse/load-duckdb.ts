import { type DuckDBConnection } from '@duckdb/node-api';
import { createTableSql, DuckDbPrinter, type Fact, quotedIdentifier } from '@jifen/policies';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandFailure, failure } from '../failure.js';
import { commentOn, duckDbFailure, duckDbRowsSeen, openDuckDbFile } from './duckdb-database.js';
import { loadedComment } from './loaded-population.js';
import { type PersonRows } from './person-rows.js';

/** Characters of the longest line that is read: a person with many records. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** A cell of text as the type of its column; lists of records are written as JSON. */
function converted(column: string, type: string): string {
  return type.endsWith('[]') ? `CAST(CAST(${column} AS JSON) AS ${type})` : `CAST(${column} AS ${type})`;
}

/** Whether a table of that name is to be dropped first. One that was not made by a load never is. */
async function isInTheWay(connection: DuckDBConnection, table: string, replace: boolean): Promise<boolean> {
  const isThere = await connection.run(`DESCRIBE ${table}`).then(
    () => true,
    () => false,
  );
  if (!isThere) return false;
  const comment = await commentOn(connection, table);
  if (replace && comment?.startsWith('points-population/') === true) return true;
  throw failure(
    'SQL-TABLE-EXISTS',
    { zh: `表 ${table} 已存在`, en: `The table ${table} exists` },
    replace
      ? {
          zh: '它不是由 population load 建的，换一个表名',
          en: 'It was not made by population load: choose another name',
        }
      : { zh: '换一个表名，或加 --replace 替换', en: 'Choose another name, or replace it with --replace' },
  );
}

async function write(file: string, rows: PersonRows): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const chunk of rows.chunks()) await handle.write(chunk);
  } finally {
    await handle.close();
  }
}

/**
 * Puts persons into a table of a file of DuckDB, which is made where it is missing: all of them or none. Gives the content hash of the
 * population, which the comment on the table keeps. A table that was not made by a load is never dropped.
 */
export async function loadIntoDuckDb(
  database: string,
  table: string,
  { facts, rows, replace }: { readonly facts: readonly Fact[]; readonly rows: PersonRows; readonly replace: boolean },
): Promise<string> {
  const printer = new DuckDbPrinter();
  const folder = await mkdtemp(join(tmpdir(), 'jifen-load-'));
  const cells = join(folder, 'persons.csv');
  try {
    await write(cells, rows);
    const hash = rows.contentHash();
    const file = await openDuckDbFile(database, 'READ_WRITE', folder);
    const { connection } = file;
    try {
      // Looked for outside of the transaction, which what is not found would end.
      const isOld = await isInTheWay(connection, table, replace);
      await connection.run('BEGIN TRANSACTION');
      if (isOld) await connection.run(`DROP TABLE ${table}`);
      await connection.run(createTableSql(facts, printer, table));
      const types = ['TEXT', 'TEXT', ...facts.map(({ type }) => printer.columnType(type))];
      const names = ['id', 'household', ...facts.map(({ id }) => id)].map(quotedIdentifier);
      const columns = types.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ');
      await connection.run(
        `INSERT INTO ${table} (${names.join(', ')})
         SELECT ${types.map((type, index) => converted(`c${index}`, type)).join(', ')}
         FROM read_csv('${cells.replaceAll("'", "''")}', header = false, auto_detect = false, delim = ',', quote = '"',
           escape = '"', nullstr = '', allow_quoted_nulls = false, max_line_size = ${LONGEST_LINE}, columns = {${columns}})`,
      );
      const comment = loadedComment(hash, await duckDbRowsSeen(connection, 't', table));
      await connection.run(`COMMENT ON TABLE ${table} IS '${comment}'`);
      await connection.run('COMMIT');
    } finally {
      file.close();
    }
    return hash;
  } catch (error) {
    throw error instanceof CommandFailure ? error : duckDbFailure(error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
