import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Random } from '@jifen/policies';
import { createEmbedded, type TestDatabase } from './databases.js';
import { copyOfPracticeDraft, onlyRow, practiceDraft, readDraft } from './policy-story.js';
import { type Client, TestApp } from './test-app.js';

/*
 * Whatever is sent, the answer is a success or a problem that says what to do; a 500 is a defect of ours. Valid requests are broken in
 * every way of a list, at every place; documents and persons at places that a fixed seed draws.
 */

const NOWHERE = '00000000-0000-4000-8000-000000000000';

/** What is put in the place of a value. `undefined` leaves it out. */
const JUNK: readonly unknown[] = [
  undefined,
  null,
  true,
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  '积分\u202e',
  'x'.repeat(5000),
  "'; DROP TABLE policy_draft; --",
  '2026-02-30',
  NOWHERE,
  [],
  [[[[[null]]]]],
  {},
  { $gt: '' },
  { constructor: { name: 'x' } },
];

interface Answer {
  readonly status: number;
  readonly body: { readonly code?: string; readonly remedy?: unknown };
  readonly headers: Readonly<Record<string, string>>;
}

/** The answer in short, for comparing it with what is allowed. */
function verdict({ status, body, headers }: Answer): string {
  if (status < 400) return 'success';
  const isProblem = /^application\/problem\+json/.test(headers['content-type'] ?? '') && body.code && body.remedy;
  return status < 500 && isProblem ? 'problem' : `${status} ${JSON.stringify(body)}`;
}

/** Copies of a value in which each place, one after another, holds each piece of junk. */
function* broken(value: unknown): Generator<{ readonly at: string; readonly junk: unknown; readonly value: unknown }> {
  for (const junk of JUNK) yield { at: '', junk, value: junk };
  if (typeof value !== 'object' || value === null) return;
  for (const key of [...Object.keys(value), 'surplus']) {
    const inner: unknown = Reflect.get(value, key);
    for (const { at, junk, value: changed } of broken(inner)) {
      yield {
        at: `/${key}${at}`,
        junk,
        value: Array.isArray(value) ? replaced(value, key, changed) : { ...value, [key]: changed },
      };
    }
  }
}

function replaced(list: readonly unknown[], key: string, value: unknown): unknown[] {
  return list.map((entry, index) => (String(index) === key ? value : entry));
}

