import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentHash } from '@jifen/policies';
import { Database } from '../src/database/database.js';
import { createEmbedded, describeOnBoth, type TestDatabase } from './databases.js';
import { copyOfPracticeDraft, onlyRow } from './policy-story.js';
import { type Client, TestApp } from './test-app.js';

interface Job {
  readonly id: string;
  readonly state: string;
  readonly runId: string | null;
  readonly attempts: number;
  readonly problem: { readonly code: string; readonly detail: { readonly zh: string } } | null;
}

/** Events of a finished stream, as the reader sees them. */
function eventsOf(text: string): { readonly id: string; readonly data: Job }[] {
  return [...text.matchAll(/^event: job\nid: (.*)\ndata: (.*)$/gm)].map(([, id = '', data = '']) => ({
    id,
    data: JSON.parse(data) as Job,
  }));
}

async function ended(client: Client, id: string): Promise<Job> {
  const { text } = await client.get(`/api/jobs/${id}/events`).expect(200);
  const last = eventsOf(text).at(-1);
  if (!last) throw new Error('The stream told nothing');
  return last.data;
}

describeOnBoth('runs as jobs', (create) => {
  let test: TestDatabase;
  let running: TestApp;
  let officer: Client;
  let leader: Client;
  let subject: { kind: string; id: string };
  let populationId: string;
  let day = 0;

  beforeAll(async () => {
    test = await create();
    running = await TestApp.start(test);
    officer = await running.signIn('chenjing');
    leader = await running.signIn('zhaoli');
    subject = { kind: 'version', id: String((await onlyRow(officer, '/api/versions?filter={"county":"yanlian"}')).id) };
    populationId = String((await onlyRow(officer, '/api/populations')).id);
  });

  afterAll(async () => {
    await running.stop();
    await test.remove();
  });

  /** A comparison of 10,000 persons that nobody has asked for before; it takes a while. */
  const large = () => {
    day += 1;
    const asOf = `2026-03-${String(day).padStart(2, '0')}`;
    return { a: subject, b: subject, populationId, asOf };
  };
  const started = async (client: Client, wanted: object): Promise<Job> =>
    (await client.post('/api/comparisons').send(wanted).expect(202)).body;

  it('are answered at once, tell how far they are, and end with the run', async () => {
    const wanted = { subject, populationId, asOf: '2026-01-01' };
    const accepted = await officer.post('/api/simulations').send(wanted).expect(202);
    const { id, ...job } = accepted.body;
    expect(accepted.headers['location']).toBe(`/api/jobs/${id}`);
    expect(job).toMatchObject({ kind: 'simulation', county: 'yanlian', population: { persons: 10_000 }, runId: null });
    const stream = await officer.get(`/api/jobs/${id}/events`).set('Accept-Encoding', 'gzip').expect(200);
    expect(stream.headers).toMatchObject({ 'content-type': expect.stringMatching(/^text\/event-stream/) });
    expect(stream.headers).not.toHaveProperty('content-encoding');
    const events = eventsOf(stream.text);
    expect(new Set(events.map(({ data }) => data.id))).toEqual(new Set([id]));
    const last = events.at(-1);
    expect(last).toMatchObject({ id: 'end', data: { state: 'done', problem: null, attempts: 1 } });
    await officer.get(`/api/jobs/${id}/events`).set('Last-Event-ID', '1').expect(200);
    await officer.get(`/api/jobs/${id}/events`).set('Last-Event-ID', 'end').expect(204);
    const kept = await officer.post('/api/simulations').send(wanted).expect(200);
    expect(kept.body.id).toBe(last?.data.runId);
    expect((await officer.get(`/api/jobs/${id}`).expect(200)).body).toEqual(last?.data);
  });

  it('are waited for as long as whoever asks prefers', async () => {
    const wanted = { subject, populationId, asOf: '2026-01-02' };
    const impatient = officer.post('/api/simulations').set('Prefer', 'wait=0, respond-async').send(wanted);
    await impatient.expect(202);
    const { headers } = await officer.post('/api/simulations').set('Prefer', 'handling=strict, wait="60"').send(wanted);
    expect(headers['preference-applied']).toBe('wait=60');
  });

  it('are not waited for any longer', async () => {
    const { manager } = running.app.get(Database);
    const kept = await officer.run('/api/simulations').send({ subject, populationId, asOf: '2026-01-03' }).expect(201);
    const { manifestHash: _, ...inputs } = kept.body.manifest;
    // A job that another process holds and does not go on with. This one may find that out, but not twice in a row.
    const statuses: number[] = [];
    for (const asOf of ['2026-01-04', '2026-01-05']) {
      const manifestHash = contentHash({ ...inputs, asOf });
      await manager.query(
        `INSERT INTO run_job (county_code, kind, manifest_hash, manifest, state, requested_by, requested_by_name,
                              requested_at, started_at, attempts, runner, renewed_at)
         VALUES ('yanlian', 'simulation', $1, $2, 'running', $3, '陈静', now(), now(), 1, gen_random_uuid(), now())`,
        [manifestHash, JSON.stringify({ ...inputs, asOf, manifestHash }), kept.body.createdBy.id],
      );
      const wanted = officer.post('/api/simulations').set('Prefer', 'wait=1').send({ subject, populationId, asOf });
      statuses.push((await wanted).status);
    }
    await manager.query(`DELETE FROM run_job WHERE state = 'running' AND requested_by_name = '陈静'`);
    expect(statuses).toContain(202);
  });

  it('are shared by those who ask for the same, and given up when the last of them gives up', async () => {
    await started(officer, large());
    await started(officer, large());
    const wanted = large();
    const job = await started(officer, wanted);
    expect((await started(leader, wanted)).id).toBe(job.id);
    const reviewer = await running.signIn('lintao');
    expect((await reviewer.delete(`/api/jobs/${job.id}`).expect(403)).body.code).toBe('RUN-NOT-YOURS');
    expect((await officer.delete(`/api/jobs/${job.id}`).expect(200)).body.state).not.toBe('cancelled');
    const mine = encodeURIComponent(JSON.stringify({ mine: true, state: ['queued', 'running'] }));
    const listed = async (client: Client) =>
      (await client.get(`/api/jobs?filter=${mine}`).expect(200)).body.data.map(({ id }: Job) => id);
    expect(await listed(leader)).toEqual([job.id]);
    expect(await listed(officer)).not.toContain(job.id);
    expect((await leader.delete(`/api/jobs/${job.id}`).expect(200)).body.state).toBe('cancelled');
    expect((await ended(officer, job.id)).state).toBe('cancelled');
  });

  it('may be ended by an administrator, of which those who wait and those who listen hear', async () => {
    await started(officer, large());
    await started(officer, large());
    const wanted = large();
    const job = await started(officer, wanted);
    const waiting = leader.run('/api/comparisons').send(wanted).then();
    const heard = ended(officer, job.id);
    const mine = encodeURIComponent(JSON.stringify({ mine: true, state: ['queued', 'running'] }));
    while ((await leader.get(`/api/jobs?filter=${mine}`).expect(200)).body.total === 0);
    const administrator = await running.signIn('admin');
    const { body } = await administrator.delete(`/api/jobs/${job.id}`).expect(200);
    expect(body).toMatchObject({ state: 'cancelled', runId: null });
    expect((await waiting).body.code).toBe('RUN-CANCELLED');
    expect((await heard).state).toBe('cancelled');
  });

  it('that cannot be computed say why', async () => {
    const nowhere = { ...large(), sceneRule: { scene: 'nowhere' } };
    const job = await started(officer, nowhere);
    expect(await ended(officer, job.id)).toMatchObject({
      state: 'failed',
      runId: null,
      problem: { code: 'COMPARISON-REFUSED', findings: [{ code: 'SCENE-UNKNOWN' }] },
    });
  });

  it('are refused when too many of the county wait', async () => {
    const manager = running.app.get(Database).manager;
    const { id: officerId } = (await officer.get('/api/auth/me').expect(200)).body;
    // Of an age in which they are not the next, and of a state that is theirs until they are dropped below.
    await manager.query(
      `INSERT INTO run_job (county_code, kind, manifest_hash, manifest, state, requested_by, requested_by_name, requested_at)
       SELECT 'yanlian', 'simulation', 'x' || n, '{"engine":"0"}', 'queued', $1, 'x', now() + interval '1 day'
         FROM generate_series(1, 200) AS n`,
      [officerId],
    );
    const answers = await Promise.all([1, 2, 3].map(() => officer.post('/api/comparisons').send(large())));
    await manager.query(`DELETE FROM run_job WHERE requested_by_name = 'x'`);
    expect(answers.map(({ body }) => body.code)).toContain('COMPUTATION-BUSY');
  });

  it('of another county are not seen', async () => {
    const { data } = (await officer.get('/api/jobs').expect(200)).body;
    const neighbour = await running.signIn('liumin');
    expect((await neighbour.get('/api/jobs').expect(200)).body.data).toEqual([]);
    for (const ask of [
      neighbour.get(`/api/jobs/${data[0].id}`),
      neighbour.get(`/api/jobs/${data[0].id}/events`),
      neighbour.delete(`/api/jobs/${data[0].id}`),
    ]) {
      expect((await ask).body.code).toBe('COUNTY-OUT-OF-SCOPE');
    }
    expect((await running.anyone.get('/api/jobs/events')).status).toBe(401);
  });
});

