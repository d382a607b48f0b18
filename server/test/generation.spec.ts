import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { contentHash, generatePopulation, populationQuality, YONGJIA_SETTINGS } from '@jifen/policies';
import { describeOnBoth, type TestDatabase } from './databases.js';
import { onlyRow, practiceDraft } from './policy-story.js';
import { type Client, TestApp } from './test-app.js';

describeOnBoth('populations by settings', (create) => {
  let test: TestDatabase;
  let running: TestApp;
  let officer: Client;
  const asked = { seed: 3, persons: 400, asOf: '2026-06-18' };

  beforeAll(async () => {
    test = await create();
    running = await TestApp.start(test);
    officer = await running.signIn('chenjing');
  });

  afterAll(async () => {
    await running.stop();
    await test.remove();
  });

  it('come with a preset for any draft or version, whose facts they then have', async () => {
    const draft = await practiceDraft(officer);
    const version = await onlyRow(officer, '/api/versions?filter={"county":"yanlian"}');
    for (const query of [`draft=${draft.id}`, `version=${String(version.id)}`, '']) {
      const { body } = await officer.get(`/api/generation-settings?${query}`).expect(200);
      const collected = Object.keys(body.settings.facts).filter((id) => body.settings.facts[id].collected);
      expect(collected.sort()).toEqual(body.facts.map(({ id }: { id: string }) => id).sort());
      expect(Object.keys(body.settings.scenes).sort()).toEqual(body.scenes.map(({ id }: { id: string }) => id).sort());
    }
    const nobody = '00000000-0000-4000-8000-000000000000';
    const unknown = (await officer.get(`/api/generation-settings?draft=${nobody}`).expect(404)).body;
    expect(unknown.code).toBe('RESOURCE-UNKNOWN');
    await officer.get(`/api/generation-settings?draft=${nobody}&version=${nobody}`).expect(400);
  });

  it('keep them, and name them by their hash', async () => {
    const settings = { ...YONGJIA_SETTINGS, people: { ...YONGJIA_SETTINGS.people, couples: 0 } };
    const wanted = { ...asked, name: '没有夫妻', settings };
    const { body } = await officer.post('/api/populations').send(wanted).expect(201);
    const again = generatePopulation({ ...asked, title: wanted.name, settings });
    expect(body).toMatchObject({
      counts: { persons: 400, households: 400 },
      settingsHash: contentHash(settings),
    });
    const { data } = (await officer.get(`/api/populations/${body.id}/persons?perPage=200`).expect(200)).body;
    expect(data).toEqual(again.persons.slice(0, 200).map(({ id, household, facts }) => ({ id, household, facts })));
    expect((await officer.get(`/api/populations/${body.id}/settings`).expect(200)).body).toEqual({
      settings: JSON.parse(JSON.stringify(settings)),
      settingsHash: contentHash(settings),
    });
  });

  it('are refused by place where the settings are wrong', async () => {
    const refused = async (people: object, status: number) =>
      (
        await officer
          .post('/api/populations')
          .send({
            ...asked,
            name: '错',
            settings: { ...YONGJIA_SETTINGS, people: { ...YONGJIA_SETTINGS.people, ...people } },
          })
          .expect(status)
      ).body;
    expect((await refused({ couples: 10_001 }, 400)).pointer).toBe('/settings/people/couples');
    const wrong = await refused({ children: { rows: [], otherwise: [1] } }, 422);
    expect(wrong).toMatchObject({
      code: 'GENERATION-SETTINGS-INVALID',
      findings: [{ code: 'SETTINGS-SHARES-SUM', pointer: '/settings/people/children/otherwise' }],
    });
  });

  it('are looked over by the dictionary of the policies, exactly', async () => {
    const { id } = (
      await officer
        .post('/api/populations')
        .send({ ...asked, name: '质量' })
        .expect(201)
    ).body;
    const { body } = await officer.get(`/api/populations/${id}/quality`).expect(200);
    const { facts } = (await officer.get('/api/generation-settings').expect(200)).body;
    const expected = populationQuality(generatePopulation(asked), facts);
    expect(body).toEqual(JSON.parse(JSON.stringify(expected)));
    const stranger = await running.signIn('liumin');
    expect((await stranger.get(`/api/populations/${id}/quality`).expect(403)).body.code).toBe('COUNTY-OUT-OF-SCOPE');
  });
});
