import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnBoth, type TestDatabase } from './databases.js';
import { copyOfPracticeDraft, type DraftAnswer, onlyRow, withNode } from './policy-story.js';
import { type Client, TestApp } from './test-app.js';

interface Answer {
  readonly quantities: readonly { readonly kind: string; readonly whole: number }[];
  readonly clauses: readonly {
    readonly clause: { readonly id: string; readonly changes: readonly string[] };
    readonly shares: readonly { readonly part: number }[];
  }[];
  readonly method: object;
}

describeOnBoth('which clause of a comparison did it', (create) => {
  let test: TestDatabase;
  let running: TestApp;
  let officer: Client;
  let comparison: { readonly id: string; readonly deltaSum: number; readonly changes: readonly { id: string }[] };

  beforeAll(async () => {
    test = await create();
    running = await TestApp.start(test);
    officer = await running.signIn('chenjing');
    const draft = await copyOfPracticeDraft(officer);
    const other: DraftAnswer = await copyOfPracticeDraft(officer);
    const volunteering = withNode(other.document, 'volunteering', { max: 1 });
    const document = withNode(volunteering, 'legal-study', { max: 2, title: { zh: '学法' } });
    await officer.put(`/api/policies/${other.id}`).send({ document, baseRevision: 1 }).expect(200);
    const populationId = (await onlyRow(officer, '/api/populations')).id;
    const sides = { a: { kind: 'draft', id: draft.id }, b: { kind: 'draft', id: other.id } };
    const wanted = { ...sides, populationId, asOf: '2026-06-18' };
    comparison = (await officer.run('/api/comparisons').send(wanted).expect(201)).body;
  });

  afterAll(async () => {
    await running.stop();
    await test.remove();
  });

  const address = () => `/api/comparisons/${comparison.id}/attribution`;

  it('is not there until it is asked for, is a job, and is kept', async () => {
    expect((await officer.get(address()).expect(200)).body).toEqual({ attribution: null });
    const { body, headers } = await officer.run(address()).expect(200);
    expect(headers['location']).toBe(address());
    const { quantities, clauses, method }: Answer = body;
    expect(method).toEqual({ kind: 'exact', runs: 4 });
    expect(clauses.map(({ clause }) => clause.id)).toEqual(['node/volunteering', 'node/legal-study']);
    expect(quantities[0]).toMatchObject({ kind: 'points', whole: comparison.deltaSum });
    for (const [index, { whole }] of quantities.entries()) {
      expect(clauses.reduce((sum, { shares }) => sum + (shares[index]?.part ?? NaN), 0)).toBe(whole);
    }
    const changes = clauses.flatMap(({ clause }) => clause.changes);
    expect(changes.sort()).toEqual(comparison.changes.map(({ id }) => id).sort());

    expect((await officer.get(address()).expect(200)).body).toEqual({ attribution: body });
    expect((await officer.post(address()).expect(200)).body).toEqual(body);
    const jobs = (await officer.get('/api/jobs?filter=%7B%22kind%22%3A%22attribution%22%7D').expect(200)).body;
    expect(jobs).toMatchObject({ total: 1, data: [{ kind: 'attribution', state: 'done', problem: null }] });
  });

  it('is open to the county that compared, and to nobody else', async () => {
    const leader = await running.signIn('zhaoli');
    expect((await leader.get(address()).expect(200)).body.attribution).not.toBeNull();
    const neighbour = await running.signIn('liumin');
    expect((await neighbour.get(address()).expect(403)).body.code).toBe('COUNTY-OUT-OF-SCOPE');
    expect((await neighbour.post(address()).expect(403)).body.code).toBe('COUNTY-OUT-OF-SCOPE');
    const nowhere = '/api/comparisons/00000000-0000-4000-8000-000000000000/attribution';
    expect((await officer.post(nowhere).expect(404)).body.code).toBe('RESOURCE-UNKNOWN');
    await officer.post('/api/comparisons/x/attribution').expect(400);
  });
});
