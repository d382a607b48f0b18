import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { canonicalJson, contentHash, policyHash } from '@jifen/policies';
import { Database } from '../src/database/database.js';
import { describeOnBoth, type TestDatabase } from './databases.js';
import { act, copyOfPracticeDraft, type DraftAnswer, practiceDraft, readDraft } from './policy-story.js';
import { type Client, TestApp } from './test-app.js';

const FORMAT_ONE = { format: 'points-policy/1', $schema: 'urn:jifen:points-policy:1' };

describeOnBoth('documents of format 1', (create) => {
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

  /** A draft as it was stored before format 2: the hash was that of the whole document. */
  async function stored(version: string): Promise<DraftAnswer & { readonly content: string }> {
    const draft = await copyOfPracticeDraft(officer);
    const effective = { from: '2027-01-01' };
    const sent = { document: { ...draft.document, version, effective }, baseRevision: 1 };
    const { body } = await officer.put(`/api/policies/${draft.id}`).send(sent).expect(200);
    const document = { ...(body as DraftAnswer).document, ...FORMAT_ONE };
    const { manager } = running.app.get(Database);
    await manager.query('ALTER TABLE policy_revision DISABLE TRIGGER USER');
    await manager.query('UPDATE policy_revision SET document = $1, content_hash = $2 WHERE draft_id = $3', [
      JSON.stringify(document),
      contentHash(document),
      draft.id,
    ]);
    await manager.query('ALTER TABLE policy_revision ENABLE TRIGGER USER');
    await manager.query('UPDATE policy_draft SET content_hash = $1 WHERE id = $2', [contentHash(document), draft.id]);
    return { ...(await readDraft(officer, draft.id)), content: canonicalJson(document) };
  }

  it('are taken over a note', async () => {
    const { document } = await practiceDraft(officer);
    const { body } = await officer
      .post('/api/policies/check')
      .send({ document: { ...document, ...FORMAT_ONE } })
      .expect(200);
    expect(body.contentHash).toBe(policyHash(document));
    expect(body.findings).toContainEqual(expect.objectContaining({ code: 'DOCUMENT-MIGRATED', severity: 'info' }));
  });

  it('open as drafts in today’s format, under the hash that they were saved with', async () => {
    const draft = await stored('old-draft');
    expect(draft.document.format).toBe('points-policy/2');
    expect(draft.contentHash).toBe(`sha256:${createHash('sha256').update(draft.content).digest('hex')}`);
    const { body } = await officer.get(`/api/policies/${draft.id}/revisions/${draft.revision}`).expect(200);
    expect(body.document).toEqual(draft.document);
    // The next revision is in today's format and has today's hash.
    const saved = await officer
      .put(`/api/policies/${draft.id}`)
      .send({ document: draft.document, baseRevision: draft.revision })
      .expect(200);
    expect(saved.body.contentHash).toBe(policyHash(draft.document));
  });

  it('are published as what was approved, and run as what was signed', async () => {
    const draft = await stored('old-version');
    await act(officer, draft.id, 'submit');
    await act(reviewer, draft.id, 'approve');
    const { publishedVersion } = await act(officer, draft.id, 'publish');
    const { manager } = running.app.get(Database);
    const [row] = await manager.query('SELECT content, content_hash FROM policy_version WHERE id = $1', [
      publishedVersion?.id,
    ]);
    expect(row).toEqual({ content: draft.content, content_hash: draft.contentHash });
    const { body } = await officer.get(`/api/versions/${publishedVersion?.id}`).expect(200);
    expect(body).toMatchObject({ contentHash: draft.contentHash, document: { format: 'points-policy/2' } });
    const person = { county: 'yanlian', asOf: '2027-06-18', person: { facts: {} } };
    const scored = (await officer.post('/api/score').send(person).expect(200)).body;
    expect(scored.policy.contentHash).toBe(draft.contentHash);
  });

  it('are not executed once their text is another one', async () => {
    const { manager } = running.app.get(Database);
    await manager.query('ALTER TABLE policy_version DISABLE TRIGGER USER');
    await manager.query(
      `UPDATE policy_version SET content = replace(content, ',"whenUnknown":0}', '}') WHERE version_label = 'old-version'`,
    );
    await running.stop();
    running = await TestApp.start(test);
    officer = await running.signIn('chenjing');
    const { body } = await officer
      .post('/api/score')
      .send({ county: 'yanlian', asOf: '2027-06-18', person: { facts: {} } });
    expect(body).toMatchObject({ code: 'VERSION-INTEGRITY', detail: { en: expect.stringContaining('content hash') } });
  });
});