describeOnBoth('jobs of a server that has ended', (create) => {
  it('are begun again, or end with the reason why they cannot go on', async () => {
    const test = await create();
    let running = await TestApp.start(test);
    try {
      let officer = await running.signIn('chenjing');
      const id = String((await onlyRow(officer, '/api/versions?filter={"county":"yanlian"}')).id);
      const populationId = String((await onlyRow(officer, '/api/populations')).id);
      const wanted = (asOf: string) => ({ subject: { kind: 'version', id }, populationId, asOf });
      const days = ['2026-02-01', '2026-02-02', '2026-02-03', '2026-02-04'];
      const jobs: Job[] = [];
      for (const day of days) {
        jobs.push((await officer.post('/api/simulations').send(wanted(day)).expect(202)).body);
      }
      await running.stop();

      running = await TestApp.start(test);
      officer = await running.signIn('chenjing');
      for (const job of jobs) expect((await ended(officer, job.id)).state).toBe('done');
      const { manager } = running.app.get(Database);
      const [{ manifest }] = await manager.query('SELECT manifest FROM run_job LIMIT 1');
      const left = async (changed: object, attempts: number): Promise<string> => {
        const [{ id: left }] = await manager.query(
          `INSERT INTO run_job (county_code, kind, manifest_hash, manifest, state, requested_by, requested_by_name,
                                requested_at, started_at, attempts, runner, renewed_at)
           SELECT county_code, kind, $1, $2, 'running', requested_by, requested_by_name, requested_at, started_at, $3,
                  gen_random_uuid(), now() - interval '1 hour' FROM run_job LIMIT 1 RETURNING id`,
          [contentHash(changed), JSON.stringify({ ...changed, manifestHash: contentHash(changed) }), attempts],
        );
        return left;
      };
      const { policy, population } = manifest;
      const ends = {
        engine: await left({ ...manifest, engine: '0.1.0' }, 1),
        policy: await left({ ...manifest, policy: { ...policy, contentHash: 'sha256:0' } }, 1),
        population: await left({ ...manifest, population: { ...population, contentHash: 'sha256:0' } }, 1),
        often: await left({ ...manifest, asOf: '2026-02-05' }, 3),
        once: await left({ ...manifest, asOf: '2026-02-06' }, 1),
      };
      await running.stop();

      running = await TestApp.start(test);
      officer = await running.signIn('chenjing');
      const end = async (name: keyof typeof ends) => {
        const { state, problem, attempts } = await ended(officer, ends[name]);
        return [state, problem?.code, problem?.detail.zh, attempts];
      };
      const text = expect.any(String);
      expect(await end('engine')).toEqual(['interrupted', 'RUN-INTERRUPTED', expect.stringContaining('0.1.0'), 2]);
      expect(await end('policy')).toEqual(['interrupted', 'RUN-INPUTS-GONE', expect.stringContaining('政策'), 2]);
      expect(await end('population')).toEqual(['interrupted', 'RUN-INPUTS-GONE', expect.stringContaining('人群'), 2]);
      expect(await end('often')).toEqual(['interrupted', 'RUN-INTERRUPTED', text, 4]);
      expect(await end('once')).toEqual(['done', undefined, undefined, 2]);
    } finally {
      await running.stop();
      await test.remove();
    }
  });
});

