import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { contentHash, policyHash, type PolicyDocument } from '@jifen/policies';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { Database } from '../src/database/database.js';
import { sqlState } from '../src/database/sql-state.js';
import { describeOnBoth, type TestDatabase } from './databases.js';
import { act, type DraftAnswer, onlyRow, practiceDraft, readDraft, withNode } from './policy-story.js';
import { type Client, TestApp } from './test-app.js';

/**
 * The story of the product, told by its API: an officer of the practice county changes volunteering, a colleague approves, it is
 * published and scores; a department registers a scene; a leader compares old and new. The steps build on each other.
 */
describeOnBoth('from draft to school places', (create) => {
  let test: TestDatabase;
  let running: TestApp;
  let officer: Client;
  let reviewer: Client;
  let department: Client;
  let leader: Client;
  let draft: DraftAnswer;
  let population: string;
  let oldVersion: string;
  let newVersion: string;

  beforeAll(async () => {
    test = await create();
    running = await TestApp.start(test, { computationThreads: 2 });
    officer = await running.signIn('chenjing');
    reviewer = await running.signIn('lintao');
    department = await running.signIn('zhoulan');
    leader = await running.signIn('zhaoli');
  });

  afterAll(async () => {
    await running.stop();
    await test.remove();
  });

  const changed = (document: PolicyDocument): PolicyDocument =>
    withNode(document, 'volunteering', { rule: { '*': [{ var: 'volunteer_count' }, 1] } });

  it('begins with the published old rules and an open draft of the new ones', async () => {
    draft = await practiceDraft(officer);
    oldVersion = String((await onlyRow(officer, '/api/versions?filter={"county":"yanlian"}')).id);
    population = String((await onlyRow(officer, '/api/populations')).id);
    expect(draft).toMatchObject({ state: 'draft', revision: 1, baseVersionId: oldVersion });
    expect(draft.allowedActions).toEqual(['save', 'consult', 'submit']);
  });

  it('refuses a broken rule with its place, and leaves the draft as it was', async () => {
    const broken = withNode(draft.document, 'volunteering', { rule: { '*': [{ var: 'volunter_count' }, 1] } });
    const { body } = await officer
      .put(`/api/policies/${draft.id}`)
      .send({ document: broken, baseRevision: 1 })
      .expect(422);
    expect(body.code).toBe('POLICY-ERRORS');
    expect(body.findings).toEqual([
      expect.objectContaining({
        code: 'RULE-UNKNOWN-FACT',
        pointer: expect.stringMatching(/^\/score\/.*\/rule\/\*\/0/),
        message: { zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.any(String) },
      }),
    ]);
    expect(await readDraft(officer, draft.id)).toEqual(draft);
  });

  it('saves the change as the next revision', async () => {
    const { body } = await officer
      .put(`/api/policies/${draft.id}`)
      .send({ document: changed(draft.document), baseRevision: 1, note: '志愿服务每次 1 分' })
      .expect(200);
    expect(body).toMatchObject({ state: 'draft', revision: 2 });
    expect(body.contentHash).toBe(policyHash(body.document));
    expect(body.contentHash).not.toBe(draft.contentHash);
    const revisions = (await officer.get(`/api/policies/${draft.id}/revisions`).expect(200)).body;
    expect(revisions.data.map(({ revision, note }: { revision: number; note: string }) => [revision, note])).toEqual([
      [2, '志愿服务每次 1 分'],
      [1, '随产品提供'],
    ]);
    const first = (await officer.get(`/api/policies/${draft.id}/revisions/1`).expect(200)).body;
    expect(first.document).toEqual(draft.document);
  });

  it('simulates the draft on 10,000 persons, once', async () => {
    const wanted = { subject: { kind: 'draft', id: draft.id }, populationId: population, asOf: '2026-06-18' };
    const { body } = await officer.run('/api/simulations').send(wanted).expect(201);
    expect(body).toMatchObject({ persons: 10_000, practice: true, stats: { persons: 10_000 } });
    const counted = body.stats.histogram.counts.reduce((sum: number, count: number) => sum + count, 0);
    expect(counted).toBe(10_000);
    expect(body.nodes[0].sum - body.withheld).toBe(body.stats.sum);
    const volunteering = body.nodes.find(({ id }: { id: string }) => id === 'volunteering');
    expect(volunteering.atCap).toBeGreaterThan(0);
    expect(volunteering.atCap).toBeLessThan(10_000);
    const again = await leader.run('/api/simulations').send(wanted).expect(200);
    expect(again.body).toEqual(body);
    const old = { ...wanted, subject: { kind: 'version', id: oldVersion } };
    const other = await leader.run('/api/simulations').send(old).expect(201);
    expect(other.body.stats.sum).not.toBe(body.stats.sum);
    const list = (await leader.get('/api/simulations').expect(200)).body;
    expect(list.total).toBe(2);
  });

  it('goes to review, where nobody decides on their own work and nobody unknown to the text', async () => {
    const { contentHash: stale } = draft;
    const move = (client: Client, body: object) => client.post(`/api/policies/${draft.id}/transitions`).send(body);
    const refused = await move(officer, { action: 'submit', contentHash: stale }).expect(409);
    expect(refused.body.code).toBe('DRAFT-CONTENT-CHANGED');
    const submitted = await act(officer, draft.id, 'submit');
    expect(submitted).toMatchObject({ state: 'in-review', allowedActions: ['withdraw'] });
    const hash = submitted.contentHash;
    expect((await move(officer, { action: 'approve', contentHash: hash }).expect(403)).body.code).toBe('AUTH-ROLE');
    expect((await move(officer, { action: 'publish', contentHash: hash }).expect(409)).body.code).toBe('DRAFT-STATE');
    const saved = officer.put(`/api/policies/${draft.id}`).send({ document: draft.document, baseRevision: 2 });
    expect((await saved.expect(409)).body.code).toBe('DRAFT-STATE');
    const approved = await act(reviewer, draft.id, 'approve', { comment: '同意' });
    expect(approved).toMatchObject({ state: 'approved', approvals: [{ displayName: '林涛', valid: true }] });
  });

  it('is published as version 2, ends version 1 the day before, and changes no row of it', async () => {
    const before = (await officer.get(`/api/versions/${oldVersion}`).expect(200)).body;
    const published = await act(officer, draft.id, 'publish');
    expect(published).toMatchObject({ state: 'published', publishedVersion: { number: 2 }, allowedActions: [] });
    newVersion = published.publishedVersion?.id ?? '';
    const after = (await officer.get(`/api/versions/${oldVersion}`).expect(200)).body;
    expect(before).toMatchObject({ effectiveFrom: '2018-03-01', effectiveTo: null, lifecycle: 'effective' });
    expect(after).toEqual({ ...before, effectiveTo: '2026-12-31' });
    const version = (await officer.get(`/api/versions/${newVersion}`).expect(200)).body;
    expect(version).toMatchObject({ effectiveFrom: '2027-01-01', practice: true, lifecycle: 'published', number: 2 });
    expect(version.contentHash).toBe(policyHash(version.document));
    expect(version.included.map(({ policyId }: { policyId: string }) => policyId)).toEqual(['zhejiang-common-2023']);
    expect(version.verification).toMatchObject({ persons: 206, differences: 0 });
    expect(version.verification.compared).toBeGreaterThan(5000);
  });

  it('signs the version so that everybody can verify it', async () => {
    const {
      manifest,
      signature,
      signingKey,
      contentHash: hash,
    } = (await leader.get(`/api/versions/${newVersion}`)).body;
    const publicKey = createPublicKey(signingKey.publicKey);
    const isValid = verify(null, Buffer.from(manifest), publicKey, Buffer.from(signature, 'base64'));
    expect(isValid).toBe(true);
    const der = publicKey.export({ type: 'spki', format: 'der' });
    expect(signingKey.id).toBe(`ed25519:${createHash('sha256').update(der).digest('hex')}`);
    expect(JSON.parse(manifest)).toMatchObject({
      county: 'yanlian',
      number: 2,
      policy: { id: 'yongjia-practice', contentHash: hash },
      approvals: [{ displayName: '林涛', contentHash: hash }],
    });
  });

  it('keeps what was published: the database refuses every change', async () => {
    const { manager } = running.app.get(Database);
    for (const statement of [
      `UPDATE policy_version SET content = content WHERE id = '${newVersion}'`,
      `UPDATE policy_version SET effective_from = '2020-01-01'`,
      `DELETE FROM policy_version WHERE id = '${newVersion}'`,
      'TRUNCATE policy_version CASCADE',
      'UPDATE policy_revision SET note = NULL',
      'DELETE FROM policy_approval',
      'UPDATE population SET persons = 1',
      'DELETE FROM simulation',
    ]) {
      const state = await manager.query(statement).then(
        () => 'done',
        (error: unknown) => sqlState(error),
      );
      expect([statement, state]).toEqual([statement, 'JF001']);
    }
  });

  it('scores a person by the version in force on the day, and explains every point', async () => {
    const persons = (await officer.get('/api/persons?filter={"policyId":"yongjia-practice"}').expect(200)).body;
    const zhou = persons.data.find(({ name }: { name: string }) => name.startsWith('周某'));
    const score = async (asOf: string) =>
      (
        await officer
          .post('/api/score')
          .send({ county: 'yanlian', asOf, person: { facts: zhou.facts } })
          .expect(200)
      ).body;
    const before = await score('2026-12-31');
    const after = await score('2027-01-01');
    expect([before.policy.number, after.policy.number]).toEqual([1, 2]);
    const volunteering = (answer: typeof after) => answer.nodes.find(({ id }: { id: string }) => id === 'volunteering');
    // Seven events: 2 points each up to 10 in version 1; 1 each up to 5 in version 2.
    expect(volunteering(before)).toMatchObject({ raw: '14.00', cap: '10.00', lostToCap: '4.00', points: '10.00' });
    expect(volunteering(after)).toMatchObject({ raw: '7.00', cap: '5.00', lostToCap: '2.00', points: '5.00' });
    expect(after.explanation.zh).toMatch(/演练/);
    for (const node of after.nodes)
      expect(node.explanation).toEqual({ zh: expect.any(String), en: expect.any(String) });
    const [logged] = await running.app
      .get(Database)
      .manager.query('SELECT * FROM scoring_decision WHERE id = $1', [after.decisionId]);
    expect(logged).toMatchObject({
      version_id: newVersion,
      channel: 'single',
      input_digest: contentHash(zhou.facts),
      result: { total: after.total },
    });
  });

  it('lets the department register a scene with its clocks, rank it, and explain two positions', async () => {
    const round = {
      sceneId: 'schooling',
      versionId: oldVersion,
      title: '2026 年秋季积分入学',
      year: 2026,
      announcementFrom: '2026-05-11',
      applicationFrom: '2026-05-19',
      applicationTo: '2026-06-18',
      populationId: population,
    };
    const { body } = await department.post('/api/scenes').send(round).expect(201);
    const steps = body.schedule.steps.map(({ id, first, last }: { id: string; first: string; last: string }) => [
      id,
      first,
      last,
    ]);
    expect(steps).toEqual(expect.arrayContaining([['announcement', '2026-05-11', '2026-05-18']]));
    const path = `/api/scenes/${body.id}`;
    expect((await officer.get(`${path}/ranking`).expect(404)).body.code).toBe('RANKING-MISSING');
    const ranking = (await department.post(`${path}/ranking`).send({}).expect(200)).body;
    const [pool] = ranking.pools;
    expect(pool.rows.filter(({ status }: { status: string }) => status === 'admitted')).toHaveLength(pool.quota);
    const line = pool.rows[pool.quota - 1];
    const next = pool.rows[pool.quota];
    expect(pool.cutOff).toMatchObject({ lastAdmitted: line.applicationId, firstRejected: next.applicationId });
    expect(line.scenePoints).toBeGreaterThanOrEqual(next.scenePoints);
    const query = `first=${line.applicationId}&second=${next.applicationId}`;
    const pair = (await officer.get(`${path}/ranking/compare?${query}`).expect(200)).body;
    expect(pair).toMatchObject({ ahead: line.applicationId, decidingKey: pool.cutOff.decidingKey });
    expect((await department.post(`${path}/ranking`).send({}).expect(200)).body).toEqual(ranking);
    expect((await leader.get(`${path}/ranking`).expect(200)).body).toEqual(ranking);
    const list = (await leader.get(`${path}/public-list`).expect(200)).body;
    expect(JSON.stringify(list)).not.toContain(line.applicationId);
    expect(list.pools[0].rows[0].points).toMatch(/^\d+\.\d\d$/);
  });

  it('tells everything in the audit', async () => {
    const administrator = await running.signIn('admin');
    const { body } = await administrator.get('/api/audit?perPage=200&order=DESC').expect(200);
    const actions = body.data.map(({ action }: { action: string }) => action);
    expect(actions).toEqual(
      expect.arrayContaining([
        'scene.ranked',
        'scene.registered',
        'policy.publish',
        'policy.approve',
        'policy.submit',
        'policy.saved',
      ]),
    );
    expect((await administrator.get('/api/audit/verification').expect(200)).body.valid).toBe(true);
  });
});
