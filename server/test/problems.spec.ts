import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AddressInfo, connect } from 'node:net';
import { type Server } from 'node:http';
import { Database } from '../src/database/database.js';
import { problemCodes } from '../src/problems/problem-codes.js';
import { createEmbedded, describeOnBoth, type TestDatabase } from './databases.js';
import { type Client, TestApp } from './test-app.js';

describe('every kind of problem', () => {
  it.each(Object.entries(problemCodes))('%s is told in Chinese and English, with a remedy', (code, problem) => {
    expect(code).toMatch(/^[A-Z]+(-[A-Z]+)*$/);
    expect(problem.status).toBeGreaterThanOrEqual(400);
    for (const text of [problem.title, problem.detail, problem.remedy]) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en).toMatch(/[a-z]/);
    }
  });
});

describe('a request that cannot be right', () => {
  let database: TestDatabase;
  let test: TestApp;
  let client: Client;

  beforeAll(async () => {
    database = await createEmbedded();
    test = await TestApp.start(database, { bodyLimitBytes: 100_000 });
    client = await test.signIn('admin');
  });

  afterAll(async () => {
    await test.stop();
    await database.remove();
  });

  const isProblem = (body: Record<string, unknown>, code: string): void => {
    expect(body).toMatchObject({
      type: 'about:blank',
      title: expect.stringMatching(/[\u4e00-\u9fff].* \/ .*[a-z]/),
      code,
      detail: { zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.stringMatching(/[a-z]/) },
      remedy: { zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.stringMatching(/[a-z]/) },
      instance: expect.any(String),
    });
  };
  /** Where the server listens, for what supertest does not send. */
  const listening = async (): Promise<string> => {
    const server: Server = test.app.getHttpServer();
    if (!server.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const login = () => test.anyone.post('/api/auth/login');

  const bodies: [string, string, number, string][] = [
    ['a bracket too few', '{"username":"x"', 400, 'BODY-NOT-JSON'],
    ['a comma too many', '{"username":"x",}', 400, 'BODY-NOT-JSON'],
    ['a comment', '{/* me */"username":"x"}', 400, 'BODY-NOT-JSON'],
    ['a key twice', '{"username":"x","username":"y","password":"z"}', 400, 'BODY-NOT-JSON'],
    ['nesting without end', '['.repeat(10_000), 400, 'BODY-NOT-JSON'],
    ['a character that cannot be stored', '{"username":"x","password":"\\u0000"}', 400, 'TEXT-NOT-STORABLE'],
    ['half a character', '{"username":"x","password":"\\ud83d"}', 400, 'TEXT-NOT-STORABLE'],
    ['a list in place of an object', '[]', 400, 'REQUEST-INVALID'],
    ['null in place of an object', 'null', 400, 'REQUEST-INVALID'],
    ['a number in place of a text', '{"username":1,"password":"x"}', 400, 'REQUEST-INVALID'],
    ['a key that reaches the prototype', '{"__proto__":{"a":1},"username":"x","password":"y"}', 400, 'REQUEST-INVALID'],
    ['nothing', '', 400, 'BODY-MISSING'],
    ['more than the route takes', `{"username":"x","password":"${'y'.repeat(20_000)}"}`, 413, 'BODY-TOO-LARGE'],
  ];

  it.each(bodies)('is refused for a body with %s', async (_name, body, status, code) => {
    const sent = login().set('Content-Type', 'application/json');
    const answer = await sent.send(body).expect(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    isProblem(answer.body, code);
    expect(answer.headers['x-request-id']).toBe(answer.body.instance);
  });

  it('is refused for bytes that are no UTF-8', async () => {
    const answer = await fetch(`${await listening()}/api/auth/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]),
    });
    expect(answer.status).toBe(400);
    isProblem((await answer.json()) as Record<string, unknown>, 'BODY-NOT-JSON');
  });

  it('says where in the text the JSON ends to be JSON', async () => {
    const { body } = await login().set('Content-Type', 'application/json').send('{\n  "username": x\n}').expect(400);
    expect(body.detail.zh).toContain('第 2 行第 15 列');
    expect(body.findings[0]).toMatchObject({ code: 'DOCUMENT-SYNTAX', severity: 'error' });
  });

  it('names every place that is wrong, by pointer', async () => {
    const { body } = await client
      .post('/api/users')
      .send({ username: 'Ä', password: 1, displayName: '', role: 'boss', county: 'yongjia', extra: true })
      .expect(400);
    isProblem(body, 'REQUEST-INVALID');
    const pointers = body.findings.map((finding: { pointer: string }) => finding.pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/username', '/password', '/displayName', '/role', '']));
    expect(body.pointer).toBe(pointers[0]);
  });

  it.each([
    ['page=0', '/page'],
    ['page=1e3', '/page'],
    ['perPage=100000', '/perPage'],
    ['sort=password_hash', '/sort'],
    ['order=sideways', '/order'],
    ['filter={', '/filter'],
    ['filter=[]', '/filter'],
    ['filter={"role":"boss"}', '/filter/role'],
    ['filter={"passwordHash":"x"}', '/filter'],
    ['sort=username&sort=role', '/sort'],
    ['limit=5', ''],
    [`sort=username;DROP TABLE app_user`, '/sort'],
  ])('is refused for the query %s', async (query, pointer) => {
    const { body } = await client.get(`/api/users?${encodeURI(query)}`).expect(400);
    isProblem(body, 'REQUEST-INVALID');
    expect(body.pointer).toBe(pointer);
  });

  it.each([
    ['text/plain', undefined],
    ['application/x-www-form-urlencoded', undefined],
    ['application/json; charset=gb2312', undefined],
    ['application/json', 'gzip'],
  ])('is refused for a body of type %s, encoded %s', async (type, encoding) => {
    const sent = login().set('Content-Type', type);
    if (encoding) sent.set('Content-Encoding', encoding);
    const { body } = await sent.send('{}').expect(415);
    isProblem(body, 'MEDIA-NOT-SUPPORTED');
  });

  it('is refused when it is larger than the server takes, with or without saying so before', async () => {
    const large = JSON.stringify({ username: 'x'.repeat(200_000) });
    const said = await client.post('/api/users').set('Content-Type', 'application/json').send(large).expect(413);
    isProblem(said.body, 'BODY-TOO-LARGE');
    const unsaid = await fetch(`${await listening()}/api/users`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${client.token}` },
      body: new Blob([large]).stream(),
      duplex: 'half',
    });
    expect(unsaid.status).toBe(413);
    isProblem((await unsaid.json()) as Record<string, unknown>, 'BODY-TOO-LARGE');
  });

  it('does not have its body read before the caller has signed in', async () => {
    const { body } = await test.anyone
      .post('/api/users')
      .set('Content-Type', 'application/json')
      .send('{"not":')
      .expect(401);
    isProblem(body, 'AUTH-REQUIRED');
  });

  it('is told from one for an address that does not exist', async () => {
    isProblem((await client.get('/api/nothing').expect(404)).body, 'ROUTE-UNKNOWN');
    isProblem((await client.get('/api').expect(404)).body, 'ROUTE-UNKNOWN');
    isProblem((await test.anyone.get('/assets/nothing.js').expect(404)).body, 'ROUTE-UNKNOWN');
    isProblem((await test.anyone.post('/policies').expect(404)).body, 'ROUTE-UNKNOWN');
    const wrongMethod = await client.delete('/api/users').expect(405);
    isProblem(wrongMethod.body, 'METHOD-NOT-ALLOWED');
    expect(wrongMethod.headers['allow']).toBe('GET, POST');
    isProblem((await client.get('/api/users/not-an-id').expect(400)).body, 'REQUEST-INVALID');
    isProblem(
      (await client.get('/api/users/00000000-0000-4000-8000-000000000000').expect(404)).body,
      'RESOURCE-UNKNOWN',
    );
    isProblem((await client.get('/api/%E0%A4%A').expect(400)).body, 'REQUEST-INVALID');
  });

  it('keeps an id that the caller gave it, unless that is odd', async () => {
    const own = await test.anyone.get('/api/health').set('X-Request-Id', 'trace-0123456789').expect(200);
    expect(own.headers['x-request-id']).toBe('trace-0123456789');
    const odd = await test.anyone.get('/api/health').set('X-Request-Id', '<script>').expect(200);
    expect(odd.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('does no harm when it breaks off in the middle', async () => {
    const socket = connect(Number(new URL(await listening()).port), '127.0.0.1');
    socket.write(
      'POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"us',
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    socket.destroy();
    await test.anyone.get('/api/health').expect(200);
  });
});

describeOnBoth('an error that nobody foresaw', (create) => {
  it('is answered with an id and nothing of its inside', async () => {
    const database = await create();
    const test = await TestApp.start(database);
    test.app.useLogger(false);
    const client = await test.signIn('chenjing');
    await test.app.get(Database).manager.query('ALTER TABLE county RENAME COLUMN practice TO practise');
    const { body, text } = await client.get('/api/counties').expect(500);
    expect(body.code).toBe('INTERNAL');
    expect(body.instance).toMatch(/^[0-9a-f-]{36}$/);
    expect(text).not.toMatch(/practi[cs]e|SELECT|county|\.ts|node_modules/);
    await test.stop();
    await database.remove();
  });
});