describe('the history of runs', () => {
  let test: TestDatabase;
  let running: TestApp;
  let officer: Client;
  let leader: Client;
  let draft: Awaited<ReturnType<typeof copyOfPracticeDraft>>;
  let run: { id: string; resultHash: string; createdBy: { id: string } };
  let populationId: string;

  beforeAll(async () => {
    test = await createEmbedded();
    running = await TestApp.start(test);
    officer = await running.signIn('chenjing');
    leader = await running.signIn('zhaoli');
    draft = await copyOfPracticeDraft(officer);
    const wanted = { name: '小人群', seed: 7, persons: 300, asOf: '2026-06-18' };
    populationId = (await officer.post('/api/populations').send(wanted).expect(201)).body.id;
    const subject = { kind: 'draft', id: draft.id };
    run = (await officer.run('/api/simulations').send({ subject, populationId, asOf: '2026-06-18' }).expect(201)).body;
  });

  afterAll(async () => {
    await running.stop();
    await test.remove();
  });

  it('carries notes that are added, audited and never changed', async () => {
    const notes = `/api/simulations/${run.id}/notes`;
    const first = (await officer.post(notes).send({ text: '  试算志愿服务 1 分  ' }).expect(201)).body;
    expect(first).toMatchObject({ text: '试算志愿服务 1 分', by: { displayName: '陈静' } });
    const second = (await leader.post(notes).send({ text: '同意按此送审' }).expect(201)).body;
    expect((await leader.get(notes).expect(200)).body).toEqual({ data: [first, second], total: 2 });
    const { data } = (await officer.get('/api/simulations').expect(200)).body;
    expect(data[0].notes).toEqual({ count: 2, latest: second });
    for (const text of ['', '   ', 'x'.repeat(1001), 5]) await officer.post(notes).send({ text }).expect(400);
    const neighbour = await running.signIn('liumin');
    const province = await running.signIn('xuning');
    expect((await neighbour.get(notes)).body.code).toBe('COUNTY-OUT-OF-SCOPE');
    await province.get(notes).expect(200);
    expect((await province.post(notes).send({ text: 'x' })).body.code).toBe('COUNTY-OUT-OF-SCOPE');
    expect((await officer.get('/api/comparisons/' + run.id + '/notes')).body.code).toBe('RESOURCE-UNKNOWN');
    const audited = (await leader.get('/api/audit?filter={"action":"simulation.noted"}').expect(200)).body;
    expect(audited.data.map(({ target }: { target: { id: string } }) => target.id)).toEqual([run.id, run.id]);
    const { manager } = running.app.get(Database);
    await expect(manager.query(`UPDATE run_note SET text = 'x'`)).rejects.toThrow(/immutable|不可|JF001|cannot/i);
  });

  it('is found by what was run, on whom, and by whom', async () => {
    const subject = { kind: 'draft', id: draft.id };
    await leader.run('/api/simulations').send({ subject, populationId, asOf: '2026-06-19' }).expect(201);
    const found = async (filter: object) => {
      const query = encodeURIComponent(JSON.stringify(filter));
      const { data } = (await officer.get(`/api/simulations?filter=${query}`).expect(200)).body;
      return data.map(({ createdBy }: { createdBy: { displayName: string } }) => createdBy.displayName);
    };
    expect(await found({ subject: draft.id })).toEqual(['赵立', '陈静']);
    expect(await found({ population: populationId, person: run.createdBy.id })).toEqual(['陈静']);
    expect(await found({ person: draft.id })).toEqual([]);
  });

  it('is computed again to the same bytes, also where the draft has moved on', async () => {
    const reproduce = () => officer.post(`/api/simulations/${run.id}/reproduction`).expect(200);
    const { body } = await reproduce();
    expect(body).toMatchObject({ same: true, hashes: { kept: run.resultHash, again: run.resultHash } });
    const { document } = (await officer.get(`/api/policies/${draft.id}`).expect(200)).body;
    const changed = { ...document, changeNote: { zh: '改动之后' } };
    await officer.put(`/api/policies/${draft.id}`).send({ document: changed, baseRevision: 1 }).expect(200);
    expect((await reproduce()).body.same).toBe(true);
    const compared = { a: { kind: 'draft', id: draft.id }, b: { kind: 'draft', id: draft.id }, populationId };
    const comparison = await officer
      .run('/api/comparisons')
      .send({ ...compared, asOf: '2026-06-18' })
      .expect(201);
    const again = await leader.post(`/api/comparisons/${comparison.body.id}/reproduction`).expect(200);
    expect(again.body).toMatchObject({ same: true, hashes: { again: comparison.body.resultHash } });
  });
});
