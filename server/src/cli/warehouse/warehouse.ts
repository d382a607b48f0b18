import { type SqlPrinter } from '@jifen/policies';

/** A row as a driver gives it. */
export type WarehouseRow = Readonly<Record<string, unknown>>;

/** A table of persons in a database that is not ours: it is only read, as it was at one moment. */
export interface Warehouse {
  /** Writes SQL as this database understands it. */
  readonly printer: SqlPrinter;
  /** The table as it is written in FROM. */
  readonly table: string;
  /** Types of the table's columns as the database names them, by name; null where there is no such table to be seen. */
  columnTypes(): Promise<ReadonlyMap<string, string> | null>;
  /** The one row that a query gives. What the database refuses ends the command. */
  row(sql: string): Promise<WarehouseRow>;
  /** Where a row for which the condition holds stands, by the database's own counting and never by what it holds; null where it does not count rows. */
  placeOf(condition: string): Promise<string | null>;
  /**
   * What tells these persons apart from any others: the content hash of the population that was loaded into the table and has not
   * been changed since; else a hash of the rows of those columns.
   */
  contentHash(columns: readonly string[]): Promise<string>;
  close(): Promise<void>;
}
