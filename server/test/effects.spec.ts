import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnBoth, type TestDatabase } from './databases.js';
import { type DraftAnswer, onlyRow, practiceDraft, withNode } from './policy-story.js';
import { type Client, TestApp } from './test-app.js';

describeOnBoth('the effect of an edit', (create) => {
  let test: TestDatabase;
  let running: TestApp;
  let officer: Client;
  let draft: DraftAnswer;
  let versionId: string;
  let populationId: string;
  const asOf = '2026-06-18';

  beforeAll(async () => {
    test = await create();
    running = await TestApp.start(test);
    officer = await running.signIn('chenjing');
    draft = await practiceDraft(officer);
    versionId = String((await onlyRow(officer, '/api/versions?filter={"county":"yanlian"}')).id);
    const wanted = { name: '即时影响', seed: 7, persons: 500, asOf };
    populationId = (await officer.post('/api/populations').send(wanted).expect(201)).body.id;
  });

  afterAll(async () => {
    await running.stop();
    await test.remove();
  });

  const effect = (document: object, more: object = {}) =>
    officer.post(`/api/policies/${draft.id}/effect`).send({ document, populationId, asOf, ...more });
  /** Every volunteering is worth more. */
  const dearer = (): object =>
    withNode(draft.document, 'volunteering', { rule: { '*': [{ var: 'volunteer_count' }, 2] } });

  it('is what a comparison of the saved draft says, and follows what is typed', async () => {
    const base = { kind: 'version', id: versionId };
    const saved = (await effect(draft.document, { base }).expect(200)).body;
    const compared = (
      await officer
        .run('/api/comparisons')
        .send({ a: base, b: { kind: 'draft', id: draft.id }, populationId, asOf })
        .expect(201)
    ).body;
    const { persons, deltaSum, winners, losers, unchanged, bands } = compared;
    expect(saved).toMatchObject({ persons, deltaSum, winners, losers, unchanged, bands, base: { label: 'v1' } });

    const typed = (await effect(dearer(), { base: { kind: 'draft', id: draft.id } }).expect(200)).body;
    expect(typed.deltaSum).toBeGreaterThan(0);
    expect(typed.losers).toBe(0);
    expect(typed.winners + typed.unchanged).toBe(500);
    expect(typed.base.label).toMatch(/^r\d+$/);
    const again = (await effect(dearer(), { base: { kind: 'draft', id: draft.id } }).expect(200)).body;
    expect({ ...again, milliseconds: 0 }).toEqual({ ...typed, milliseconds: 0 });
  });

  it('is told although a fact is declared that nobody has collected, until a rule reads it', async () => {
    const { facts } = draft.document as unknown as { facts: readonly object[] };
    const lent = { id: 'books_lent', label: { zh: '借阅册数' }, type: { kind: 'integer', min: 0, max: 999 } };
    const declared = { ...dearer(), facts: [...facts, lent] };
    const plain = (await effect(dearer()).expect(200)).body;
    const told = (await effect(declared).expect(200)).body;
    expect({ ...told, milliseconds: 0 }).toEqual({ ...plain, milliseconds: 0 });
    const read = withNode(declared as DraftAnswer['document'], 'volunteering', {
      rule: { if: [{ '>=': [{ var: 'books_lent' }, 10] }, 1, 0] },
    });
    const { code, findings } = (await effect(read).expect(422)).body;
    expect(code).toBe('POPULATION-UNFIT');
    expect(findings).toMatchObject([
      { code: 'POPULATION-LACKS-FACT', message: { zh: expect.stringContaining('books_lent') } },
    ]);
  });

  it('keeps nothing', async () => {
    const { revision } = (await officer.get(`/api/policies/${draft.id}`).expect(200)).body;
    await effect(dearer()).expect(200);
    expect((await officer.get(`/api/policies/${draft.id}`).expect(200)).body.revision).toBe(revision);
  });

  it('says what is wrong with what was asked', async () => {
    expect((await effect({ id: 'nothing' }).expect(422)).body.code).toBe('DOCUMENT-INVALID');
    const broken = withNode(draft.document, 'volunteering', { rule: { var: 'no_such_fact' } });
    const { code, findings } = (await effect(broken).expect(422)).body;
    expect(code).toBe('POLICY-ERRORS');
    expect(findings[0].pointer).toContain('/rule');
    expect((await effect(draft.document, { asOf: '2026-02-30' }).expect(400)).body.code).toBe('REQUEST-INVALID');
    expect((await effect(draft.document, { populationId: draft.id }).expect(404)).body.code).toBe('RESOURCE-UNKNOWN');
    const department = await running.signIn('zhoulan');
    const question = { document: draft.document, populationId, asOf };
    await department.post(`/api/policies/${draft.id}/effect`).send(question).expect(403);
  });
});
