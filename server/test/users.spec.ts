import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnBoth, type TestDatabase } from './databases.js';
import { type Client, TestApp } from './test-app.js';

const PASSWORD = 'a-long-enough-word';

describeOnBoth('users', (create) => {
  let database: TestDatabase;
  let test: TestApp;
  let administrator: Client;

  beforeAll(async () => {
    database = await create();
    test = await TestApp.start(database);
    administrator = await test.signIn('admin');
  });

  afterAll(async () => {
    await test.stop();
    await database.remove();
  });

  const newUser = (username: string, more: object = {}) => ({
    username,
    password: PASSWORD,
    displayName: `用户 ${username}`,
    role: 'officer',
    county: 'yongjia',
    ...more,
  });
  const changed = ({ displayName, role, county, departmentId, language, disabled }: Record<string, unknown>) => ({
    displayName,
    role,
    county,
    departmentId,
    language,
    disabled,
  });
  const list = async (client: Client, query: Record<string, string>) =>
    (await client.get(`/api/users?${new URLSearchParams(query).toString()}`).expect(200)).body;

  it('are kept by administrators only', async () => {
    for (const username of ['chenjing', 'lintao', 'zhoulan', 'zhaoli', 'xuning']) {
      const client = await test.signIn(username);
      for (const answer of [client.get('/api/users'), client.post('/api/users').send(newUser('someone'))]) {
        const { body } = await answer.expect(403);
        expect(body.code).toBe('AUTH-ROLE');
      }
    }
  });

  it('are created, can sign in, and are in the audit', async () => {
    const { body: user } = await administrator.post('/api/users').send(newUser('wuhan')).expect(201);
    expect(user).toMatchObject({ username: 'wuhan', county: 'yongjia', disabled: false, demonstration: false });
    expect((await administrator.get(`/api/users/${user.id}`).expect(200)).body).toEqual(user);
    await test.signIn('wuhan', PASSWORD);
    const { body } = await administrator.get('/api/audit?filter={"action":"user.created"}').expect(200);
    expect(body.data[0]).toMatchObject({
      actor: { displayName: '管理员' },
      target: { kind: 'user', id: user.id },
      county: 'yongjia',
      summary: { zh: '管理员新建了用户 用户 wuhan（wuhan）' },
    });
  });

  it('have names of their own', async () => {
    await administrator.post('/api/users').send(newUser('twice')).expect(201);
    const { body } = await administrator.post('/api/users').send(newUser('twice')).expect(409);
    expect(body).toMatchObject({ code: 'USER-NAME-TAKEN', pointer: '/username' });
    expect((await list(administrator, { filter: '{"q":"twice"}' })).total).toBe(1);
  });

  it('are refused with the place of what is wrong, and nothing is stored', async () => {
    const wrong: [object, number, string, string][] = [
      [newUser('X'), 400, 'REQUEST-INVALID', '/username'],
      [newUser('someone', { role: 'king' }), 400, 'REQUEST-INVALID', '/role'],
      [newUser('someone', { displayName: '\u202e名' }), 400, 'REQUEST-INVALID', '/displayName'],
      [newUser('someone', { admin: true }), 400, 'REQUEST-INVALID', ''],
      [newUser('someone', { password: 'someone123' }), 422, 'PASSWORD-TOO-WEAK', '/password'],
      [newUser('someone', { role: 'department' }), 422, 'USER-DEPARTMENT', '/departmentId'],
      [newUser('someone', { departmentId: 'education-bureau' }), 422, 'USER-DEPARTMENT', '/departmentId'],
    ];
    for (const [body, status, code, pointer] of wrong) {
      const answer = await administrator.post('/api/users').send(body).expect(status);
      expect(answer.body).toMatchObject({ code, pointer });
    }
    const unknown = await administrator
      .post('/api/users')
      .send(newUser('someone', { county: 'atlantis' }))
      .expect(422);
    expect(unknown.body.code).toBe('COUNTY-UNKNOWN');
    expect((await list(administrator, { filter: '{"q":"someone"}' })).total).toBe(0);
  });

  it('lose their sessions when they are disabled or get another password', async () => {
    const { body: user } = await administrator.post('/api/users').send(newUser('qianli')).expect(201);
    const before = await test.signIn('qianli', PASSWORD);
    await administrator
      .put(`/api/users/${user.id}`)
      .send({ ...changed(user), password: 'another-long-word' })
      .expect(200);
    await before.get('/api/auth/me').expect(401);
    const after = await test.signIn('qianli', 'another-long-word');
    await administrator
      .put(`/api/users/${user.id}`)
      .send({ ...changed(user), disabled: true })
      .expect(200);
    await after.get('/api/auth/me').expect(401);
  });

  it('change their role at once', async () => {
    const { body: user } = await administrator.post('/api/users').send(newUser('sunwei')).expect(201);
    const client = await test.signIn('sunwei', PASSWORD);
    await client.get('/api/audit').expect(403);
    await administrator
      .put(`/api/users/${user.id}`)
      .send({ ...changed(user), role: 'leader' })
      .expect(200);
    await client.get('/api/audit').expect(200);
  });

  it('are never deleted', async () => {
    const { body, headers } = await administrator.delete('/api/users/6a3c1c1e-0000-4000-8000-000000000000').expect(405);
    expect(body.code).toBe('METHOD-NOT-ALLOWED');
    expect(headers['allow']).toBe('GET, PUT');
  });

  it('always include an administrator of the province, and nobody gives up their own administration', async () => {
    const { id } = (await administrator.get('/api/auth/me')).body;
    const { body: admin } = await administrator.get(`/api/users/${id}`).expect(200);
    for (const change of [{ disabled: true }, { role: 'leader' }, { county: 'yongjia' }]) {
      const { body } = await administrator
        .put(`/api/users/${id}`)
        .send({ ...changed(admin), ...change })
        .expect(409);
      expect(body.code).toBe('USER-LAST-ADMINISTRATOR');
    }
    expect((await administrator.get(`/api/users/${id}`)).body.disabled).toBe(false);
  });

  it('of two administrators who disable each other, one stays', async () => {
    const province = { role: 'administrator', county: 'zhejiang' };
    const { body: second } = await administrator.post('/api/users').send(newUser('second', province)).expect(201);
    const other = await test.signIn('second', PASSWORD);
    const { body: me } = await administrator.get('/api/auth/me');
    const { body: first } = await administrator.get(`/api/users/${me.id}`);
    const answers = await Promise.all([
      administrator.put(`/api/users/${second.id}`).send({ ...changed(second), disabled: true }),
      other.put(`/api/users/${first.id}`).send({ ...changed(first), disabled: true }),
    ]);
    const [done, refused] = answers.map(({ status }) => status).sort();
    expect(done).toBe(200);
    // Refused as the last administrator (409), or, when the other request was through first, as one who no longer is signed in.
    expect([401, 409]).toContain(refused);
    const left = answers[0]?.status === 200 ? administrator : other;
    const { body: after } = await left.get(`/api/users/${(left === other ? second : first).id}`).expect(200);
    expect(after.disabled).toBe(false);
    for (const user of [first, second]) await left.put(`/api/users/${user.id}`).send(changed(user)).expect(200);
    administrator = await test.signIn('admin');
  });

  it('of another county are out of reach for a county administrator', async () => {
    const own = { role: 'administrator', county: 'yongjia' };
    await administrator.post('/api/users').send(newUser('county-admin', own)).expect(201);
    const client = await test.signIn('county-admin', PASSWORD);
    const { data } = await list(client, { perPage: '200' });
    expect(new Set(data.map((user: { county: string }) => user.county))).toEqual(new Set(['yongjia']));

    const { data: elsewhere } = await list(administrator, { filter: '{"county":"yanlian"}' });
    await client.get(`/api/users/${elsewhere[0].id}`).expect(404);
    await client.put(`/api/users/${elsewhere[0].id}`).send(changed(elsewhere[0])).expect(403);
    const { body } = await client
      .post('/api/users')
      .send(newUser('riser', { county: 'zhejiang' }))
      .expect(403);
    expect(body.code).toBe('COUNTY-OUT-OF-SCOPE');
  });

  it('are listed in pages that neither repeat nor skip, sorted and filtered', async () => {
    const { total } = await list(administrator, { perPage: '200' });
    const seen: string[] = [];
    for (let page = 1; seen.length < total; page += 1) {
      const { data } = await list(administrator, { page: String(page), perPage: '4', sort: 'role', order: 'DESC' });
      expect(data.length).toBeGreaterThan(0);
      seen.push(...data.map((user: { id: string }) => user.id));
    }
    expect(new Set(seen).size).toBe(total);

    const officers = await list(administrator, { filter: '{"role":"officer","county":"yanlian"}', sort: 'username' });
    expect(officers.data.map((user: { username: string }) => user.username)).toEqual(['chenjing', 'wangfang']);
    const found = await list(administrator, { filter: '{"q":"陈"}' });
    expect(found.data.map((user: { displayName: string }) => user.displayName)).toEqual(['陈静']);
    expect((await list(administrator, { filter: '{"q":"%"}' })).total).toBe(0);
    const byId = await list(administrator, { filter: JSON.stringify({ id: [seen[0], seen[2]] }) });
    expect(byId.total).toBe(2);
  });
});