describe('malformed', () => {
  let test: TestDatabase;
  let running: TestApp;
  let client: Client;
  let valid: Readonly<Record<string, { readonly method: 'post' | 'put'; readonly body: object }>>;

  beforeAll(async () => {
    test = await createEmbedded();
    running = await TestApp.start(test);
    client = await running.signIn('chenjing');
    const draft = await copyOfPracticeDraft(client);
    const versionId = String((await onlyRow(client, '/api/versions?filter={"county":"yanlian"}')).id);
    const populationId = String((await onlyRow(client, '/api/populations')).id);
    const subject = { kind: 'version', id: versionId };
    const run = { populationId, asOf: '2026-06-18' };
    const person = {
      policyId: 'yongjia-practice',
      name: '某人',
      note: null,
      facts: { volunteer_count: 3 },
      asOf: '2026-06-18',
    };
    const round = {
      ...{ sceneId: 'schooling', versionId, title: '入学', year: 2026, populationId },
      ...{ pools: [{ id: 'chengbei', quota: 3 }], lotterySeed: 'x', tieDecision: 'lottery' },
      ...{ announcementFrom: '2026-05-11', applicationFrom: '2026-05-19', applicationTo: '2026-06-18' },
    };
    valid = {
      '/api/policies': { method: 'post', body: { copyOf: { kind: 'draft', id: draft.id }, title: 'x', note: 'x' } },
      [`/api/policies/${draft.id}`]: { method: 'put', body: { document: 1, baseRevision: 1, note: 'x' } },
      [`/api/policies/${draft.id}/transitions`]: {
        method: 'post',
        body: { action: 'publish', contentHash: draft.contentHash, comment: 'x', effectiveFrom: '2027-01-01' },
      },
      '/api/policies/check': { method: 'post', body: { document: { id: 'x' } } },
      '/api/persons': { method: 'post', body: { ...person, expectedTotalHundredths: 5 } },
      '/api/populations': { method: 'post', body: { name: 'x', seed: 1, persons: 5, asOf: '2026-06-18' } },
      '/api/score': { method: 'post', body: { county: 'yanlian', asOf: '2026-06-18', person: { id: 'x', facts: {} } } },
      '/api/simulations': { method: 'post', body: { subject, ...run } },
      '/api/comparisons': {
        method: 'post',
        body: { a: subject, b: subject, ...run, sceneRule: { scene: 'schooling' } },
      },
      '/api/scenes': { method: 'post', body: round },
    };
  });

  afterAll(async () => {
    await running.stop();
    await test.remove();
  });

  it('bodies are refused with a problem at every route', async () => {
    let sent = 0;
    for (const [path, { method, body }] of Object.entries(valid)) {
      for (const { at, junk, value } of broken(body)) {
        const request = client[method](path).set('Content-Type', 'application/json');
        const answer = await request.send(value === undefined ? '' : JSON.stringify(value));
        sent += 1;
        expect({ path, at, junk, verdict: verdict(answer) }).toEqual({
          path,
          at,
          junk,
          verdict: expect.stringMatching(/^(problem|success)$/),
        });
      }
    }
    expect(sent).toBeGreaterThan(1000);
  }, 600_000);

  it('addresses and queries are refused with a problem', async () => {
    const ids = ['x', '1', NOWHERE, `${NOWHERE}'`, '%00', '%E0%A4%A', '..%2f..%2fetc', '0'.repeat(5000), '积分'];
    const paths = [
      ...['policies', 'versions', 'persons', 'populations', 'simulations', 'comparisons', 'jobs', 'scenes'].flatMap(
        (list) => ids.map((id) => `${list}/${id}`),
      ),
      ...ids.map((id) => `policies/${NOWHERE}/revisions/${id}`),
      ...ids.map((id) => `scenes/${NOWHERE}/ranking/compare?first=${id}&second=${id}`),
      ...[
        'policies',
        'versions',
        'persons',
        'populations',
        'simulations',
        'comparisons',
        'jobs',
        'scenes',
        'facts',
      ].flatMap((list) =>
        [
          'page=-1',
          'perPage=0',
          'sort=content',
          'order=1',
          'filter={',
          'filter=null',
          'filter={"id":"x"}',
          'filter={"id":["x"]}',
          'filter={"policyId":{"a":1}}',
          'filter={"county":""}',
          'surplus=1',
          'page=1&page=2',
        ].map((query) => `${list}?${query}`),
      ),
      ...['', 'from=x&days=1', 'from=2026-01-01&days=0', 'from=2026-01-01&days=1e9', 'from=9999-12-31&days=5'].map(
        (query) => `calendar/working-days?${query}`,
      ),
    ];
    for (const path of paths) {
      const answer = await client.get(encodeURI(`/api/${path}`).replaceAll('%25', '%'));
      const isEmptyList = answer.status === 200 && path.includes('filter={"id":["x"]}') && answer.body.total === 0;
      expect([path, isEmptyList ? 'problem' : verdict(answer)]).toEqual([path, 'problem']);
    }
  });

  const SEED = 20_261_122;

  it(`documents are saved or refused, and refused ones change nothing (seed ${SEED})`, async () => {
    const random = Random.of(SEED);
    const draft = await copyOfPracticeDraft(client);
    let { revision } = draft;
    const outcomes = { saved: 0, refused: 0 };
    for (let round = 0; round < 120; round += 1) {
      const document = structuredClone(draft.document);
      const place = drawnPlace(document, random);
      const junk = JUNK[random.below(JUNK.length)];
      Reflect.set(place.parent, place.key, junk);
      const before = await readDraft(client, draft.id);
      const answer = await client.put(`/api/policies/${draft.id}`).send({ document, baseRevision: revision });
      expect({ place: place.path, junk, verdict: verdict(answer) }).toEqual({
        place: place.path,
        junk,
        verdict: expect.stringMatching(/^(problem|success)$/),
      });
      if (answer.status === 200) {
        outcomes.saved += 1;
        revision += 1;
      } else {
        outcomes.refused += 1;
        expect(await readDraft(client, draft.id)).toEqual(before);
      }
    }
    expect(outcomes.refused).toBeGreaterThan(60);
  }, 600_000);

  it(`persons are scored or refused with the place (seed ${SEED})`, async () => {
    const random = Random.of(SEED, 1);
    const draft = await practiceDraft(client);
    const ids = draft.document.facts.map(({ id }) => id);
    for (let round = 0; round < 300; round += 1) {
      const facts = Object.fromEntries(
        Array.from({ length: 1 + random.below(4) }, () => [
          ids[random.below(ids.length)] ?? '',
          JUNK[random.below(JUNK.length)],
        ]),
      );
      const answer = await client.post('/api/score').send({ county: 'yanlian', asOf: '2026-06-18', person: { facts } });
      expect({ facts, verdict: verdict(answer) }).toEqual({
        facts,
        verdict: expect.stringMatching(/^(problem|success)$/),
      });
      if (answer.status === 422) expect(answer.body.findings[0].pointer).toMatch(/^\/person\/facts/);
    }
  }, 600_000);
});

interface Place {
  readonly parent: object;
  readonly key: string;
  readonly path: string;
}

/** A place in a JSON value, drawn by walking down from the root. */
function drawnPlace(root: object, random: Random): Place {
  let parent = root;
  let path = '';
  for (;;) {
    const keys = Object.keys(parent);
    const key = keys[random.below(keys.length)] ?? '0';
    path += `/${key}`;
    const inner: unknown = Reflect.get(parent, key);
    if (typeof inner !== 'object' || inner === null || Object.keys(inner).length === 0 || random.chance(150)) {
      return { parent, key, path };
    }
    parent = inner;
  }
}
