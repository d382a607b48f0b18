import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createEmbedded, type TestDatabase } from './databases.js';
import { onlyRow, practiceDraft } from './policy-story.js';
import { type Client, TestApp } from './test-app.js';

const NOWHERE = '00000000-0000-4000-8000-000000000000';

describe('three subjects side by side', () => {
  let database: TestDatabase;
  let running: TestApp;
  let leader: Client;
  let ab: string;
  let ac: string;
  let compare: (b: object, more?: object) => Promise<string>;
  const of: Record<string, object> = {};

  beforeAll(async () => {
    database = await createEmbedded();
    running = await TestApp.start(database);
    const officer = await running.signIn('chenjing');
    leader = await running.signIn('zhaoli');
    const version = await onlyRow(officer, '/api/versions?filter={"county":"yanlian"}');
    const draft = await practiceDraft(officer);
    const people = { name: '并列用', seed: 3, persons: 300, asOf: '2026-06-18' };
    const populationId = (await officer.post('/api/populations').send(people).expect(201)).body.id;
    of['a'] = { kind: 'version', id: version.id };
    of['b'] = { kind: 'draft', id: draft.id };
    const copy = { copyOf: of['a'], title: '第三份', note: '并列' };
    of['c'] = { kind: 'draft', id: (await officer.post('/api/policies').send(copy).expect(201)).body.id };
    compare = async (b, more = {}) => {
      const wanted = { a: of['a'], b, populationId, asOf: '2026-06-18', ...more };
      return (await leader.run('/api/comparisons').send(wanted)).body.id;
    };
    ab = await compare(of['b'] ?? {});
    ac = await compare(of['c'] ?? {});
  });

  afterAll(async () => {
    await running.stop();
    await database.remove();
  });

  it('have one manifest, over the three documents and the ground, which is in every export', async () => {
    const set = (await leader.get(`/api/comparison-sets/${ab}.${ac}`).expect(200)).body;
    const [one, other] = [
      (await leader.get(`/api/comparisons/${ab}`).expect(200)).body,
      (await leader.get(`/api/comparisons/${ac}`).expect(200)).body,
    ];
    expect(set.manifest).toMatchObject({ a: one.manifest.a, b: one.manifest.b, c: other.manifest.b });
    expect(set.manifest.manifestHash).toMatch(/^sha256:[0-9a-f]{64}$/);
    const hashes = [set, one, other].map(({ manifest }) => manifest.manifestHash);
    expect(new Set(hashes).size).toBe(3);
    const swapped = (await leader.get(`/api/comparison-sets/${ac}.${ab}`).expect(200)).body;
    expect(swapped.manifest.manifestHash).not.toBe(set.manifest.manifestHash);
    const { text } = await leader.get(`/api/comparison-sets/${ab}.${ac}/export?format=csv`).expect(200);
    const head = text.split('\r\n').filter((line: string) => line.replace('\ufeff', '').startsWith('# '));
    expect(head.join('\n')).toContain(set.manifest.manifestHash);
    for (const { contentHash } of [set.manifest.a, set.manifest.b, set.manifest.c]) {
      expect(head.join('\n')).toContain(contentHash);
    }
    expect(text).toContain('\r\nab-changes,');
    expect(text).toContain('\r\nac-changes,');
    for (const format of ['xlsx', 'parquet']) {
      await leader.get(`/api/comparison-sets/${ab}.${ac}/export?format=${format}`).expect(200);
    }
  });

  it('come to the same when they are computed again', async () => {
    const { body } = await leader.post(`/api/comparison-sets/${ab}.${ac}/reproduction`).expect(200);
    const set = (await leader.get(`/api/comparison-sets/${ab}.${ac}`).expect(200)).body;
    expect(body).toMatchObject({ same: true, hashes: { kept: set.resultHash, again: set.resultHash } });
  });

  it('do not stand side by side on different ground: each difference by name', async () => {
    const elsewhere = await compare(of['c'] ?? {}, {
      asOf: '2026-07-01',
      edges: { moderate: 100, strong: 300 },
      sceneRule: { scene: 'schooling', quota: 5 },
    });
    const { body } = await leader.get(`/api/comparison-sets/${ab}.${elsewhere}`).expect(422);
    expect(body.code).toBe('COMPARISON-SET-REFUSED');
    expect(body.findings.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/asOf', '/scene', '/edges']);
    await leader.get(`/api/comparison-sets/${ab}.${elsewhere}/export?format=csv`).expect(422);
    await leader.post(`/api/comparison-sets/${ab}.${elsewhere}/reproduction`).expect(422);
  });

  it('are not found by what names none, and not shown to whoever is not signed in', async () => {
    await leader.get(`/api/comparison-sets/${ab}.${NOWHERE}`).expect(404);
    for (const id of [ab, `${ab}.`, `${ab}.${ac}.${ac}`, `${ab},${ac}`]) {
      await leader.get(`/api/comparison-sets/${encodeURIComponent(id)}`).expect(400);
    }
    await running.anyone.get(`/api/comparison-sets/${ab}.${ac}`).expect(401);
  });
});
