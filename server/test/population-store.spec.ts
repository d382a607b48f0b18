import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Fact,
  openSnapshot,
  partsOf,
  personAt,
  type Snapshot,
  SnapshotBuilder,
  type SnapshotFact,
  snapshotHash,
  type SnapshotParts,
} from '@jifen/policies';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppConfig } from '../src/config/app-config.js';
import { readConfig } from '../src/config/read-config.js';
import { digest } from '../src/populations/storage/digest.js';
import { PopulationStore } from '../src/populations/storage/population-store.js';
import { readParquet } from '../src/populations/storage/read-parquet.js';
import { SnapshotFiles } from '../src/populations/storage/snapshot-file.js';
import { SnapshotMemory } from '../src/populations/storage/snapshot-memory.js';
import { writeParquet } from '../src/populations/storage/write-parquet.js';

const scalar = (id: string, type: Fact['type']): SnapshotFact => ({ id, label: { zh: id }, type });
const level = (code: string) => ({ code, label: { zh: code } });

/** A fact of every kind, with the widest and the narrowest storage. */
const DICTIONARY: readonly SnapshotFact[] = [
  scalar('member', { kind: 'boolean' }),
  scalar('age', { kind: 'integer', min: 0, max: 120 }),
  scalar('steps', { kind: 'integer', min: -999_999_999_999_999, max: 999_999_999_999_999 }),
  scalar('hours', { kind: 'decimal', places: 1, min: -50, max: 50 }),
  scalar('yuan', { kind: 'decimal', places: 6, min: 0, max: 9_000_000_000 }),
  scalar('born', { kind: 'date' }),
  scalar('level', { kind: 'enumeration', ordered: true, codes: [level('none'), level('school'), level('doctor')] }),
  scalar('stays', {
    kind: 'records',
    most: 9,
    fields: [
      { id: 'from', label: { zh: '起' }, type: { kind: 'date' }, optional: false },
      { id: 'to', label: { zh: '止' }, type: { kind: 'date' }, optional: true },
      { id: 'share', label: { zh: '份额' }, type: { kind: 'decimal', places: 2, min: 0, max: 1 }, optional: true },
    ],
  }),
];

/** More persons than go into one piece; the values at both ends of every range, and unknown ones. */
function sample(persons = 5000, age = 30): Snapshot {
  const rows = Array.from({ length: persons }, (_, row) => row);
  const some = <T>(values: readonly T[]): T[] => rows.map((row) => values[row % values.length] as T);
  const builder = new SnapshotBuilder({ asOf: '2026-06-18', title: '样本' }, DICTIONARY, persons)
    .ids(rows.map((row) => `P${row}`))
    .households(rows.map((row) => `H${row >> 1}`))
    .values('member', some([true, false, null]))
    .values('age', some([0, 120, null, age]))
    .values('steps', some([-999_999_999_999_999, 999_999_999_999_999, null, 0]))
    .values('hours', some([-50, 49.9, null, 0.1]))
    .values('yuan', some([8_999_999_999.5, 0.000001, null, 12.3]))
    .values('born', some(['0001-01-01', '9999-12-31', null, '1990-02-28']))
    .values('level', some(['none', 'doctor', null]))
    .values(
      'stays',
      some([
        [],
        null,
        [
          { from: '2020-01-01', to: null, share: 0.57 },
          { from: '2024-02-29', to: '2026-01-01', share: null },
        ],
      ]),
    );
  builder.application({ kind: 'application', id: 'A2', scene: 'schooling', pool: 'north', applicants: ['P3', 'P2'] });
  builder.application({ kind: 'application', id: 'A1', scene: 'rental', applicants: ['P0'] });
  builder.application({ kind: 'application', id: 'A3', scene: 'schooling', applicants: ['P3'] });
  const { snapshot, findings } = builder.finish();
  if (!snapshot) throw new Error(JSON.stringify(findings[0]));
  return snapshot;
}

/** The parts as a thread has them that has read the snapshot elsewhere. */
const parts = (snapshot: Snapshot): SnapshotParts => partsOf(snapshot, digest);

