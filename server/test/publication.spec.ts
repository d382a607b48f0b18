import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Finding, type PolicyDocument } from '@jifen/policies';
import { describeOnBoth, type TestDatabase } from './databases.js';
import { act, copyOfPracticeDraft, type DraftAnswer, practiceDraft, withNode } from './policy-story.js';
import { type Client, TestApp } from './test-app.js';

describeOnBoth('publication', (create) => {
  let test: TestDatabase;
  let running: TestApp;
  let officer: Client;
  let reviewer: Client;

  beforeAll(async () => {
    test = await create();
    running = await TestApp.start(test);
    officer = await running.signIn('chenjing');
    reviewer = await running.signIn('lintao');
  });

  afterAll(async () => {
    await running.stop();
    await test.remove();
  });

  const saved = async (change: (document: PolicyDocument) => unknown): Promise<DraftAnswer> => {
    const draft = await copyOfPracticeDraft(officer);
    const sent = { document: change(draft.document), baseRevision: 1 };
    return (await officer.put(`/api/policies/${draft.id}`).send(sent).expect(200)).body;
  };
  const approved = async ({ id }: DraftAnswer): Promise<DraftAnswer> => {
    await act(officer, id, 'submit');
    return act(reviewer, id, 'approve');
  };
  const publish = ({ id, contentHash }: DraftAnswer, more = {}) =>
    officer.post(`/api/policies/${id}/transitions`).send({ action: 'publish', contentHash, ...more });
  const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);
  const versions = async (): Promise<number> =>
    (await officer.get('/api/versions?filter={"county":"yanlian"}').expect(200)).body.total;

  it('is refused with everything that stands against it, and publishes nothing', async () => {
    const draft = await approved(
      await saved((document) => ({
        ...withNode(document, 'volunteering', {
          rule: null,
          marks: [{ at: '/rule', kind: 'pending', note: { zh: '待定' } }],
        }),
        version: 'v1',
        id: 'yongjia-practice-old',
        effective: { from: '2018-03-01' },
      })),
    );
    const before = await versions();
    const { body } = await publish(draft).expect(422);
    expect(body.code).toBe('PUBLICATION-BLOCKED');
    expect(new Set(codes(body.findings))).toEqual(
      new Set(['PENDING', 'EFFECTIVE-OVERLAP', 'VERSION-LABEL-TAKEN', 'CASE-FAILS']),
    );
    const asked = (await officer.get(`/api/policies/${draft.id}/publication`).expect(200)).body;
    expect(asked.blockers).toEqual(body.findings);
    expect(await versions()).toBe(before);
    expect((await officer.get(`/api/policies/${draft.id}`).expect(200)).body.state).toBe('approved');
  });

  it('waits until every saved person has what they should have', async () => {
    const draft = await saved((document) => ({ ...document, id: 'yanlian-cases' }));
    const facts = { volunteer_count: 3 };
    const person = {
      policyId: 'yanlian-cases',
      name: '三次志愿',
      facts,
      asOf: '2026-06-18',
      expectedTotalHundredths: 1,
    };
    const { body: stored } = await officer.post('/api/persons').send(person).expect(201);
    const blockers = async (): Promise<Finding[]> =>
      (await officer.get(`/api/policies/${draft.id}/publication`).expect(200)).body.blockers;
    const [finding] = await blockers();
    expect(finding).toMatchObject({ code: 'CASE-FAILS', message: { zh: expect.stringMatching(/三次志愿.*0\.01/) } });
    const total = /得 ([\d.]+) 分$/.exec(finding?.message.zh ?? '')?.[1] ?? '';
    const expectedTotalHundredths = Math.round(Number(total) * 100);
    await officer
      .put(`/api/persons/${stored.id}`)
      .send({ ...person, expectedTotalHundredths })
      .expect(200);
    expect(await blockers()).toEqual([]);
  });

  it('takes the date from the document, or when it is published where the document leaves it open', async () => {
    const dated = await approved(await saved((document) => ({ ...document, version: 'dated' })));
    const refused = await publish(dated, { effectiveFrom: '2027-02-01' }).expect(422);
    expect(codes(refused.body.findings)).toEqual(['EFFECTIVE-DATE-DIFFERS']);
    const open = await approved(
      await saved((document) => ({
        ...document,
        version: 'open',
        effective: { from: null },
        marks: [{ at: '/effective/from', kind: 'pending', note: { zh: '发布时确定' } }],
      })),
    );
    const undated = await publish(open).expect(422);
    expect(undated.body.findings).toMatchObject([{ code: 'PENDING', pointer: '/effective/from' }]);
    const { body } = await publish(open, { effectiveFrom: '2027-02-01' }).expect(200);
    expect(body.publishedVersion).toMatchObject({ effectiveFrom: '2027-02-01', number: 2 });
  });

  it('lets only one of two drafts be next, when both are published at once', async () => {
    const before = await versions();
    const drafts: DraftAnswer[] = [];
    for (const version of ['twin-a', 'twin-b']) {
      drafts.push(
        await approved(await saved((document) => ({ ...document, version, effective: { from: '2028-01-01' } }))),
      );
    }
    const answers = await Promise.all(drafts.map((draft) => publish(draft)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    const loser = answers.find(({ status }) => status === 422);
    expect(codes(loser?.body.findings)).toEqual(['EFFECTIVE-OVERLAP']);
    expect(await versions()).toBe(before + 1);
  });

  it('of an illustrative value is for a practice county only', async () => {
    const liumin = await running.signIn('liumin');
    const { document } = await practiceDraft(officer);
    const jurisdiction = { code: 'yongjia', title: { zh: '永嘉县' }, level: 'county', practice: false };
    const sent = { document: { ...document, jurisdiction } };
    const { body } = await liumin.post('/api/policies').send(sent).expect(201);
    const { blockers } = (await liumin.get(`/api/policies/${body.id}/publication`).expect(200)).body;
    expect(codes(blockers)).toContain('ILLUSTRATIVE');
  });
});
