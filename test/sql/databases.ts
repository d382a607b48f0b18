import { DuckDBInstance } from '@duckdb/node-api';
import { DuckDbPrinter, type Fact, type PersonFacts, PostgresPrinter, type SqlPrinter } from '@jifen/policies';
import pg from 'pg';
// eslint-disable-next-line import-x/no-relative-packages -- one way to start a server for tests is enough
import { startPostgres } from '../../server/test/set-up/postgres-server.mjs';

type Row = Readonly<Record<string, unknown>>;

/** A database that holds persons in a table as an office would keep them, and runs queries on it. */
export interface SqlDatabase {
  readonly printer: SqlPrinter;
  /** Makes the table anew, a row a person, keyed by `id` (the position as a number). */
  fill(table: string, facts: readonly Fact[], persons: readonly PersonFacts[]): Promise<void>;
  query(sql: string): Promise<readonly Row[]>;
  close(): Promise<void>;
}

type Typed = Fact['type'];

function scalarType(type: Typed, decimal: string): string {
  switch (type.kind) {
    case 'boolean':
      return 'BOOLEAN';
    case 'date':
      return 'DATE';
    case 'integer':
      return 'BIGINT';
    case 'decimal':
      return `${decimal}(18, ${type.places})`;
    default:
      return 'VARCHAR';
  }
}

function columns(facts: readonly Fact[], typeOf: (type: Typed) => string): string {
  return ['id BIGINT', ...facts.map(({ id, type }) => `"${id}" ${typeOf(type)}`)].join(', ');
}

/** Every fact is there, the unknown ones as null. */
function rows(facts: readonly Fact[], persons: readonly PersonFacts[]): string {
  return JSON.stringify(
    persons.map((person, id) => ({
      id,
      ...Object.fromEntries(facts.map((fact) => [fact.id, person[fact.id] ?? null])),
    })),
  );
}

function duckType(type: Typed): string {
  if (type.kind !== 'records') return scalarType(type, 'DECIMAL');
  return `STRUCT(${type.fields.map((field) => `"${field.id}" ${duckType(field.type)}`).join(', ')})[]`;
}

/** DuckDB in memory. */
export async function openDuckDb(): Promise<SqlDatabase> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    printer: new DuckDbPrinter(),
    async fill(table, facts, persons) {
      await connection.run(`CREATE OR REPLACE TABLE ${table} (${columns(facts, duckType)})`);
      const structure = `[{"id":"BIGINT",${facts.map(({ id, type }) => `${JSON.stringify(id)}:${structureOf(type)}`).join(',')}}]`;
      const prepared = await connection.prepare(
        `INSERT INTO ${table} SELECT r.* FROM (SELECT unnest(from_json($1::JSON, '${structure}')) AS r)`,
      );
      prepared.bindVarchar(1, rows(facts, persons));
      await prepared.run();
    },
    query: async (sql) => (await connection.runAndReadAll(sql)).getRowObjects(),
    close: () => Promise.resolve(connection.closeSync()),
  };
}

/** The structure that DuckDB's `from_json` reads a value by. */
function structureOf(type: Typed): string {
  if (type.kind !== 'records') return JSON.stringify(duckType(type));
  return `[{${type.fields.map((field) => `${JSON.stringify(field.id)}:${structureOf(field.type)}`).join(',')}}]`;
}

function postgresType(type: Typed): string {
  return type.kind === 'records' ? 'JSONB' : scalarType(type, 'NUMERIC');
}

/** A PostgreSQL server of its own, or the reason why there is none. */
export async function openPostgres(): Promise<SqlDatabase | { readonly missing: string }> {
  const { url, stop, missing } = await startPostgres();
  if (url === undefined || stop === undefined) return { missing: missing ?? 'PostgreSQL did not start' };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    printer: new PostgresPrinter(),
    async fill(table, facts, persons) {
      const typed = columns(facts, postgresType);
      await client.query(`DROP TABLE IF EXISTS ${table}`);
      await client.query(`CREATE TABLE ${table} (${typed})`);
      await client.query(`INSERT INTO ${table} SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(${typed})`, [
        rows(facts, persons),
      ]);
    },
    query: async (sql) => (await client.query<Row>(sql)).rows,
    async close() {
      await client.end();
      await stop();
    },
  };
}
