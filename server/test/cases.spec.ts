import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Finding, type PolicyCase, renameFact } from '@jifen/policies';
import { describeOnBoth, type TestDatabase } from './databases.js';
import { act, copyOfPracticeDraft, type DraftAnswer, onlyRow, practiceDraft, withNode } from './policy-story.js';
import { type Client, TestApp } from './test-app.js';

interface CaseRow {
  readonly id: string;
  readonly case: PolicyCase;
  readonly holds: boolean;
  readonly total: number | null;
  readonly mismatches: readonly object[];
}

describeOnBoth('test cases', (create) => {
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

  const casesOf = async ({ id }: { readonly id: string }, client = officer): Promise<CaseRow[]> =>
    (await client.get(`/api/policies/${id}/cases`).expect(200)).body.data;
  const coverageOf = async ({ id }: DraftAnswer) =>
    (await officer.get(`/api/policies/${id}/cases/coverage`).expect(200)).body;
  const blockersOf = async ({ id }: DraftAnswer): Promise<Finding[]> =>
    (await officer.get(`/api/policies/${id}/publication`).expect(200)).body.blockers;

  it('come with the packs, hold, and are confirmed but for what the draft is changing', async () => {
    const cases = await casesOf(await practiceDraft(officer));
    expect(cases.length).toBeGreaterThan(80);
    expect(cases.filter(({ holds }) => !holds)).toEqual([]);
    const open = cases.filter((each) => each.case.proposed).map(({ id }) => id);
    expect(open).toEqual(expect.arrayContaining(['person-zhou', 'volunteering-11-times', 'nothing-known']));
    expect(open).not.toContain('talent-class-b');
  });

  it('are added, changed and deleted while the draft may be written, and go along with a copy', async () => {
    const draft = await copyOfPracticeDraft(officer);
    const [first] = await casesOf(draft);
    const wanted: PolicyCase = { ...first!.case, id: 'mine', title: { zh: '自己的用例' } };
    const path = `/api/policies/${draft.id}/cases`;
    const added: CaseRow = (await officer.post(path).send(wanted).expect(201)).body;
    expect(added).toMatchObject({ id: 'mine', holds: true, updatedBy: { displayName: '陈静' } });
    expect((await officer.post(path).send(wanted).expect(409)).body.code).toBe('CASE-ID-TAKEN');

    const expect1 = { ...wanted.expect, total: 1 };
    const changed: CaseRow = (
      await officer
        .put(`${path}/mine`)
        .send({ ...wanted, expect: expect1 })
        .expect(200)
    ).body;
    expect(changed).toMatchObject({ holds: false, mismatches: [{ what: 'total', expected: '1.00' }] });
    const copy: DraftAnswer = (
      await officer
        .post('/api/policies')
        .send({ copyOf: { kind: 'draft', id: draft.id } })
        .expect(201)
    ).body;
    expect((await casesOf(copy)).map(({ id }) => id)).toEqual((await casesOf(draft)).map(({ id }) => id));

    await officer.delete(`${path}/mine`).expect(204);
    expect((await officer.delete(`${path}/mine`).expect(404)).body.code).toBe('RESOURCE-UNKNOWN');
    expect((await casesOf(copy)).map(({ id }) => id)).toContain('mine');
    const { data } = (await running.signIn('zhaoli').then((leader) => leader.get(path).expect(200))).body;
    expect(data.length).toBeGreaterThan(80);
  });

  it('of a person who does not fit the dictionary, or malformed, are refused with the place', async () => {
    const draft = await practiceDraft(officer);
    const [first] = await casesOf(draft);
    const path = `/api/policies/${draft.id}/cases`;
    const misfit = { ...first!.case, id: 'misfit', facts: { volunteer_count: -1, nobody: 1 } };
    const { body } = await officer.post(path).send(misfit).expect(422);
    expect(body.code).toBe('CASE-INVALID');
    expect(body.findings.map(({ pointer }: Finding) => pointer).sort()).toEqual([
      '/facts/nobody',
      '/facts/volunteer_count',
    ]);
    expect((await officer.post(path).send({ id: 'x' }).expect(400)).body.code).toBe('REQUEST-INVALID');
    expect((await reviewer.post(path).send(first!.case).expect(403)).body.code).toBe('AUTH-ROLE');
  });

  it('follow what the saved draft has renamed, all at once', async () => {
    const draft = await copyOfPracticeDraft(officer);
    const path = `/api/policies/${draft.id}/cases`;
    const change = { kind: 'fact', from: 'volunteer_count', to: 'volunteer_times' } as const;
    const failing = async (): Promise<string[]> =>
      (await casesOf(draft)).filter(({ holds }) => !holds).map(({ id }) => id);
    const failingAtFirst = await failing();
    const early = await officer.post(`${path}/renamings`).send(change).expect(422);
    expect(early.body.code).toBe('CASE-INVALID');

    const { value } = renameFact(draft.document, change.from, { id: change.to, label: { zh: '次数' } }, new Set());
    const sent = { document: value?.document, baseRevision: 1 };
    await officer.put(`/api/policies/${draft.id}`).send(sent).expect(200);
    const before = await casesOf(draft);
    const named = before.filter((each) => Object.hasOwn(each.case.facts, change.from)).length;
    expect(named).toBeGreaterThan(50);
    expect((await officer.post(`${path}/renamings`).send(change).expect(200)).body.cases).toBeGreaterThanOrEqual(named);
    const after = await casesOf(draft);
    expect(await failing()).toEqual(failingAtFirst);
    expect(JSON.stringify(after.map((each) => each.case))).not.toContain(change.from);
    expect((await officer.post(`${path}/renamings`).send(change).expect(200)).body).toEqual({ cases: 0 });
    expect((await reviewer.post(`${path}/renamings`).send(change).expect(403)).body.code).toBe('AUTH-ROLE');
  });

  it('stand against publication where a confirmed one fails; a proposed one does not', async () => {
    const draft = await copyOfPracticeDraft(officer);
    const before = await blockersOf(draft);
    const sent = { document: withNode(draft.document, 'charity', { max: 6 }), baseRevision: 1 };
    const saved: DraftAnswer = (await officer.put(`/api/policies/${draft.id}`).send(sent).expect(200)).body;
    const failing = (await blockersOf(saved)).filter(({ message }) => message.zh.startsWith('用例'));
    expect(failing.length).toBeGreaterThan(0);
    expect(failing.map(({ message }) => message.zh).join('\n')).toMatch(/charity-6000.*charity应为 5\.00，现为 6\.00/);
    for (const { id, case: policyCase, holds } of await casesOf(saved)) {
      if (holds) continue;
      await officer
        .put(`/api/policies/${saved.id}/cases/${id}`)
        .send({ ...policyCase, proposed: true })
        .expect(200);
    }
    expect(await blockersOf(saved)).toEqual(before);
  });

  it('say what they cover and what not, and which persons would show it', async () => {
    const draft = await copyOfPracticeDraft(officer);
    const { definition, percent, covered, uncovered, failing } = await coverageOf(draft);
    expect([definition, failing]).toEqual(['coverage/1', []]);
    expect(percent).toBe(Math.floor((covered.length * 100) / (covered.length + uncovered.length)));
    const path = `/api/policies/${draft.id}/cases`;
    const { body } = await officer.post(`${path}/proposals`).send({ asOf: '2026-06-18' }).expect(200);
    expect(body.proposals.length).toBeGreaterThan(0);
    expect((await casesOf(draft)).some(({ id }) => id.startsWith('proposed-'))).toBe(false);
    const [{ case: proposed, goals }] = body.proposals;
    expect(proposed.proposed).toBe(true);
    const { proposed: _, ...confirmed } = proposed;
    const row: CaseRow = (await officer.post(path).send(confirmed).expect(201)).body;
    expect(row.holds).toBe(true);
    const after = await coverageOf(draft);
    const shown = after.covered.map(({ id }: { id: string }) => id);
    expect(shown).toEqual(expect.arrayContaining(goals.map(({ id }: { id: string }) => id)));
  });

  it('make whoever writes them an editor, stay as they were once submitted, and are kept with the version', async () => {
    const draft = await copyOfPracticeDraft(officer);
    const sent = { document: { ...draft.document, version: 'with-cases', effective: { from: '2029-01-01' } } };
    await officer
      .put(`/api/policies/${draft.id}`)
      .send({ ...sent, baseRevision: 1 })
      .expect(200);
    await act(officer, draft.id, 'submit');
    const [first] = await casesOf(draft);
    const refused = await officer.delete(`/api/policies/${draft.id}/cases/${first!.id}`).expect(409);
    expect(refused.body.code).toBe('DRAFT-STATE');
    await act(reviewer, draft.id, 'approve');
    const { publishedVersion } = await act(officer, draft.id, 'publish');
    const version = (await officer.get(`/api/versions/${publishedVersion?.id}`).expect(200)).body;
    const cases = await casesOf(draft);
    expect(version.cases).toEqual(cases.map((each) => each.case));
    const confirmed = cases.filter((each) => !each.case.proposed);
    expect(version.caseRun).toMatchObject({
      definition: 'coverage/1',
      confirmed: confirmed.length,
      proposed: cases.length - confirmed.length,
      results: confirmed.map(({ id, total }) => ({ id, total })),
    });
    const again: DraftAnswer = (
      await officer
        .post('/api/policies')
        .send({ copyOf: { kind: 'version', id: publishedVersion?.id } })
        .expect(201)
    ).body;
    expect((await casesOf(again)).map((each) => each.case)).toEqual(version.cases);
  });

  it('are on record', async () => {
    const administrator = await running.signIn('admin');
    const row = await onlyRow(administrator, '/api/audit?filter={"action":"case.deleted"}');
    expect(row).toMatchObject({ action: 'case.deleted' });
  });
});
