import {
  DuckDBDataChunk,
  DuckDBListValue,
  DuckDBStructValue,
  type DuckDBValue,
  type DuckDBVector,
  INTEGER,
  LIST,
  STRUCT,
  VARCHAR,
} from '@duckdb/node-api';
import {
  applicationAt,
  canonicalJson,
  type Column,
  type FactType,
  type Snapshot,
  type SnapshotManifest,
} from '@jifen/policies';
import { dirname } from 'node:path';
import { sqlName, sqlText, withDuckDb } from './duckdb-session.js';
import { APPLICATIONS, HOUSEHOLD_ID, MANIFEST_KEY, PERSON_ID, rawType, writtenColumn } from './parquet-columns.js';

/** Rows of one piece; DuckDB takes no more. */
const CHUNK = 2048;

const APPLICATION = STRUCT({ place: INTEGER, id: VARCHAR, scene: VARCHAR, pool: VARCHAR, spouse: VARCHAR });

/** Gives the value of a row as DuckDB takes it. */
type ValueAt = (row: number) => DuckDBValue;

function valuesOf(column: Column, type: FactType): ValueAt {
  if (column.kind !== 'records' || type.kind !== 'records') {
    const { values } = column as Exclude<Column, { kind: 'records' }>;
    return (row) => values[row] ?? null;
  }
  const { starts, unknown, fields } = column;
  const names = type.fields.map(({ id }) => id);
  return (row) => {
    if (unknown[row] !== 0) return null;
    const records: DuckDBStructValue[] = [];
    const end = starts[row + 1] ?? 0;
    for (let entry = starts[row] ?? 0; entry < end; entry += 1) {
      const record: Record<string, DuckDBValue> = {};
      for (let field = 0; field < names.length; field += 1)
        record[names[field] ?? ''] = fields[field]?.values[entry] ?? null;
      records.push(new DuckDBStructValue(record));
    }
    return new DuckDBListValue(records);
  };
}

/** The applications of each first applicant, with their places among all. */
function applicationsByRow(snapshot: Snapshot): ValueAt {
  const byRow = new Map<number, DuckDBStructValue[]>();
  for (const [place, row] of snapshot.applications.first.entries()) {
    const { id, scene, pool, applicants } = applicationAt(snapshot, place);
    const entry = new DuckDBStructValue({ place, id, scene, pool: pool ?? null, spouse: applicants[1] ?? null });
    const known = byRow.get(row);
    if (known) known.push(entry);
    else byRow.set(row, [entry]);
  }
  return (row) => {
    const applications = byRow.get(row);
    return applications ? new DuckDBListValue(applications) : null;
  };
}

function fill(vector: DuckDBVector, valueAt: ValueAt, first: number, count: number): void {
  for (let index = 0; index < count; index += 1) vector.setItem(index, valueAt(first + index));
  vector.flush();
}

/** Writes a snapshot as a Parquet file, one row a person, with the manifest among its metadata; `tell` hears of rows that are filled in. */
export async function writeParquet(
  snapshot: Snapshot,
  manifest: SnapshotManifest,
  file: string,
  tell: (rows: number, of: number) => void = () => {},
): Promise<void> {
  const { ids, households, dictionary, size } = snapshot;
  const columns = [
    { name: PERSON_ID, type: VARCHAR, sql: sqlName(PERSON_ID), at: ((row) => ids.at(row) ?? null) satisfies ValueAt },
    {
      name: HOUSEHOLD_ID,
      type: VARCHAR,
      sql: sqlName(HOUSEHOLD_ID),
      at: ((row) => households.names.at(households.of[row] ?? -1) ?? null) satisfies ValueAt,
    },
    ...dictionary.map(({ id, type }) => ({
      name: id,
      type: rawType(type),
      sql: writtenColumn(type, sqlName(id)),
      at: valuesOf(snapshot.requireColumn(id), type),
    })),
    {
      name: APPLICATIONS,
      type: LIST(APPLICATION),
      sql: sqlName(APPLICATIONS),
      at: applicationsByRow(snapshot),
    },
  ];
  await withDuckDb(dirname(file), async (connection) => {
    const declared = columns.map(({ name, type }) => `${sqlName(name)} ${type.toString()}`);
    await connection.run(`CREATE TABLE persons (${declared.join(', ')})`);
    const appender = await connection.createAppender('persons');
    const types = columns.map(({ type }) => type);
    for (let first = 0; first < size; first += CHUNK) {
      const count = Math.min(CHUNK, size - first);
      const chunk = DuckDBDataChunk.create(types, count);
      for (const [place, { at }] of columns.entries()) fill(chunk.getColumnVector(place), at, first, count);
      appender.appendDataChunk(chunk);
      tell(first + count, size);
    }
    appender.closeSync();
    const selected = columns.map(({ name, sql }) => `${sql} AS ${sqlName(name)}`);
    await connection.run(
      `COPY (SELECT ${selected.join(', ')} FROM persons) TO ${sqlText(file)}
         (FORMAT parquet, COMPRESSION zstd, KV_METADATA { ${sqlName(MANIFEST_KEY)}: ${sqlText(canonicalJson(manifest))} })`,
    );
  });
}
