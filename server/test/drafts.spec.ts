import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PolicyDocument } from '@jifen/policies';
import { Database } from '../src/database/database.js';
import { User } from '../src/users/user.entity.js';
import { createEmbedded, describeOnBoth, type TestDatabase } from './databases.js';
import { act, copyOfPracticeDraft, type DraftAnswer, practiceDraft, readDraft, withNode } from './policy-story.js';
import { type Client, TestApp } from './test-app.js';

const withPoints = (document: PolicyDocument, points: number): PolicyDocument =>
  withNode(document, 'volunteering', { rule: { '*': [{ var: 'volunteer_count' }, points] } });

describeOnBoth('two editors of one draft', (create) => {
  let test: TestDatabase;
  let running: TestApp;
  let one: Client;
  let other: Client;

  beforeAll(async () => {
    test = await create();
    running = await TestApp.start(test);
    one = await running.signIn('chenjing');
    other = await running.signIn('wangfang');
  });

  afterAll(async () => {
    await running.stop();
    await test.remove();
  });

  const save = (client: Client, id: string, document: unknown, baseRevision: number) =>
    client.put(`/api/policies/${id}`).send({ document, baseRevision });

  it('cannot overwrite each other: the later one gets what is there now', async () => {
    const draft = await copyOfPracticeDraft(one);
    await save(one, draft.id, withPoints(draft.document, 0.6), 1).expect(200);
    const { body } = await save(other, draft.id, withPoints(draft.document, 0.7), 1).expect(409);
    expect(body.code).toBe('DRAFT-REVISION-CONFLICT');
    expect(body.current).toMatchObject({ revision: 2, updatedBy: { displayName: '陈静' } });
    expect(body.current.document).toEqual(withPoints(draft.document, 0.6));
    const merged = await save(other, draft.id, withPoints(body.current.document, 0.7), 2).expect(200);
    expect(merged.body).toMatchObject({ revision: 3, updatedBy: { displayName: '王芳' } });
  });

  it('and of ten at once exactly one is first, and every revision is kept', async () => {
    const draft = await copyOfPracticeDraft(one);
    const sent = Array.from({ length: 10 }, (_, index) =>
      save(index % 2 === 0 ? one : other, draft.id, withPoints(draft.document, (index + 1) / 10), 1),
    );
    const answers = await Promise.all(sent);
    const winners = answers.filter(({ status }) => status === 200);
    expect(winners).toHaveLength(1);
    expect(
      answers.filter(({ status, body }) => status === 409 && body.code === 'DRAFT-REVISION-CONFLICT'),
    ).toHaveLength(9);
    const stored = await readDraft(one, draft.id);
    expect(stored.revision).toBe(2);
    expect(stored.document).toEqual(winners[0]?.body.document);
    const { body } = await one.get(`/api/policies/${draft.id}/revisions`).expect(200);
    expect(body.data.map(({ revision }: { revision: number }) => revision)).toEqual([2, 1]);
  });

  it('keep the order of the keys that they wrote', async () => {
    const draft = await copyOfPracticeDraft(one);
    const { body } = await save(one, draft.id, draft.document, 1).expect(200);
    expect(JSON.stringify(body.document)).toBe(JSON.stringify(draft.document));
  });
});

