import { DuckDbPrinter, quotedIdentifier } from '@jifen/policies';
import { commentOn, duckDbFailure, type DuckDbFile, duckDbRowsSeen, openDuckDbFile } from './duckdb-database.js';
import { loadedHash, rowsHash } from './loaded-population.js';
import { tableIdentifier } from './table-name.js';
import { type Warehouse, type WarehouseRow } from './warehouse.js';

class DuckDbWarehouse implements Warehouse {
  readonly printer = new DuckDbPrinter();

  constructor(
    private readonly file: DuckDbFile,
    readonly table: string,
    private readonly seconds: number,
  ) {}

  async begin(): Promise<void> {
    await this.timed(() => this.file.connection.run('BEGIN TRANSACTION'));
  }

  async columnTypes(): Promise<ReadonlyMap<string, string> | null> {
    // Whatever name is resolved as in FROM; one that is not there is no error of the query.
    const rows = await this.query(`DESCRIBE ${this.table}`).catch((error: unknown) => {
      if (error instanceof Error && error.message.startsWith('Catalog Error')) return null;
      throw duckDbFailure(error);
    });
    return rows && new Map(rows.map((row) => [String(row['column_name']), String(row['column_type'])]));
  }

  async row(sql: string): Promise<WarehouseRow> {
    return (await this.timed(() => this.query(sql)))[0] ?? {};
  }

  async placeOf(condition: string): Promise<string | null> {
    // Views do not count rows.
    const rows = await this.query(`SELECT rowid AS place FROM ${this.table} WHERE ${condition} LIMIT 1`).catch(
      () => [],
    );
    const place = rows[0]?.['place'];
    return typeof place === 'bigint' ? `rowid ${place}` : null;
  }

  async contentHash(columns: readonly string[]): Promise<string> {
    const { connection } = this.file;
    const seen = (of: string) => this.timed(() => duckDbRowsSeen(connection, of, this.table));
    const comment = await this.timed(() => commentOn(connection, this.table));
    if (comment?.startsWith('points-population/') === true) {
      const known = loadedHash(comment, await seen('t'));
      if (known !== null) return known;
    }
    return rowsHash(await seen(`row(${columns.map(quotedIdentifier).join(', ')})`));
  }

  close(): Promise<void> {
    this.file.close();
    return Promise.resolve();
  }

  private async query(sql: string): Promise<WarehouseRow[]> {
    return (await this.file.connection.runAndReadAll(sql)).getRowObjects();
  }

  /** Does one statement within the time that is allowed; what is refused ends the command. */
  private async timed<T>(work: () => Promise<T>): Promise<T> {
    const timer = setTimeout(() => this.file.connection.interrupt(), this.seconds * 1000);
    try {
      return await work();
    } catch (error) {
      throw duckDbFailure(error);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Opens a table in a file of DuckDB for reading; no statement may take longer than that many seconds. */
export async function openDuckDbTable(database: string, table: string, seconds: number): Promise<Warehouse> {
  const identifier = tableIdentifier(table, 'main');
  const warehouse = new DuckDbWarehouse(await openDuckDbFile(database, 'READ_ONLY'), identifier, seconds);
  try {
    await warehouse.begin();
    return warehouse;
  } catch (error) {
    await warehouse.close();
    throw error;
  }
}
