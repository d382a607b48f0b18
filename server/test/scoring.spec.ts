import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { policyHash } from '@jifen/policies';
import { once } from 'node:events';
import { type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Database } from '../src/database/database.js';
import { describeOnBoth, type TestDatabase } from './databases.js';
import { type Client, TestApp } from './test-app.js';

interface Line {
  readonly line: number;
  readonly personId?: string;
  readonly total?: string;
  readonly points?: Readonly<Record<string, string>>;
  readonly problem?: { readonly code: string; readonly findings?: readonly { readonly pointer: string }[] };
}

describeOnBoth('the scoring service', (create) => {
  let test: TestDatabase;
  let running: TestApp;
  let client: Client;
  let facts: Readonly<Record<string, unknown>>;
  let expected: string;

  beforeAll(async () => {
    test = await create();
    running = await TestApp.start(test);
    client = await running.signIn('chenjing');
    const { body } = await client.get('/api/persons?filter={"policyId":"yongjia-practice-old"}').expect(200);
    const zheng = body.data.find(({ name }: { name: string }) => name.startsWith('郑某'));
    facts = zheng.facts;
    expected = (zheng.expectedTotalHundredths / 100).toFixed(2);
  });

  afterAll(async () => {
    await running.stop();
    await test.remove();
  });

  const TARGET = 'county=yanlian&asOf=2026-06-18';
  const logged = async (): Promise<number> => {
    const [row] = await running.app
      .get(Database)
      .manager.query<{ count: string }[]>('SELECT count(*) AS count FROM scoring_decision');
    return Number(row?.count);
  };
  const url = async (): Promise<string> => {
    const server: Server = running.app.getHttpServer();
    if (!server.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const post = async (query: string, body: RequestInit['body']): Promise<Response> =>
    fetch(`${await url()}/api/score/stream?${query}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-ndjson', Authorization: `Bearer ${client.token ?? ''}` },
      body,
      ...{ duplex: 'half' },
    });
  const linesOf = (text: string): Line[] =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Line => JSON.parse(line));

  it('answers with the version, its hash, every node and the unknown facts by name', async () => {
    const { patrol_count: _, ...rest } = facts;
    const sent = {
      county: 'yanlian',
      asOf: '2026-06-18',
      person: { id: 'p1', facts: { ...rest, volunteer_count: null } },
    };
    const { body } = await client.post('/api/score').send(sent).expect(200);
    expect(body.policy).toMatchObject({
      id: 'yongjia-practice-old',
      number: 1,
      practice: true,
      contentHash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
    expect(body).toMatchObject({ personId: 'p1', standing: { state: 'active', because: null }, vetoes: [] });
    expect(body.unknownFacts).toEqual(
      expect.arrayContaining([{ id: 'volunteer_count', label: expect.objectContaining({ zh: expect.any(String) }) }]),
    );
    const volunteering = body.nodes.find(({ unknown }: { unknown: string[] }) => unknown.includes('volunteer_count'));
    expect(volunteering).toMatchObject({
      raw: null,
      points: '0.00',
      explanation: { zh: expect.stringContaining('未取得') },
    });
    const plain = await client
      .post('/api/score')
      .send({ ...sent, explain: false })
      .expect(200);
    expect(plain.body.explanation).toBeUndefined();
  });

  it.each<[string, object, number, string, string | undefined]>([
    ['no target', { asOf: '2026-06-18' }, 400, 'REQUEST-INVALID', '/county'],
    [
      'two targets',
      { county: 'yanlian', versionId: '00000000-0000-4000-8000-000000000000' },
      400,
      'REQUEST-INVALID',
      '/versionId',
    ],
    ['a county that is none', { county: 'nowhere' }, 422, 'COUNTY-UNKNOWN', undefined],
    [
      'a county without rules on the day',
      { county: 'yanlian', asOf: '2018-02-28' },
      422,
      'VERSION-NOT-IN-FORCE',
      undefined,
    ],
    ['a county that has published nothing', { county: 'yongjia' }, 403, 'COUNTY-OUT-OF-SCOPE', undefined],
    ['a day that does not exist', { county: 'yanlian', asOf: '2026-02-30' }, 400, 'REQUEST-INVALID', '/asOf'],
    [
      'a version that is none',
      { versionId: '00000000-0000-4000-8000-000000000000' },
      404,
      'RESOURCE-UNKNOWN',
      undefined,
    ],
    [
      'a fact that nobody knows',
      { county: 'yanlian', person: { facts: { shoe_size: 43 } } },
      422,
      'PERSON-INVALID',
      '/person/facts/shoe_size',
    ],
    [
      'a count below zero',
      { county: 'yanlian', person: { facts: { volunteer_count: -1 } } },
      422,
      'PERSON-INVALID',
      '/person/facts/volunteer_count',
    ],
    [
      'half a count',
      { county: 'yanlian', person: { facts: { volunteer_count: 0.5 } } },
      422,
      'PERSON-INVALID',
      '/person/facts/volunteer_count',
    ],
  ])('refuses %s', async (_name, more, status, code, pointer) => {
    const before = await logged();
    const sent = { asOf: '2026-06-18', person: { facts: {} }, ...more };
    const { body } = await client.post('/api/score').send(sent).expect(status);
    expect(body.code).toBe(code);
    if (pointer !== undefined)
      expect([body.pointer, ...(body.findings ?? []).map((f: { pointer: string }) => f.pointer)]).toContain(pointer);
    expect(await logged()).toBe(before);
  });

  it('scores a stream line by line, says what is wrong on the line, and goes on', async () => {
    const before = await logged();
    const good = (id: string) => JSON.stringify({ id, facts });
    const input = [
      good('a'),
      '{"facts":',
      '',
      good('b'),
      '{"facts":{"volunteer_count":1,"volunteer_count":2}}',
      '{"facts":{"volunteer_count":"many"}}',
      '{"id":"c"}',
      `{"facts":{},"padding":"${'x'.repeat(2_000_000)}"}`,
      '7',
      good('积分'),
    ].join('\n');
    const response = await post(TARGET, input);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/x-ndjson/);
    const lines = linesOf(await response.text());
    expect(lines.map(({ line, personId, total, problem }) => [line, problem?.code ?? personId, total])).toEqual([
      [1, 'a', expected],
      [2, 'LINE-INVALID', undefined],
      [4, 'b', expected],
      [5, 'LINE-INVALID', undefined],
      [6, 'PERSON-INVALID', undefined],
      [7, 'LINE-INVALID', undefined],
      [8, 'LINE-TOO-LONG', undefined],
      [9, 'LINE-INVALID', undefined],
      [10, '积分', expected],
    ]);
    expect(lines[4]?.problem?.findings?.[0]?.pointer).toBe('/facts/volunteer_count');
    expect(await logged()).toBe(before + 3);
  });

  it('gives the same points in a stream as alone', async () => {
    const sent = { county: 'yanlian', asOf: '2026-06-18', person: { facts } };
    const { body } = await client.post('/api/score').send(sent).expect(200);
    const alone = Object.fromEntries(body.nodes.map(({ id, points }: { id: string; points: string }) => [id, points]));
    const [short] = linesOf(await (await post(TARGET, JSON.stringify({ facts }))).text());
    expect(short?.points).toEqual(alone);
    const [full] = linesOf(await (await post(`${TARGET}&explain=true`, JSON.stringify({ facts }))).text());
    expect(full).toMatchObject({ total: body.total, nodes: body.nodes, explanation: body.explanation });
  });

  it('answers while the stream is still coming, and takes no more than it can answer', async () => {
    const sent = request(`${await url()}/api/score/stream?${TARGET}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-ndjson', Authorization: `Bearer ${client.token ?? ''}` },
    });
    sent.on('error', () => undefined);
    const answered = once(sent, 'response');
    const line = `${JSON.stringify({ facts })}\n`;
    sent.write(line);
    const [response] = (await answered) as [IncomingMessage];
    const [first] = (await once(response, 'data')) as [Buffer];
    expect(linesOf(first.toString())).toMatchObject([{ line: 1, total: expected }]);

    // From now on nobody reads the answers: the server must stop taking lines, instead of keeping them all.
    response.pause();
    const most = 200_000;
    let written = 1;
    const until = Date.now() + 8000;
    while (written < most && Date.now() < until) {
      written += 1;
      if (sent.write(line)) continue;
      const waited = new Promise((resolve) => setTimeout(resolve, 2000, 'full'));
      if ((await Promise.race([once(sent, 'drain'), waited])) === 'full') break;
    }
    sent.destroy();
    expect(written).toBeLessThan(most);
    expect(await (await post(TARGET, JSON.stringify({ facts }))).text()).toContain(expected);
  });

  it('refuses a stream of another type, and one without a version, before it begins', async () => {
    const sent = client.post(`/api/score/stream?${TARGET}`).send({ facts });
    expect((await sent.expect(415)).body.code).toBe('MEDIA-NOT-SUPPORTED');
    const response = await post('county=yanlian&asOf=2010-01-01', '{}');
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      422,
      'VERSION-NOT-IN-FORCE',
    ]);
  });

  it('never executes a version that was tampered with, and goes on with what it had verified', async () => {
    const target = { county: 'yanlian', asOf: '2026-06-18', person: { facts } };
    await client.post('/api/score').send(target).expect(200);
    const { manager } = running.app.get(Database);
    const [{ id, content }] = await manager.query(
      `SELECT id, content FROM policy_version WHERE county_code = 'yanlian' ORDER BY number LIMIT 1`,
    );
    await manager.query('ALTER TABLE policy_version DISABLE TRIGGER USER');
    const raised = content.replace('"volunteer_count"', '"blood_donation_count"');
    expect(raised).not.toBe(content);
    await manager.query('UPDATE policy_version SET content = $1 WHERE id = $2', [raised, id]);
    const still = (await client.post('/api/score').send(target).expect(200)).body;
    expect(still.total).toBe(expected);

    const restarted = await restart();
    const refused = await (await restarted.signIn('chenjing')).post('/api/score').send(target).expect(503);
    expect(refused.body).toMatchObject({
      code: 'VERSION-INTEGRITY',
      detail: { en: expect.stringContaining('content hash') },
    });

    // Whoever can write the row can also write the hash, but cannot sign.
    const fresh = restarted.app.get(Database).manager;
    const hash = policyHash(JSON.parse(raised));
    await fresh.query(
      `UPDATE policy_version SET content_hash = $1, manifest = replace(manifest, content_hash, $1) WHERE id = $2`,
      [hash, id],
    );
    const unsigned = await (await restarted.signIn('chenjing')).post('/api/score').send(target).expect(503);
    expect(unsigned.body.detail.en).toContain('signature');
    const province = { county: 'zhejiang', asOf: '2026-06-18', person: { facts: {} } };
    await (await restarted.signIn('chenjing')).post('/api/score').send(province).expect(200);
  });

  const restart = async (): Promise<TestApp> => {
    await running.stop();
    running = await TestApp.start(test);
    return running;
  };
});
