import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { generatePopulation, populationLines } from '@jifen/policies';
import { Database } from '../src/database/database.js';
import { describeOnBoth, type TestDatabase } from './databases.js';
import { onlyRow, practiceDraft } from './policy-story.js';
import { type Client, TestApp } from './test-app.js';

describeOnBoth('populations and runs', (create) => {
  let test: TestDatabase;
  let running: TestApp;
  let officer: Client;
  let leader: Client;
  let versionId: string;
  let draftId: string;
  let populationId: string;

  beforeAll(async () => {
    test = await create();
    running = await TestApp.start(test, { computationThreads: 2 });
    officer = await running.signIn('chenjing');
    leader = await running.signIn('zhaoli');
    versionId = String((await onlyRow(officer, '/api/versions?filter={"county":"yanlian"}')).id);
    draftId = (await practiceDraft(officer)).id;
    const wanted = { name: '小人群', seed: 7, persons: 500, asOf: '2026-06-18' };
    populationId = (await officer.post('/api/populations').send(wanted).expect(201)).body.id;
  });

  afterAll(async () => {
    await running.stop();
    await test.remove();
  });

  const version = () => ({ kind: 'version', id: versionId });
  const draft = () => ({ kind: 'draft', id: draftId });
  const asOf = '2026-06-18';
  const compare = async (more: object) =>
    (
      await leader
        .run('/api/comparisons')
        .send({ a: version(), b: draft(), populationId, asOf, ...more })
        .expect(201)
    ).body;

  it('are what the generator gives for their seed, to the last byte', async () => {
    const { body } = await officer.get(`/api/populations/${populationId}`).expect(200);
    const again = generatePopulation({ seed: 7, persons: 500, asOf, title: '小人群' });
    expect(body).toMatchObject({
      contentHash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      dictionaryVersion: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      facts: again.header.facts,
      counts: { persons: 500, applications: again.applications.length },
      practice: true,
    });
    const page = async (list: string, number: number) =>
      (await officer.get(`/api/populations/${populationId}/${list}?perPage=200&page=${number}`).expect(200)).body;
    const pages = [await page('persons', 1), await page('persons', 2), await page('persons', 3)];
    const persons = pages.flatMap(({ data }) => data);
    expect(persons).toEqual(again.persons.map(({ id, household, facts }) => ({ id, household, facts })));
    const applications = await page('applications', 1);
    expect(applications.total).toBe(again.applications.length);
    expect(applications.data[0].id).toBe(again.applications[0]?.id);
    expect([...populationLines(again)]).toHaveLength(1 + 500 + again.applications.length);
  });

  it('have names of their own, and sizes that a server can hold', async () => {
    const wanted = { name: '小人群', seed: 8, persons: 5 };
    const taken = (await officer.post('/api/populations').send(wanted).expect(409)).body;
    expect(taken.code).toBe('POPULATION-NAME-TAKEN');
    const many = (
      await officer
        .post('/api/populations')
        .send({ ...wanted, name: 'x', persons: 1_000_001 })
        .expect(400)
    ).body;
    expect(many.pointer).toBe('/persons');
    expect(
      (
        await leader
          .post('/api/populations')
          .send({ ...wanted, name: 'y' })
          .expect(403)
      ).body.code,
    ).toBe('AUTH-ROLE');
  });

  it('are kept once: many who ask for the same at the same time get the same run', async () => {
    const wanted = { subject: version(), populationId, asOf: '2026-07-01' };
    const answers = await Promise.all(Array.from({ length: 6 }, () => officer.run('/api/simulations').send(wanted)));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const [row] = await running.app
      .get(Database)
      .manager.query(`SELECT count(*)::int AS count FROM simulation WHERE manifest ->> 'asOf' = '2026-07-01'`);
    expect(row.count).toBe(1);
  });

  it('give the same figures when they are run again from their manifest', async () => {
    const { body: first } = await officer
      .run('/api/simulations')
      .send({ subject: version(), populationId, asOf })
      .expect(201);
    const neighbours = await running.signIn('admin');
    expect((await neighbours.run('/api/simulations').send({ subject: version(), populationId, asOf })).body.code).toBe(
      'AUTH-ROLE',
    );
    const province = await running.signIn('xuning');
    const { body: second } = await province
      .run('/api/simulations')
      .send({ subject: version(), populationId, asOf })
      .expect(201);
    expect(second.manifest.manifestHash).toBe(first.manifest.manifestHash);
    for (const figures of ['stats', 'nodes', 'standing', 'vetoes', 'withheld'])
      expect(second[figures]).toEqual(first[figures]);
  });

  it('compared with themselves change nothing, and the other way round change signs', async () => {
    const same = await compare({ a: draft(), b: draft() });
    expect(same).toMatchObject({ changes: [], winners: 0, losers: 0, unchanged: 500, deltaSum: 0, sealed: true });
    const there = await compare({});
    const back = await compare({ a: draft(), b: version() });
    expect([back.winners, back.losers, back.deltaSum]).toEqual([there.losers, there.winners, -there.deltaSum]);
    expect(there.checks.every(({ passed }: { passed: boolean }) => passed)).toBe(true);
    expect(there).toMatchObject({ sealed: true, a: { label: 'v1' }, b: { label: 'r1' } });
    const counted = there.groups.map(({ rows }: { rows: { persons: number }[] }) =>
      rows.reduce((sum, { persons }) => sum + persons, 0),
    );
    expect(counted.length).toBeGreaterThan(3);
    expect(new Set(counted)).toEqual(new Set([500]));
    const ids = there.changes.map(({ id }: { id: string }) => id);
    expect(ids).toContain('indicator/volunteering/rule-changed');
    expect(there.sections.flatMap(({ changes }: { changes: string[] }) => changes).sort()).toEqual([...ids].sort());
  });

  it('part changes at the edges that were asked for, as runs of their own, and refuse those that part nothing', async () => {
    const day = '2026-06-20';
    const usual = await compare({ asOf: day });
    const other = await compare({ asOf: day, edges: { moderate: 50, strong: 200 } });
    const named = (
      await leader
        .run('/api/comparisons')
        .send({ a: version(), b: draft(), populationId, asOf: day, edges: { moderate: 500, strong: 2000 } })
        .expect(200)
    ).body;
    expect(named.id).toBe(usual.id);
    expect(usual.manifest).not.toHaveProperty('edges');
    expect(other).toMatchObject({
      sealed: true,
      winners: usual.winners,
      losers: usual.losers,
      manifest: { edges: { moderate: 50, strong: 200 } },
    });
    expect(other.manifest.manifestHash).not.toBe(usual.manifest.manifestHash);
    expect(other.bands.map(({ from }: { from: number | null }) => from)).toEqual([null, -199, -49, 0, 1, 50, 200]);
    const book = await leader.get(`/api/comparisons/${other.id}/export?format=csv&k=1`).expect(200);
    expect(book.text).toContain('2.00 分及以上');
    expect(book.text).toMatch(/变化分档.*0\.50 2\.00/);
    const again = (await leader.post(`/api/comparisons/${other.id}/reproduction`).expect(200)).body;
    expect(again.same).toBe(true);
    for (const [edges, pointer] of [
      [{ moderate: 2000, strong: 500 }, '/edges/strong'],
      [{ moderate: 0, strong: 500 }, '/edges/moderate'],
      [{ moderate: 0.5, strong: 500 }, '/edges/moderate'],
      [{ moderate: 500 }, '/edges/strong'],
    ] as const) {
      const wanted = { a: version(), b: draft(), populationId, asOf: day, edges };
      const { body } = await leader.run('/api/comparisons').send(wanted).expect(400);
      expect(body).toMatchObject({ code: 'REQUEST-INVALID', pointer });
    }
  });

  it('say who crosses the line of every scene, or of the one that was asked for', async () => {
    const all = await compare({ asOf: '2026-06-19' });
    expect(all.crossing.map(({ scene }: { scene: { id: string } }) => scene.id).sort()).toEqual([
      'public-rental',
      'schooling',
    ]);
    for (const { applications, inIn, inOut, outIn, outOut } of all.crossing) {
      expect([...inIn, ...inOut, ...outIn, ...outOut]).toHaveLength(applications);
    }
    const quota = { scene: 'public-rental', quota: 1 };
    const one = await compare({ sceneRule: quota });
    expect(one.crossing).toHaveLength(1);
    expect(one.crossing[0].pools[0]).toMatchObject({ a: { quota: 1 }, b: { quota: 1 } });
    expect(one.manifest.scene).toMatchObject({ id: 'public-rental', places: { quota: 1 } });
    const unknown = { a: version(), b: draft(), populationId, asOf, sceneRule: { scene: 'nowhere' } };
    const refused = (await leader.run('/api/comparisons').send(unknown).expect(422)).body;
    expect(refused).toMatchObject({ code: 'COMPARISON-REFUSED', findings: [{ code: 'SCENE-UNKNOWN' }] });
  });

  it('refuse a population that has not what the policy needs, by name', async () => {
    const province = await running.signIn('xuning');
    const filter = encodeURIComponent(JSON.stringify({ policyId: 'yueqing-2022-draft' }));
    const yueqing = await onlyRow(province, `/api/policies?filter=${filter}`);
    const wanted = { subject: { kind: 'draft', id: yueqing.id }, populationId, asOf };
    const { body } = await province.run('/api/simulations').send(wanted).expect(422);
    expect(body.code).toBe('POPULATION-UNFIT');
    expect(body.findings[0]).toMatchObject({
      code: 'POPULATION-LACKS-FACT',
      message: { zh: expect.stringMatching(/没有采集/) },
    });
  });
});
