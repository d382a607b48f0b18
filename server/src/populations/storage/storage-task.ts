import {
  FindingList,
  generatedHeader,
  generateRows,
  type GenerationRequest,
  openSnapshot,
  partsOf,
  reportDamage,
  type Snapshot,
  type SnapshotFact,
  SnapshotEncoder,
  snapshotHash,
  type SnapshotManifest,
  type SnapshotParts,
} from '@jifen/policies';
import { existsSync, mkdirSync } from 'node:fs';
import { Refused } from '../../computation/refused.js';
import { digest } from './digest.js';
import { ParquetDamaged, readParquet } from './read-parquet.js';
import { SnapshotFiles, writeImage, writeWhole } from './snapshot-file.js';
import { writeParquet } from './write-parquet.js';

/** Work on stored snapshots that takes long enough to have a thread of its own. */
export type StorageTask = {
  readonly dataDir: string;
  /** Folder in which the task writes before anything is moved to its place; whoever runs the task removes it. */
  readonly staging: string;
} & (
  | { readonly kind: 'store'; readonly parts: SnapshotParts }
  | { readonly kind: 'generate'; readonly request: GenerationRequest; readonly dictionary: readonly SnapshotFact[] }
  /** Makes the image again of the Parquet file. */
  | { readonly kind: 'rebuild'; readonly hash: string }
);

/** What is told of a snapshot that lies in its files. */
export interface StoredSnapshot {
  readonly contentHash: string;
  readonly asOf: string;
  /** Name of the generator; null for what was not generated. */
  readonly generator: string | null;
  /** Names the dictionary in whose types the facts are encoded. */
  readonly dictionaryVersion: string;
  readonly facts: readonly string[];
  readonly persons: number;
  readonly households: number;
  readonly applications: number;
}

/** How far a task is: in persons that are generated, or in thousandths of what is stored. */
export type TellProgress = (done: number, of: number) => void;

/** Of what storing takes: filling the table, and DuckDB writing it, which does not say how far it is; the rest is the image. In thousandths. */
const FILLED = 800;
const WRITTEN = 950;
const WHOLE = 1000;

/** Persons between two words on progress. */
const TELL_EVERY = 8192;

function summary(snapshot: Snapshot, manifest: SnapshotManifest): StoredSnapshot {
  return {
    contentHash: snapshotHash(manifest),
    asOf: snapshot.header.asOf,
    generator: snapshot.header.origin?.generator ?? null,
    dictionaryVersion: snapshot.dictionaryVersion,
    facts: snapshot.dictionary.map(({ id }) => id),
    persons: snapshot.size,
    households: snapshot.households.names.length,
    applications: snapshot.applications.ids.length,
  };
}

async function store(
  { dataDir, staging }: StorageTask,
  snapshot: Snapshot,
  parts: SnapshotParts,
  tell: TellProgress = () => {},
): Promise<StoredSnapshot> {
  const stored = summary(snapshot, parts.manifest);
  const files = new SnapshotFiles(dataDir, stored.contentHash);
  files.makeFolder();
  const upTo = (from: number, to: number) => (done: number, of: number) =>
    tell(Math.floor(from + ((to - from) * done) / Math.max(1, of)), WHOLE);
  // The image is written last: whoever finds it may rely on the other.
  if (!existsSync(files.parquet)) {
    await writeWhole(files.parquet, staging, (name) => writeParquet(snapshot, parts.manifest, name, upTo(0, FILLED)));
  }
  await writeImage(parts, files.image, staging, upTo(WRITTEN, WHOLE));
  return stored;
}

function generate(request: GenerationRequest, dictionary: readonly SnapshotFact[], tell: TellProgress): Snapshot {
  const encoder = new SnapshotEncoder(generatedHeader(request), dictionary);
  let persons = 0;
  for (const row of generateRows(request)) {
    if (row.kind === 'application') encoder.addApplication(row);
    else {
      encoder.addPerson(row);
      persons += 1;
      if (persons % TELL_EVERY === 0) tell(persons, request.persons);
    }
  }
  const { snapshot, findings } = encoder.finish();
  if (!snapshot) throw new Refused(findings);
  return snapshot;
}

/** Refuses a snapshot whose sections are not those that its manifest names. */
function refuseDifferent(read: SnapshotManifest, expected: SnapshotManifest): void {
  const found = new FindingList();
  const hashes = new Map(read.sections.map(({ name, sha256 }) => [name, sha256]));
  for (const { name, sha256 } of expected.sections) {
    if (hashes.get(name) !== sha256)
      reportDamage(found, name, ['内容与其哈希不符', 'its bytes do not have their hash']);
  }
  if (found.isEmpty) reportDamage(found, undefined, ['内容与其哈希不符', 'it does not have its hash']);
  throw new Refused(found.all());
}

async function rebuild(dataDir: string, staging: string, hash: string): Promise<StoredSnapshot> {
  const files = new SnapshotFiles(dataDir, hash);
  const { snapshot, manifest } = await readBack(files.parquet, hash);
  const parts = partsOf(snapshot, digest);
  if (snapshotHash(parts.manifest) !== hash) refuseDifferent(parts.manifest, manifest);
  await writeImage(parts, files.image, staging);
  return summary(snapshot, parts.manifest);
}

async function readBack(file: string, hash: string): ReturnType<typeof readParquet> {
  const found = new FindingList();
  if (!existsSync(file)) {
    reportDamage(found, undefined, ['数据文件夹中没有它的文件', 'its file is not in the data folder']);
    throw new Refused(found.all());
  }
  try {
    return await readParquet(file, hash);
  } catch (error) {
    if (!(error instanceof ParquetDamaged)) throw error;
    reportDamage(found, undefined, [
      'Parquet 文件不完整或不是该人群',
      'its Parquet file is not whole, or not this population',
    ]);
    throw new Refused(found.all());
  }
}

/** Does a task. @throws {Refused} where a snapshot is damaged or cannot be made */
export async function doStorageTask(task: StorageTask, tell: TellProgress): Promise<StoredSnapshot> {
  mkdirSync(task.staging, { recursive: true });
  switch (task.kind) {
    case 'store': {
      const { snapshot, findings } = openSnapshot(task.parts);
      if (!snapshot) throw new Refused(findings);
      // Whoever hands in the parts may have formed their hashes anyhow: those that are stored are formed here.
      return store(task, snapshot, partsOf(snapshot, digest), tell);
    }
    case 'generate': {
      const snapshot = generate(task.request, task.dictionary, tell);
      return store(task, snapshot, partsOf(snapshot, digest));
    }
    case 'rebuild':
      return rebuild(task.dataDir, task.staging, task.hash);
  }
}
