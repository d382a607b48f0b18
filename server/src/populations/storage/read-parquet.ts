import { type DuckDBConnection, type DuckDBDataChunk } from '@duckdb/node-api';
import {
  ApplicationsBuilder,
  type Column,
  columnKind,
  encodedBounds,
  FindingList,
  GroupedTextsBuilder,
  NumberColumnBuilder,
  RecordsBuilder,
  type RecordsFactType,
  type SceneApplication,
  type ScalarFactType,
  Snapshot,
  type SnapshotFact,
  snapshotHash,
  SnapshotManifest,
  storageFor,
  TextColumnBuilder,
} from '@jifen/policies';
import { dirname } from 'node:path';
import { sqlName, sqlText, withDuckDb } from './duckdb-session.js';
import { APPLICATIONS, HOUSEHOLD_ID, MANIFEST_KEY, PERSON_ID, readColumn, readFields } from './parquet-columns.js';

/** A Parquet file is not the snapshot that it should be. */
export class ParquetDamaged extends Error {}

/** Takes the values of one column, row after row. */
type Take = (value: unknown) => void;

function scalarTaker(type: ScalarFactType, capacity: number): { readonly take: Take; readonly build: () => Column } {
  const builder = new NumberColumnBuilder(encodedBounds(type), capacity, columnKind(type));
  const { unknown } = storageFor(encodedBounds(type));
  return {
    take: (value) => builder.push(value === unknown ? null : Number(value)),
    build: () => builder.build(),
  };
}

async function eachChunk(
  connection: DuckDBConnection,
  sql: string,
  take: (chunk: DuckDBDataChunk) => void,
): Promise<void> {
  const result = await connection.stream(sql);
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk())
    take(chunk);
}

/** The manifest that a file carries, if it has the hash that is expected: only then is what it says to be believed. */
async function manifestIn(connection: DuckDBConnection, file: string, hash: string): Promise<SnapshotManifest> {
  const found = await connection.runAndReadAll(
    `SELECT decode(value) FROM parquet_kv_metadata(${sqlText(file)}) WHERE decode(key) = ${sqlText(MANIFEST_KEY)}`,
  );
  const [[text] = []] = found.getRows();
  const manifest = SnapshotManifest.safeParse(typeof text === 'string' ? JSON.parse(text) : undefined);
  if (!manifest.success) throw new ParquetDamaged('It carries no manifest');
  if (snapshotHash(manifest.data) !== hash) throw new ParquetDamaged('Its manifest has another hash');
  return manifest.data;
}

/** The records of one fact, where the number of each person's is known. */
async function readRecords(
  connection: DuckDBConnection,
  file: string,
  { id, type }: { readonly id: string; readonly type: RecordsFactType },
  counts: readonly number[] | Int32Array,
): Promise<Column> {
  const takers = type.fields.map((field) => scalarTaker(field.type, counts.length));
  const builder = new RecordsBuilder(type, counts.length);
  const unknowns = type.fields.map((field) => storageFor(encodedBounds(field.type)).unknown);
  let row = 0;
  let left = 0;
  const endEmpty = (): void => {
    for (; row < counts.length && (counts[row] ?? 0) <= 0; row += 1) builder.endList((counts[row] ?? 0) < 0);
    left = counts[row] ?? 0;
  };
  endEmpty();
  const sql = `SELECT ${readFields(type, 'r').join(', ')} FROM (SELECT unnest(${sqlName(id)}) AS r FROM read_parquet(${sqlText(file)}))`;
  await eachChunk(connection, sql, (chunk) => {
    const vectors = takers.map((_, place) => chunk.getColumnVector(place));
    for (let index = 0; index < chunk.rowCount; index += 1) {
      if (left === 0) throw new ParquetDamaged('It has more records than it counts');
      builder.pushRecord(
        vectors.map((vector, place) => {
          const value = Number(vector.getItem(index));
          return value === unknowns[place] ? null : value;
        }),
      );
      left -= 1;
      if (left > 0) continue;
      builder.endList(false);
      row += 1;
      endEmpty();
    }
  });
  if (row < counts.length) throw new ParquetDamaged('It has fewer records than it counts');
  return builder.build();
}

