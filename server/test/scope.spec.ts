import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createEmbedded, type TestDatabase } from './databases.js';
import { onlyRow, practiceDraft } from './policy-story.js';
import { type Client, TestApp } from './test-app.js';

/** Everyone sees their own county and what the province has published; the province sees all and changes its own. */
describe('the counties', () => {
  let test: TestDatabase;
  let running: TestApp;
  let own: Client;
  let neighbour: Client;
  let province: Client;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    test = await createEmbedded();
    running = await TestApp.start(test);
    own = await running.signIn('chenjing');
    neighbour = await running.signIn('liumin');
    province = await running.signIn('xuning');
    const population = String((await onlyRow(own, '/api/populations')).id);
    const version = String((await onlyRow(own, '/api/versions?filter={"county":"yanlian"}')).id);
    const draft = (await practiceDraft(own)).id;
    const [person] = (await own.get('/api/persons?perPage=1').expect(200)).body.data;
    const asOf = '2026-06-18';
    const subject = { kind: 'version', id: version };
    const simulation = (await own.run('/api/simulations').send({ subject, populationId: population, asOf })).body.id;
    const compared = { a: subject, b: { kind: 'draft', id: draft }, populationId: population, asOf };
    const comparison = (await own.run('/api/comparisons').send(compared).expect(201)).body.id;
    const round = { sceneId: 'schooling', versionId: version, title: '入学', year: 2026, populationId: population };
    const dates = { announcementFrom: '2026-05-11', applicationFrom: '2026-05-19', applicationTo: '2026-06-18' };
    const department = await running.signIn('zhoulan');
    const scene = (
      await department
        .post('/api/scenes')
        .send({ ...round, ...dates })
        .expect(201)
    ).body.id;
    Object.assign(ids, { population, version, draft, person: person.id, simulation, comparison, scene });
  });

  afterAll(async () => {
    await running.stop();
    await test.remove();
  });

  const addresses = (): string[] => [
    `policies/${ids['draft']}`,
    `policies/${ids['draft']}/head`,
    `policies/${ids['draft']}/revisions`,
    `policies/${ids['draft']}/revisions/1`,
    `policies/${ids['draft']}/publication`,
    `policies/${ids['draft']}/consultations`,
    `policies/${ids['draft']}/consultations/proposal`,
    `policies/${ids['draft']}/consultations/outcomes`,
    `versions/${ids['version']}`,
    `persons/${ids['person']}`,
    `populations/${ids['population']}`,
    `populations/${ids['population']}/persons`,
    `populations/${ids['population']}/applications`,
    `simulations/${ids['simulation']}`,
    `simulations/${ids['simulation']}/notes`,
    `comparisons/${ids['comparison']}`,
    `comparisons/${ids['comparison']}/notes`,
    `comparisons/${ids['comparison']}/attribution`,
    `scenes/${ids['scene']}`,
    `scenes/${ids['scene']}/ranking`,
    `scenes/${ids['scene']}/public-list`,
  ];

  it('do not see each other', async () => {
    for (const address of addresses()) {
      const { status, body } = await neighbour.get(`/api/${address}`);
      expect([address, status, body.code]).toEqual([address, 403, 'COUNTY-OUT-OF-SCOPE']);
    }
  });

  it('are seen by the province', async () => {
    for (const address of addresses().filter((path) => !/ranking|public-list/.test(path))) {
      expect([address, (await province.get(`/api/${address}`)).status]).toEqual([address, 200]);
    }
  });

  it('list only their own', async () => {
    for (const list of ['policies', 'persons', 'populations', 'simulations', 'comparisons', 'scenes']) {
      const { data } = (await neighbour.get(`/api/${list}?perPage=200`).expect(200)).body;
      expect([list, data.filter(({ county }: { county: string }) => county !== 'yongjia')]).toEqual([list, []]);
      const all = (await province.get(`/api/${list}?perPage=200`).expect(200)).body;
      expect([list, all.data.some(({ county }: { county: string }) => county === 'yanlian')]).toEqual([list, true]);
    }
  });

  it('see what the province has published', async () => {
    const versions = (await neighbour.get('/api/versions').expect(200)).body;
    expect(versions.data.map(({ county }: { county: string }) => county)).toEqual(['zhejiang']);
    await neighbour.get(`/api/versions/${versions.data[0].id}`).expect(200);
    const facts = (await neighbour.get('/api/facts?perPage=200').expect(200)).body;
    const users = facts.data.flatMap(({ usedBy }: { usedBy: { policyId: string }[] }) => usedBy);
    expect(new Set(users.map(({ policyId }: { policyId: string }) => policyId))).toEqual(
      new Set(['yongjia-old', 'yongjia-new-2022', 'zhejiang-common-2023']),
    );
  });

  it('are changed by nobody else, the province included', async () => {
    const { document, contentHash } = await practiceDraft(own);
    const person = { policyId: 'yongjia-practice', name: 'x', facts: {}, asOf: '2026-06-18' };
    const subject = { kind: 'draft', id: ids['draft'] };
    const run = { subject, populationId: ids['population'], asOf: '2026-06-18' };
    const scene = {
      ...{ sceneId: 'schooling', versionId: ids['version'], title: 'x', year: 2026, populationId: ids['population'] },
      ...{ announcementFrom: '2026-05-11', applicationFrom: '2026-05-19', applicationTo: '2026-06-18' },
    };
    for (const stranger of [neighbour, province]) {
      const answers = [
        await stranger.put(`/api/policies/${ids['draft']}`).send({ document, baseRevision: 1 }),
        await stranger.post(`/api/policies/${ids['draft']}/transitions`).send({ action: 'submit', contentHash }),
        await stranger.put(`/api/persons/${ids['person']}`).send(person),
        await stranger.delete(`/api/persons/${ids['person']}`),
        await stranger.post('/api/scenes').send(scene),
        await stranger.post(`/api/scenes/${ids['scene']}/ranking`).send({}),
        await stranger.post(`/api/simulations/${ids['simulation']}/notes`).send({ text: 'x' }),
        await stranger.post(`/api/comparisons/${ids['comparison']}/notes`).send({ text: 'x' }),
      ];
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
        answers.map(() => [403, 'COUNTY-OUT-OF-SCOPE']),
      );
    }
    expect((await neighbour.run('/api/simulations').send(run)).body.code).toBe('COUNTY-OUT-OF-SCOPE');
    await province.run('/api/simulations').send(run).expect(201);
  });

  it('leave nothing to somebody who has not signed in', async () => {
    for (const address of [...addresses(), 'policies', 'versions', 'facts', 'signing-keys', 'calendar/working-days']) {
      expect([address, (await running.anyone.get(`/api/${address}`)).status]).toEqual([address, 401]);
    }
    for (const address of ['score', 'score/stream', 'simulations', 'comparisons', 'policies/check']) {
      expect([address, (await running.anyone.post(`/api/${address}`).send({})).status]).toEqual([address, 401]);
    }
  });
});