describe('the store of populations', () => {
  let config: AppConfig;
  let files: SnapshotFiles;
  const snapshot = sample();
  const hash = snapshotHash(parts(snapshot).manifest);
  const open = () => new PopulationStore(config);
  const refusal = async (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: { code: string; details: { findings: readonly { code: string; pointer: string }[] } }) => [
        error.code,
        ...error.details.findings.map(({ pointer }) => pointer),
      ],
    );

  beforeEach(() => {
    config = readConfig({ DATA_DIR: mkdtempSync(join(tmpdir(), 'jifen-populations-')) }, tmpdir());
    files = new SnapshotFiles(config.dataDir, hash);
  });
  afterEach(() => rmSync(config.dataDir, { recursive: true, force: true }));

  it('gives back what was stored, in memory that threads share, from the image and from the Parquet file alone', async () => {
    const stored = await open().store(parts(snapshot));
    expect(stored).toMatchObject({
      contentHash: hash,
      persons: 5000,
      households: 2500,
      applications: 3,
      generator: null,
    });
    const loaded = await open().load(hash);
    expect(loaded.sections.map(({ buffer }) => Object.prototype.toString.call(buffer))).toEqual(
      loaded.sections.map(() => '[object SharedArrayBuffer]'),
    );
    expect(personAt(openSnapshot(loaded).snapshot as Snapshot, 3)).toEqual(personAt(snapshot, 3));
    rmSync(files.image);
    expect(snapshotHash((await open().load(hash)).manifest)).toBe(hash);
    expect(existsSync(files.image)).toBe(true);
  });

  it('makes a damaged image again of a sound Parquet file', async () => {
    await open().store(parts(snapshot));
    const image = readFileSync(files.image);
    for (const at of [3, 40, image.length - 2000]) {
      const turned = Buffer.from(image);
      turned[at] = (turned[at] ?? 0) ^ 1;
      writeFileSync(files.image, turned);
      expect(snapshotHash((await open().load(hash)).manifest)).toBe(hash);
      expect(readFileSync(files.image).equals(image)).toBe(true);
    }
  });

  it('refuses what is cut or missing, and a Parquet file that lies, naming the section', async () => {
    await open().store(parts(snapshot));
    rmSync(files.image);
    const parquet = readFileSync(files.parquet);
    for (const length of [0, 100, parquet.length >> 1, parquet.length - 1]) {
      writeFileSync(files.parquet, parquet.subarray(0, length));
      expect(await refusal(open().load(hash))).toEqual(['POPULATION-DAMAGED', '']);
    }
    rmSync(files.parquet);
    expect(await refusal(open().load(hash))).toEqual(['POPULATION-DAMAGED', '']);
    // The manifest of one population over the rows of another: as many persons, another age.
    await writeParquet(sample(5000, 31), parts(snapshot).manifest, files.parquet);
    expect(await refusal(open().load(hash))).toEqual(['POPULATION-DAMAGED', '/facts/age']);
    rmSync(files.parquet);
    await writeParquet(sample(6000), parts(snapshot).manifest, files.parquet);
    expect(await refusal(open().load(hash))).toEqual(['POPULATION-DAMAGED', '']);
    // Another population altogether under this name.
    rmSync(files.parquet);
    await writeParquet(sample(10), parts(sample(10)).manifest, files.parquet);
    expect(await refusal(open().load(hash))).toEqual(['POPULATION-DAMAGED', '']);
    expect(existsSync(files.image)).toBe(false);
  });

  it('refuses to store parts that contradict each other, and writes nothing', async () => {
    const { manifest, sections } = parts(snapshot);
    expect(await refusal(open().store({ manifest, sections: sections.slice(1) }))).toContain('POPULATION-DAMAGED');
    expect(existsSync(files.parquet)).toBe(false);
  });

  it('writes facts as any tool reads them', async () => {
    await open().store(parts(snapshot));
    cpSync(files.parquet, join(config.dataDir, 'copy.parquet'));
    const { snapshot: read } = await readParquet(join(config.dataDir, 'copy.parquet'), hash);
    expect([0, 1, 2, 3, 4999].map((row) => personAt(read, row))).toEqual(
      [0, 1, 2, 3, 4999].map((row) => personAt(snapshot, row)),
    );
  });

  it('loads a population once for all who ask at the same time', async () => {
    const store = open();
    await store.store(parts(snapshot));
    const [first, second] = await Promise.all([store.load(hash), store.load(hash)]);
    expect(first).toBe(second);
    expect(await store.load(hash)).toBe(first);
  });
});

describe('populations in memory', () => {
  it('are dropped when they take more than they may, the one that was not used for longest first', () => {
    const held = (bytes: number): SnapshotParts => ({
      manifest: parts(sample(10)).manifest,
      sections: [new Uint8Array(bytes)],
    });
    const memory = new SnapshotMemory(100);
    memory.set('a', held(40));
    memory.set('b', held(40));
    expect(memory.get('a')).toBeDefined();
    memory.set('c', held(40));
    expect([memory.get('a'), memory.get('b'), memory.get('c')].map((each) => each !== undefined)).toEqual([
      true,
      false,
      true,
    ]);
    expect(memory.bytes).toBe(80);
    memory.set('d', held(500));
    expect([memory.get('a'), memory.get('c'), memory.get('d')].map((each) => each !== undefined)).toEqual([
      false,
      false,
      true,
    ]);
  });
});
