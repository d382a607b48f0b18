import { DuckDBDecimalValue, DuckDBInstance, VARCHAR } from '@duckdb/node-api';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExportBook, WITHHELD } from './export-table.js';

/** What writing one export may take of the server's memory. */
const SETTINGS = { memory_limit: '128MB', threads: '1' };

/** A text as SQL writes it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * The book as Parquet, one row a number: `value` is an exact decimal, null where `withheld` or where `words` says it instead; the
 * manifest stands in the file's metadata under `manifest`, its hash under `manifest_hash`.
 */
export async function writeParquet({ title, manifest, manifestHash, tables }: ExportBook): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'jifen-export-'));
  const file = join(folder, 'export.parquet');
  const instance = await DuckDBInstance.create(':memory:', { ...SETTINGS, temp_directory: folder });
  try {
    const connection = await instance.connect();
    await connection.run(
      `CREATE TABLE export ("table" VARCHAR, table_title VARCHAR, table_title_en VARCHAR, "row" VARCHAR, row_en VARCHAR,
         "column" VARCHAR, column_title VARCHAR, column_title_en VARCHAR, unit VARCHAR, value DECIMAL(18, 2), words VARCHAR,
         withheld BOOLEAN)`,
    );
    const appender = await connection.createAppender('export');
    for (const table of tables) {
      for (const { label, cells } of table.rows) {
        for (const [index, column] of table.columns.entries()) {
          const cell = cells[index] ?? null;
          const words = [
            table.id,
            table.title.zh,
            table.title.en,
            label.zh,
            label.en,
            column.id,
            column.label.zh,
            column.label.en,
          ];
          for (const word of [...words, column.unit]) appender.appendVarchar(word);
          if (typeof cell === 'number') {
            const hundredths = column.unit === 'points' ? BigInt(cell) : BigInt(cell) * 100n;
            appender.appendDecimal(new DuckDBDecimalValue(hundredths, 18, 2));
          } else appender.appendNull();
          if (typeof cell === 'object' && cell !== null) appender.appendValue(cell.zh, VARCHAR);
          else appender.appendNull();
          appender.appendBoolean(cell === WITHHELD);
          appender.endRow();
        }
      }
    }
    appender.closeSync();
    const about = JSON.stringify({ title, manifest });
    await connection.run(
      `COPY export TO ${quoted(file)} (FORMAT parquet, COMPRESSION zstd,
         KV_METADATA { manifest: ${quoted(about)}, manifest_hash: ${quoted(manifestHash)} })`,
    );
    connection.closeSync();
    return await readFile(file);
  } finally {
    instance.closeSync();
    await rm(folder, { recursive: true, force: true });
  }
}
