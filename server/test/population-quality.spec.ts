import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createEmbedded, type TestDatabase } from './databases.js';
import { type Client, TestApp } from './test-app.js';

const PERSONS = 20_000;

describe('looking over a large population', () => {
  let database: TestDatabase;
  let running: TestApp;
  let officer: Client;
  let path: string;

  beforeAll(async () => {
    database = await createEmbedded();
    running = await TestApp.start(database);
    officer = await running.signIn('chenjing');
    const wanted = { name: '大人群', seed: 3, persons: PERSONS, asOf: '2026-06-18' };
    path = `/api/populations/${(await officer.post('/api/populations').send(wanted).expect(201)).body.id}/quality`;
  });

  afterAll(async () => {
    await running.stop();
    await database.remove();
  });

  const glance = () => officer.get(path).set('Prefer', 'wait=0');

  it('can be stopped by whoever asked, and begins anew when somebody asks again', async () => {
    expect((await glance().expect(202)).body.done).toBeLessThan(PERSONS);
    const leader = await running.signIn('zhaoli');
    await leader.delete(path).expect(204);
    await glance().expect(202);
    const waiting = officer.get(path).then();
    // Until the request that waits has been heard.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await officer.delete(path).expect(204);
    expect((await waiting).body.code).toBe('RUN-CANCELLED');
    expect((await glance().expect(202)).body.done).toBeLessThan(PERSONS);
  });

  it('tells how far it is, and comes to the report', async () => {
    const seen: number[] = [];
    for (;;) {
      const { status, body } = await glance();
      if (status === 200) break;
      expect(status).toBe(202);
      seen.push(body.done / body.of);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
    const { body } = await officer.get(path).expect(200);
    expect(body.persons).toBe(PERSONS);
    expect((await glance().expect(200)).body).toEqual(body);
  });
});
