import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DuckDBInstance } from '@duckdb/node-api';
import { crossingAtQuota, type PlaceSheet, registeredQuotas } from '@jifen/policies';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { createEmbedded, type TestDatabase } from './databases.js';
import { onlyRow, practiceDraft } from './policy-story.js';
import { type Client, TestApp } from './test-app.js';

/** The files in a zip archive, by the directory at its end. */
function unzip(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, string>();
  let entry = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((at) =>
      at === 20 ? archive.readUInt32LE(entry + at) : archive.readUInt16LE(entry + at),
    ) as [number, number, number, number];
    const local = archive.readUInt32LE(entry + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = archive.subarray(start, start + size);
    const text = archive.readUInt16LE(entry + 10) === 0 ? content : inflateRawSync(content);
    files.set(archive.toString('utf8', entry + 46, entry + 46 + name), text.toString());
    entry += 46 + name + extra + comment;
  }
  return files;
}

/** Fields of a CSV without line breaks in fields. */
function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}

describe('a comparison, to take away', () => {
  let database: TestDatabase;
  let running: TestApp;
  let officer: Client;
  let leader: Client;
  let comparison: { id: string; manifest: { manifestHash: string }; crossing: { scene: { id: string } }[] } & Record<
    string,
    unknown
  >;
  let simulationId: string;

  beforeAll(async () => {
    database = await createEmbedded();
    running = await TestApp.start(database);
    officer = await running.signIn('chenjing');
    leader = await running.signIn('zhaoli');
    const version = await onlyRow(officer, '/api/versions?filter={"county":"yanlian"}');
    const draft = await practiceDraft(officer);
    const wanted = { name: '导出用', seed: 11, persons: 400, asOf: '2026-06-18' };
    const populationId = (await officer.run('/api/populations').send(wanted).expect(201)).body.id;
    const run = { populationId, asOf: '2026-06-18' };
    const [a, b] = [
      { kind: 'version', id: version.id },
      { kind: 'draft', id: draft.id },
    ];
    comparison = (
      await leader
        .run('/api/comparisons')
        .send({ a, b, ...run })
        .expect(201)
    ).body;
    simulationId = (
      await officer
        .run('/api/simulations')
        .send({ subject: b, ...run })
        .expect(201)
    ).body.id;
  });

  afterAll(async () => {
    await running.stop();
    await database.remove();
  });

  const taken = async (path: string): Promise<Buffer> => {
    const answer = await leader
      .get(path)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
    if (answer.status !== 200) throw new Error(String(answer.body));
    return answer.body as Buffer;
  };
  const csv = async (query: string): Promise<string[][]> => {
    const text = (await taken(`/api/comparisons/${comparison.id}/export?format=csv${query}`)).toString('utf8');
    expect(text.startsWith('\ufeff# ')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    return text.slice(1).trimEnd().split('\r\n').map(fieldsOf);
  };
  const numbers = (rows: readonly string[][]): string[][] =>
    rows.filter(([first]) => first && !first.startsWith('#')).slice(1);

  it('as CSV: the manifest first, then one line a number, small groups withheld', async () => {
    const rows = await csv('');
    expect(rows.flat()).toContain(comparison.manifest.manifestHash);
    const told = numbers(rows);
    expect(told.length).toBeGreaterThan(300);
    const value = (table: string, row: string, column: string) =>
      told.find((line) => line[0] === table && line[2]?.startsWith(row) && line[3] === column)?.[6];
    expect(value('changes', '合计', 'persons')).toBe('400');
    const counts = told
      .filter(([, , , , , unit]) => unit === 'persons' || unit === 'applications')
      .map((line) => line[6] ?? '');
    expect(counts).toContain('*');
    expect(counts.filter((count) => /^[1-4]$/.test(count))).toEqual([]);
    expect(told.some(([table]) => table === 'movers')).toBe(false);
    expect(told.filter(([table]) => table === 'seal').every((line) => line[6] === '通过 holds')).toBe(true);
  });

  it('as CSV with k = 1: everything, and persons by their pseudonyms', async () => {
    const told = numbers(await csv('&k=1'));
    expect(told.some((line) => line[6] === '*')).toBe(false);
    expect(told.filter(([table]) => table === 'movers').length).toBeGreaterThan(0);
    const byAge = told
      .filter((line) => line[0] === 'changes-by-birth_date' && line[3] === 'persons')
      .map((line) => Number(line[6]));
    expect(byAge.at(-1)).toBe(400);
    expect(byAge.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(400);
  });

  it('as XLSX: a sheet a table behind the manifest, and no formula', async () => {
    const files = unzip(await taken(`/api/comparisons/${comparison.id}/export?format=xlsx`));
    const sheets = [...files.keys()].filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
    expect(sheets.length).toBeGreaterThan(8);
    const all = [...files.values()].join('');
    expect(all).toContain(comparison.manifest.manifestHash);
    expect(all).not.toMatch(/<f[ >]/);
    const changes = files.get(sheets.find((name) => (files.get(name) ?? '').includes('<v>400</v>')) ?? '');
    expect(changes).toContain('pane');
  });

  it('as Parquet: exact decimals, the manifest in its metadata', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jifen-exports-spec-'));
    const instance = await DuckDBInstance.create(':memory:');
    try {
      const file = join(folder, 'comparison.parquet');
      writeFileSync(file, await taken(`/api/comparisons/${comparison.id}/export?format=parquet&k=1`));
      const connection = await instance.connect();
      const metadata = await connection.runAndReadAll(
        `SELECT decode(value) FROM parquet_kv_metadata('${file}') WHERE decode(key) = 'manifest_hash'`,
      );
      expect(metadata.getRows()).toEqual([[comparison.manifest.manifestHash]]);
      const rows = await connection.runAndReadAll(
        `SELECT CAST(value AS VARCHAR) FROM '${file}' WHERE "table" = 'changes' AND "column" IN ('persons', 'mean-change') ORDER BY "column"`,
      );
      const [[mean], [persons]] = rows.getRows() as [[string], [string]];
      expect(persons).toBe('400.00');
      expect(Math.round(Number(mean) * 100)).toBe(Math.round(Number(comparison['deltaSum']) / 400));
      connection.closeSync();
    } finally {
      instance.closeSync();
      rmSync(folder, { recursive: true });
    }
  });

  it('of a simulation too', async () => {
    const text = (await taken(`/api/simulations/${simulationId}/export?format=csv`)).toString('utf8');
    expect(text).toContain('第 90 百分位');
    for (const format of ['xlsx', 'parquet']) {
      expect((await taken(`/api/simulations/${simulationId}/export?format=${format}`)).length).toBeGreaterThan(1000);
    }
  });

  it('is remembered: who took what, in which form', async () => {
    const auditor = await running.signIn('admin');
    const { body } = await auditor.get(`/api/audit?filter=${encodeURIComponent('{"action":"comparison.exported"}')}`);
    const entries = (body.data ?? []) as { action: string; summary: { zh: string }; actor: unknown }[];
    const exported = entries.filter(({ action }) => action === 'comparison.exported');
    expect(exported.length).toBeGreaterThan(3);
    expect(exported.some(({ summary }) => summary.zh.includes('导出PARQUET'))).toBe(true);
  });

  it('is refused in forms that there are not', async () => {
    await leader.get(`/api/comparisons/${comparison.id}/export?format=xls`).expect(400);
    await leader.get(`/api/comparisons/${comparison.id}/export?format=csv&k=0`).expect(400);
    await leader.get('/api/comparisons/00000000-0000-4000-8000-000000000000/export?format=csv').expect(404);
  });

  it('tells a scene’s crossing at any number of places', async () => {
    for (const crossing of comparison.crossing as unknown as {
      scene: { id: string };
      inIn: string[];
      inOut: string[];
    }[]) {
      const { body } = await leader.get(`/api/comparisons/${comparison.id}/places/${crossing.scene.id}`).expect(200);
      const sheet = body.sheet as PlaceSheet;
      const found = crossingAtQuota(sheet, registeredQuotas(sheet));
      expect([found.inIn, found.inOut]).toEqual([crossing.inIn, crossing.inOut]);
      const none = crossingAtQuota(sheet, { a: sheet.pools.map(() => 0), b: sheet.pools.map(() => 0) });
      expect(none.outOut).toHaveLength(sheet.applications.length);
      expect(found.groups.length).toBeGreaterThan(3);
    }
    await leader.get(`/api/comparisons/${comparison.id}/places/nowhere`).expect(404);
  });
});
