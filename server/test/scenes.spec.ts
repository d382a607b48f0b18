import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnBoth, type TestDatabase } from './databases.js';
import { act, onlyRow, practiceDraft } from './policy-story.js';
import { type Client, TestApp } from './test-app.js';

describeOnBoth('rounds of scenes', (create) => {
  let test: TestDatabase;
  let running: TestApp;
  let officer: Client;
  let department: Client;
  let round: Record<string, unknown>;

  beforeAll(async () => {
    test = await create();
    running = await TestApp.start(test);
    officer = await running.signIn('chenjing');
    department = await running.signIn('zhoulan');
    round = {
      sceneId: 'schooling',
      versionId: (await onlyRow(officer, '/api/versions?filter={"county":"yanlian"}')).id,
      title: '2026 年秋季积分入学',
      year: 2026,
      announcementFrom: '2026-05-11',
      applicationFrom: '2026-05-19',
      applicationTo: '2026-06-18',
      populationId: (await onlyRow(officer, '/api/populations')).id,
    };
  });

  afterAll(async () => {
    await running.stop();
    await test.remove();
  });

  const refusal = async (more: object, client = department) => {
    const { body, status } = await client.post('/api/scenes').send({ ...round, title: 'x', ...more });
    return {
      status,
      code: body.code,
      findings: (body.findings ?? []).map((f: { code: string; pointer: string }) => [f.code, f.pointer]),
    };
  };

  it('are announced for five working days: a day less is refused, with the first day that is enough', async () => {
    const { body } = await department
      .post('/api/scenes')
      .send({ ...round, applicationFrom: '2026-05-18' })
      .expect(422);
    expect(body).toMatchObject({ code: 'SCENE-INVALID', pointer: '/applicationFrom' });
    expect(body.findings[0]).toMatchObject({
      code: 'SCHEDULE-ANNOUNCEMENT-TOO-SHORT',
      fix: { pointer: '/applicationFrom', value: '2026-05-19' },
    });
  });

  it.each<[string, object, string, [string, string][]]>([
    [
      'reach beyond the published calendar',
      { announcementFrom: '2026-11-30', applicationFrom: '2026-12-08', applicationTo: '2026-12-20' },
      'CALENDAR-NOT-PUBLISHED',
      [['CALENDAR-NOT-PUBLISHED', '/applicationTo']],
    ],
    [
      'name a pool that is none',
      { pools: [{ id: 'nowhere', quota: 1 }] },
      'SCENE-INVALID',
      [['RANK-POOL-UNKNOWN', '/pools/0/id']],
    ],
    ['name a scene that is none', { sceneId: 'nowhere' }, 'SCENE-INVALID', [['SCENE-UNKNOWN', '/sceneId']]],
    [
      'close before they open',
      { applicationTo: '2026-05-18' },
      'SCENE-INVALID',
      [['SCHEDULE-OUT-OF-ORDER', '/applicationTo']],
    ],
  ])('are refused when they %s', async (_name, more, code, expected) => {
    const { status, code: actual, findings } = await refusal(more);
    expect([status, actual]).toEqual([422, code]);
    expect(findings).toEqual(expect.arrayContaining(expected));
  });

  it('belong to the department that the policy names', async () => {
    expect(await refusal({ sceneId: 'public-rental' })).toMatchObject({ status: 403, code: 'SCENE-NOT-YOURS' });
    expect(await refusal({}, await running.signIn('zhaoli'))).toMatchObject({ status: 403, code: 'AUTH-ROLE' });
    expect(await refusal({}, await running.signIn('lintao'))).toMatchObject({ status: 403, code: 'AUTH-ROLE' });
  });

  it('keep the version they were registered under when another is published', async () => {
    const { body } = await department.post('/api/scenes').send(round).expect(201);
    expect(body).toMatchObject({
      practice: true,
      version: { number: 1 },
      scene: { id: 'schooling', ranked: true },
      places: 120,
      ranking: null,
      mayRank: true,
    });
    const again = await department.post('/api/scenes').send(round).expect(409);
    expect(again.body).toMatchObject({ code: 'SCENE-TITLE-TAKEN', pointer: '/title' });
    const before = (await department.post(`/api/scenes/${body.id}/ranking`).send({}).expect(200)).body;

    const reviewer = await running.signIn('lintao');
    const { id } = await practiceDraft(officer);
    await act(officer, id, 'submit');
    await act(reviewer, id, 'approve');
    await act(officer, id, 'publish', {});
    const after = (await department.get(`/api/scenes/${body.id}`).expect(200)).body;
    expect(after.version).toEqual(body.version);
    const ranked = (await department.post(`/api/scenes/${body.id}/ranking`).send({}).expect(200)).body;
    expect(ranked).toEqual(before);
    expect(after.ranking).toMatchObject({ final: true, applications: before.applications });
  });

  it('give as many places as were registered, pool by pool, and explain who stands where', async () => {
    const pools = [
      { id: 'chengbei', quota: 2 },
      { id: 'chengnan', quota: 0 },
    ];
    const { body } = await department
      .post('/api/scenes')
      .send({ ...round, title: '少量学位', pools })
      .expect(201);
    expect(body.places).toBe(2 + 0 + 22 + 20 + 15 + 12);
    const path = `/api/scenes/${body.id}/ranking`;
    const ranking = (await department.post(path).send({}).expect(200)).body;
    const [chengbei, chengnan] = ranking.pools;
    expect([chengbei.admitted, chengnan.admitted]).toEqual([2, 0]);
    const rows = chengbei.rows.map(({ scenePoints }: { scenePoints: number }) => scenePoints);
    expect(rows).toEqual([...rows].sort((a: number, b: number) => b - a));
    const one = (await department.get(`${path}?pool=chengbei`).expect(200)).body;
    expect(one.pools).toEqual([chengbei]);
    expect((await department.get(`${path}?pool=nowhere`).expect(404)).body.code).toBe('RESOURCE-UNKNOWN');
    const [first, second] = chengbei.rows;
    const pair = `first=${second.applicationId}&second=${first.applicationId}`;
    const explained = (await officer.get(`${path}/compare?${pair}`).expect(200)).body;
    expect(explained).toMatchObject({
      ahead: first.applicationId,
      summary: { zh: expect.any(String), en: expect.any(String) },
    });
    const across = `first=${first.applicationId}&second=${chengnan.rows[0].applicationId}`;
    const refused = (await officer.get(`${path}/compare?${across}`).expect(422)).body;
    expect(refused.findings[0].code).toBe('RANKING-DIFFERENT-POOLS');
  });

  it('are listed with what a list shows', async () => {
    const { body } = await (await running.signIn('zhaoli')).get('/api/scenes?sort=title&order=ASC').expect(200);
    expect(
      body.data.map(({ title, ranking }: { title: string; ranking: unknown }) => [title, ranking !== null]),
    ).toEqual([
      ['2026 年秋季积分入学', true],
      ['少量学位', true],
    ]);
  });
});