describe('a draft', () => {
  let test: TestDatabase;
  let running: TestApp;
  let officer: Client;
  let colleague: Client;
  let reviewer: Client;

  beforeAll(async () => {
    test = await createEmbedded();
    running = await TestApp.start(test);
    officer = await running.signIn('chenjing');
    colleague = await running.signIn('wangfang');
    reviewer = await running.signIn('lintao');
  });

  afterAll(async () => {
    await running.stop();
    await test.remove();
  });

  const transition = async (
    client: Client,
    draft: Pick<DraftAnswer, 'id' | 'contentHash'>,
    action: string,
    more = {},
  ) => {
    const sent = { action, contentHash: draft.contentHash, ...more };
    const { status, body } = await client.post(`/api/policies/${draft.id}/transitions`).send(sent);
    return status === 200 ? 'done' : body.code;
  };
  const asRole = (username: string, role: 'officer' | 'reviewer') =>
    running.app.get(Database).manager.update(User, { username }, { role });

  it('that is malformed is refused with each place, and nothing changes', async () => {
    const draft = await copyOfPracticeDraft(officer);
    const { score: _, ...rest } = draft.document;
    const document = { ...rest, title: { zh: '' }, surplus: 1 };
    const { body } = await officer.put(`/api/policies/${draft.id}`).send({ document, baseRevision: 1 }).expect(422);
    expect(body.code).toBe('DOCUMENT-INVALID');
    const pointers = body.findings.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/score', '/title/zh', '']));
    expect(await readDraft(officer, draft.id)).toEqual(draft);
  });

  it('cannot declare itself another place, or practice', async () => {
    const draft = await copyOfPracticeDraft(officer);
    const jurisdiction = { ...draft.document.jurisdiction, code: 'yongjia' };
    const document = { ...draft.document, jurisdiction };
    const { body } = await officer.put(`/api/policies/${draft.id}`).send({ document, baseRevision: 1 }).expect(422);
    expect(body.findings[0]).toMatchObject({ code: 'JURISDICTION-DIFFERS', fix: { value: 'yanlian' } });
    const liumin = await running.signIn('liumin');
    const { body: checked } = await liumin
      .post('/api/policies/check')
      .send({ document: { ...document, jurisdiction: { ...jurisdiction, practice: true } } })
      .expect(200);
    expect(checked.findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'JURISDICTION-DIFFERS', pointer: '/jurisdiction/practice' }),
      ]),
    );
  });

  it('that includes what was never published is refused', async () => {
    const draft = await copyOfPracticeDraft(officer);
    const text = JSON.stringify(draft.document).replace(/sha256:[0-9a-f]{64}/, `sha256:${'0'.repeat(64)}`);
    const sent = { document: JSON.parse(text), baseRevision: 1 };
    const { body } = await officer.put(`/api/policies/${draft.id}`).send(sent).expect(422);
    expect(body).toMatchObject({ code: 'POLICY-ERRORS', findings: [{ code: 'INCLUDE-NOT-FOUND' }] });
  });

  it('may be checked without being saved', async () => {
    const draft = await practiceDraft(officer);
    const { body } = await officer.post('/api/policies/check').send({ document: draft.document }).expect(200);
    expect(body.contentHash).toBe(draft.contentHash);
    const nothing = (await officer.post('/api/policies/check').send({ document: 7 }).expect(200)).body;
    expect(nothing).toMatchObject({ contentHash: null, findings: [{ code: 'DOCUMENT-WRONG-TYPE', pointer: '' }] });
  });

  it('is not approved by anyone who edited it, in whatever role', async () => {
    const draft = await copyOfPracticeDraft(colleague);
    await act(colleague, draft.id, 'submit');
    await asRole('wangfang', 'reviewer');
    expect(await transition(colleague, draft, 'approve')).toBe('DRAFT-OWN-WORK');
    expect(await transition(colleague, draft, 'reject', { comment: '不行' })).toBe('DRAFT-OWN-WORK');
    expect((await readDraft(colleague, draft.id)).allowedActions).toEqual([]);
    await asRole('wangfang', 'officer');
  });

  it('is not approved by an editor of the draft that it was copied from', async () => {
    const source = await copyOfPracticeDraft(colleague);
    const { body: copy } = await officer
      .post('/api/policies')
      .send({ copyOf: { kind: 'draft', id: source.id } })
      .expect(201);
    await act(officer, copy.id, 'submit');
    await asRole('wangfang', 'reviewer');
    expect(await transition(colleague, copy, 'approve')).toBe('DRAFT-OWN-WORK');
    await asRole('wangfang', 'officer');
  });

  it('loses its approval when it is taken back, even if it comes again unchanged', async () => {
    const draft = await copyOfPracticeDraft(officer);
    await act(officer, draft.id, 'submit');
    expect((await act(reviewer, draft.id, 'approve')).approvals).toMatchObject([{ valid: true }]);
    const withdrawn = await act(officer, draft.id, 'withdraw');
    expect(withdrawn.state).toBe('draft');
    const again = await act(officer, draft.id, 'submit');
    expect(again.contentHash).toBe(draft.contentHash);
    expect(again.approvals).toMatchObject([{ valid: false }]);
    expect(await transition(officer, draft, 'publish')).toBe('DRAFT-STATE');
  });

  it('loses its approval when it is edited', async () => {
    const draft = await copyOfPracticeDraft(officer);
    await act(officer, draft.id, 'submit');
    await act(reviewer, draft.id, 'approve');
    await act(officer, draft.id, 'withdraw');
    const document = withPoints(draft.document, 0.9);
    const { body: edited } = await officer
      .put(`/api/policies/${draft.id}`)
      .send({ document, baseRevision: 1 })
      .expect(200);
    expect(edited.approvals).toMatchObject([{ valid: false, contentHash: draft.contentHash }]);
    await act(officer, draft.id, 'submit');
    expect(await transition(reviewer, draft, 'approve')).toBe('DRAFT-CONTENT-CHANGED');
    expect(await transition(reviewer, edited, 'approve')).toBe('done');
  });

  it('goes back with a reason only', async () => {
    const draft = await copyOfPracticeDraft(officer);
    await act(officer, draft.id, 'submit');
    expect(await transition(reviewer, draft, 'reject')).toBe('COMMENT-MISSING');
    const rejected = await act(reviewer, draft.id, 'reject', { comment: '志愿服务分值偏低' });
    expect(rejected).toMatchObject({ state: 'draft', approvals: [{ decision: 'reject', valid: false }] });
  });

  it('may be put out for opinions, and is not changed meanwhile', async () => {
    const draft = await copyOfPracticeDraft(officer);
    expect(await act(officer, draft.id, 'consult')).toMatchObject({ state: 'consulting' });
    const sent = { document: withPoints(draft.document, 0.8), baseRevision: 1 };
    expect((await officer.put(`/api/policies/${draft.id}`).send(sent).expect(409)).body.code).toBe('DRAFT-STATE');
    expect(await act(officer, draft.id, 'submit')).toMatchObject({ state: 'in-review' });
  });

  it('is nothing that an administrator, a leader or a department could touch', async () => {
    const draft = await copyOfPracticeDraft(officer);
    for (const username of ['admin', 'zhaoli', 'zhoulan']) {
      const client = await running.signIn(username);
      expect(await transition(client, draft, 'submit')).toBe('AUTH-ROLE');
      const sent = { document: draft.document, baseRevision: 1 };
      expect((await client.put(`/api/policies/${draft.id}`).send(sent).expect(403)).body.code).toBe('AUTH-ROLE');
      expect((await readDraft(client, draft.id)).allowedActions).toEqual([]);
    }
  });

  it('begins as a copy of a version, on which it is based', async () => {
    const { body } = await officer.get('/api/versions?filter={"county":"yanlian"}').expect(200);
    const [version] = body.data;
    const copyOf = { kind: 'version', id: version.id };
    const { body: draft } = await officer.post('/api/policies').send({ copyOf, title: '修订稿' }).expect(201);
    expect(draft).toMatchObject({ state: 'draft', baseVersionId: version.id, title: { zh: '修订稿' } });
  });

  it('is not made of nothing, of two things, or of what is not there', async () => {
    const { document } = await practiceDraft(officer);
    const nowhere = { kind: 'version', id: '00000000-0000-4000-8000-000000000000' };
    const cases: [object, number, string][] = [
      [{}, 400, 'REQUEST-INVALID'],
      [{ document, copyOf: nowhere }, 400, 'REQUEST-INVALID'],
      [{ copyOf: nowhere }, 422, 'COPY-NOT-POSSIBLE'],
      [{ copyOf: { ...nowhere, kind: 'draft' } }, 422, 'COPY-NOT-POSSIBLE'],
      [{ document, baseVersionId: nowhere.id }, 422, 'COPY-NOT-POSSIBLE'],
    ];
    for (const [sent, status, code] of cases) {
      expect((await officer.post('/api/policies').send(sent).expect(status)).body.code).toBe(code);
    }
  });
});
