import { PostgresPrinter, quotedIdentifier } from '@jifen/policies';
import pg from 'pg';
import { connectionFailure, databaseFailure } from './database-failure.js';
import { loadedHash, rowsHash, type RowsSeen } from './loaded-population.js';
import { tableIdentifier } from './table-name.js';
import { type Warehouse, type WarehouseRow } from './warehouse.js';

/** How long the server may take to answer the call, in milliseconds. */
const CONNECTION_MS = 15_000;

/** Connects; what fails ends the command. Values come as the text that PostgreSQL writes, so that no number loses digits. */
export async function connectPostgres(url: string): Promise<pg.Client> {
  const asText = { getTypeParser: () => (value: unknown) => value };
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECTION_MS, types: asText });
    // A connection that breaks while nothing is asked is told by the next question.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  } catch (error) {
    throw connectionFailure(error);
  }
}

/** What every session is set to: nothing of it depends on how the server or the account is set up. */
export const SESSION = [
  'SET LOCAL search_path = pg_catalog',
  'SET LOCAL standard_conforming_strings = on',
  "SET LOCAL datestyle = 'ISO, YMD'",
  // Compiling so wide a query takes longer than running it.
  'SET LOCAL jit = off',
];

/** Counts and sums up rows (`of` names what of each), independently of their order. */
export function rowsSeenSql(of: string, table: string): string {
  const sum = (seed: number): string => `coalesce(sum(hashtextextended(${of}::TEXT, ${seed})), 0)`;
  return `SELECT count(*) AS persons, ${sum(1)} AS first, ${sum(2)} AS second FROM ${table} AS t`;
}

class PostgresWarehouse implements Warehouse {
  readonly printer = new PostgresPrinter();

  constructor(
    private readonly client: pg.Client,
    readonly table: string,
  ) {}

  async begin(seconds: number): Promise<void> {
    await this.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await this.query(`SET LOCAL statement_timeout = '${seconds}s'`);
    for (const setting of SESSION) await this.query(setting);
  }

  async columnTypes(): Promise<ReadonlyMap<string, string> | null> {
    const rows = await this.query(
      `SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type
       FROM pg_attribute AS a
       WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped
       ORDER BY a.attnum`,
      [this.table],
    );
    if (rows.length === 0) return null;
    return new Map(rows.map(({ name, type }) => [String(name), String(type)]));
  }

  async row(sql: string): Promise<WarehouseRow> {
    return (await this.query(sql))[0] ?? {};
  }

  async placeOf(condition: string): Promise<string | null> {
    const [kind] = await this.query('SELECT relkind FROM pg_class WHERE oid = to_regclass($1)', [this.table]);
    // Views and foreign tables have no places.
    if (!['r', 'm', 'p'].includes(String(kind?.['relkind']))) return null;
    const { place } = await this.row(`SELECT ctid::TEXT AS place FROM ${this.table} WHERE ${condition} LIMIT 1`);
    return typeof place === 'string' ? `ctid ${place}` : null;
  }

  async contentHash(columns: readonly string[]): Promise<string> {
    const { comment } = await this.row(
      `SELECT obj_description(to_regclass('${this.table.replaceAll("'", "''")}'), 'pg_class') AS comment`,
    );
    if (typeof comment === 'string' && comment.startsWith('points-population/')) {
      const known = loadedHash(comment, await this.rowsSeen('t'));
      if (known !== null) return known;
    }
    return rowsHash(await this.rowsSeen(`ROW(${columns.map(quotedIdentifier).join(', ')})`));
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }

  private async rowsSeen(of: string): Promise<RowsSeen> {
    const { persons, first, second } = await this.row(rowsSeenSql(of, this.table));
    return { persons: String(persons), first: String(first), second: String(second) };
  }

  private async query(sql: string, values?: readonly string[]): Promise<WarehouseRow[]> {
    try {
      return (await this.client.query<WarehouseRow>(sql, values ? [...values] : undefined)).rows;
    } catch (error) {
      throw databaseFailure(error);
    }
  }
}

/** Opens a table of PostgreSQL for reading, as it is now; no statement may take longer than that many seconds. */
export async function openPostgresTable(url: string, table: string, seconds: number): Promise<Warehouse> {
  const identifier = tableIdentifier(table, 'public');
  const warehouse = new PostgresWarehouse(await connectPostgres(url), identifier);
  try {
    await warehouse.begin(seconds);
    return warehouse;
  } catch (error) {
    await warehouse.close();
    throw error;
  }
}