async function readApplications(connection: DuckDBConnection, file: string): Promise<SceneApplication[]> {
  const applications: SceneApplication[] = [];
  const sql = `SELECT a.id, a.scene, a.pool, person, a.spouse
    FROM (SELECT unnest(${sqlName(APPLICATIONS)}) AS a, ${sqlName(PERSON_ID)} AS person FROM read_parquet(${sqlText(file)}))
    ORDER BY a.place`;
  await eachChunk(connection, sql, (chunk) => {
    for (const [id, scene, pool, person, spouse] of chunk.getRows()) {
      applications.push({
        kind: 'application',
        id: String(id),
        scene: String(scene),
        ...(typeof pool === 'string' ? { pool } : {}),
        applicants: [String(person), ...(typeof spouse === 'string' ? [spouse] : [])],
      });
    }
  });
  return applications;
}

/** Reads everybody in one pass; of lists of records, how many each person has. */
async function readPersons(
  connection: DuckDBConnection,
  file: string,
  dictionary: readonly SnapshotFact[],
  persons: number,
): Promise<Pick<Snapshot, 'ids' | 'households'> & { readonly built: ReadonlyMap<string, Column> }> {
  const ids = new TextColumnBuilder(persons);
  const households = new GroupedTextsBuilder(persons);
  const takers = dictionary.map(({ id, type }) => ({
    id,
    ...scalarTaker(type.kind === 'records' ? { kind: 'integer', min: -1, max: type.most } : type, persons),
  }));
  const selected = [
    sqlName(PERSON_ID),
    sqlName(HOUSEHOLD_ID),
    ...dictionary.map(({ id, type }) => readColumn(type, sqlName(id))),
  ];
  await eachChunk(connection, `SELECT ${selected.join(', ')} FROM read_parquet(${sqlText(file)})`, (chunk) => {
    const { rowCount } = chunk;
    if (ids.length + rowCount > persons) throw new ParquetDamaged('It has more persons than it says');
    const [person, household] = [chunk.getColumnVector(0), chunk.getColumnVector(1)];
    for (let row = 0; row < rowCount; row += 1) {
      ids.push(String(person.getItem(row)));
      households.push(String(household.getItem(row)));
    }
    for (const [place, { take }] of takers.entries()) {
      const vector = chunk.getColumnVector(place + 2);
      for (let row = 0; row < rowCount; row += 1) take(vector.getItem(row));
    }
  });
  const built = new Map(takers.map(({ id, build }) => [id, build()]));
  return { ids: ids.build(), households: households.build(), built };
}

/**
 * Reads a snapshot from its Parquet file. Its manifest has the expected hash; whether the rest is what the manifest names is to be
 * compared. No more is held than the manifest says there is.
 *
 * @throws {ParquetDamaged} where the file is cut, or is not this snapshot
 */
export async function readParquet(
  file: string,
  hash: string,
): Promise<{ readonly snapshot: Snapshot; readonly manifest: SnapshotManifest }> {
  try {
    return await withDuckDb(dirname(file), async (connection) => {
      const manifest = await manifestIn(connection, file, hash);
      const { dictionary, header, persons } = manifest;
      const { ids, households, built } = await readPersons(connection, file, dictionary, persons);
      const columns = new Map<string, Column>();
      for (const { id, type } of dictionary) {
        const column = built.get(id);
        if (!column) continue;
        if (type.kind !== 'records' || column.kind === 'records') columns.set(id, column);
        else columns.set(id, await readRecords(connection, file, { id, type }, Array.from(column.values)));
      }
      const found = new FindingList();
      const applications = new ApplicationsBuilder();
      for (const application of await readApplications(connection, file)) applications.push(application);
      const snapshot = new Snapshot({
        header,
        dictionary,
        ids,
        households,
        columns,
        applications: applications.build(ids, found),
      });
      if (!found.isEmpty) throw new ParquetDamaged('Its applications name persons who are not there');
      return { snapshot, manifest };
    });
  } catch (error) {
    if (error instanceof ParquetDamaged) throw error;
    throw new ParquetDamaged(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
