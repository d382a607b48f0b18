import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { renameFact } from '@jifen/policies';
import { describeOnBoth, type TestDatabase } from './databases.js';
import { copyOfPracticeDraft, type DraftAnswer } from './policy-story.js';
import { type Client, TestApp } from './test-app.js';

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly updatedBy: { readonly displayName: string };
}

const FROM = 'volunteer_count';
const TO = 'volunteering_times';

describeOnBoth('saved persons and a fact that a draft calls otherwise', (create) => {
  let test: TestDatabase;
  let running: TestApp;
  let officer: Client;
  let draft: DraftAnswer;

  beforeAll(async () => {
    test = await create();
    running = await TestApp.start(test);
    officer = await running.signIn('chenjing');
    draft = await copyOfPracticeDraft(officer);
    const { value } = renameFact(draft.document, FROM, { id: TO, label: { zh: '志愿次数' } }, new Set());
    if (!value) throw new Error('the id is free');
    await officer.put(`/api/policies/${draft.id}`).send({ document: value.document, baseRevision: 1 }).expect(200);
  });

  afterAll(async () => {
    await running.stop();
    await test.remove();
  });

  const persons = async (): Promise<PersonRow[]> => {
    const filter = encodeURIComponent(JSON.stringify({ policyId: 'yongjia-practice' }));
    return (await officer.get(`/api/persons?perPage=100&filter=${filter}`).expect(200)).body.data;
  };
  const rename = (client: Client, change: object) => client.post('/api/persons/renamings').send(change);

  it('hold it under the new id once somebody has them follow, every value kept', async () => {
    const before = await persons();
    const behind = before.filter(({ facts }) => FROM in facts);
    expect(behind.length).toBeGreaterThan(0);
    const change = { draftId: draft.id, from: FROM, to: TO };
    const { body } = await rename(officer, change).expect(200);
    expect(body.persons).toEqual(behind.map(({ name }) => name));
    const after = await persons();
    for (const { id, facts } of before) {
      const now = after.find((each) => each.id === id)!;
      expect(Object.values(now.facts)).toEqual(Object.values(facts));
      expect(FROM in now.facts).toBe(false);
      if (FROM in facts)
        expect(now).toMatchObject({ facts: { [TO]: facts[FROM] }, updatedBy: { displayName: '陈静' } });
    }
    expect((await rename(officer, change).expect(200)).body.persons).toEqual([]);
  });

  it('are left as they are where the draft has no such fact, or somebody may not change them', async () => {
    const before = await persons();
    const [fact] = Object.keys(before.find(({ facts }) => Object.keys(facts).length > 0)!.facts);
    const wrong = await rename(officer, { draftId: draft.id, from: fact, to: 'no_such_fact' }).expect(422);
    expect(wrong.body).toMatchObject({ code: 'PERSON-INVALID', findings: [{ pointer: '/facts/no_such_fact' }] });
    const change = { draftId: draft.id, from: TO, to: FROM };
    await rename(await running.signIn('lintao'), change).expect(403);
    await rename(officer, { ...change, draftId: '00000000-0000-4000-8000-000000000000' }).expect(404);
    await rename(officer, { ...change, to: 'as of' }).expect(400);
    expect(await persons()).toEqual(before);
  });
});
