import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createEmbedded, type TestDatabase } from './databases.js';
import { onlyRow, practiceDraft } from './policy-story.js';
import { type Client, TestApp } from './test-app.js';

describe('looking into a simulation', () => {
  let test: TestDatabase;
  let running: TestApp;
  let officer: Client;
  let run: { readonly id: string; readonly persons: number; readonly stats: { readonly sum: number } };
  let draftId: string;

  beforeAll(async () => {
    test = await createEmbedded();
    running = await TestApp.start(test);
    officer = await running.signIn('chenjing');
    draftId = (await practiceDraft(officer)).id;
    const populationId = String((await onlyRow(officer, '/api/populations')).id);
    const wanted = { subject: { kind: 'draft', id: draftId }, populationId, asOf: '2026-06-18' };
    run = (await officer.run('/api/simulations').send(wanted)).body;
  });

  afterAll(async () => {
    await running.stop();
    await test.remove();
  });

  const look = async (question: string, status = 200) =>
    (await officer.get(`/api/simulations/${run.id}/${question}`).expect(status)).body;
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  const persons = (cells: readonly { readonly persons: number }[]) => sum(cells.map((cell) => cell.persons));

  it('divides the persons by a fact; groups add up to the run', async () => {
    const { data } = await look('facts');
    expect(data).toContainEqual(expect.objectContaining({ id: 'birth_date', measure: 'years' }));
    const { by, groups, nodes } = await look('groups?fact=birth_date&bounds=30,40,50&nodes=total');
    expect(by).toMatchObject({ id: 'birth_date', measure: 'years', bounds: [30, 40, 50] });
    expect(groups.slice(0, 4).map(({ label }: { label: { zh: string } }) => label.zh)).toEqual([
      '不满 30',
      '30–39',
      '40–49',
      '50 及以上',
    ]);
    expect(persons(groups)).toBe(run.persons);
    expect(sum(groups.map((group: { stats: { sum: number } }) => group.stats.sum))).toBe(run.stats.sum);
    expect(nodes).toHaveLength(1);
    const { by: round } = await look('groups?fact=residence_periods');
    expect(round.bounds.length).toBeGreaterThan(1);
  });

  it('crosses two facts; rows, columns and cells add up to the run', async () => {
    const { map, byRows, byColumns } = await look('heat-map?rows=birth_date&columns=education&rowBounds=35');
    expect([byRows.measure, byColumns.measure]).toEqual(['years', 'option']);
    expect(map.whole).toMatchObject({ persons: run.persons, sum: run.stats.sum });
    expect(persons(map.cells.flat())).toBe(run.persons);
    expect(persons(map.columnSums)).toBe(run.persons);
  });

  it('counts who reaches totals, as often as they are asked for', async () => {
    const usual = await look('thresholds');
    expect(usual.thresholds.map(({ points }: { points: number }) => points)).toEqual([6000, 8000, 10_000, 12_000]);
    expect(await look('thresholds?points=-1,0.25,80')).toEqual({
      persons: run.persons,
      thresholds: [
        { points: -100, persons: run.persons },
        { points: 25, persons: expect.any(Number) },
        usual.thresholds[1],
      ],
    });
  });

  it('looks at the draft as it was run, whatever became of it since', async () => {
    const before = await look('groups?fact=education');
    const { document, revision } = (await officer.get(`/api/policies/${draftId}`).expect(200)).body;
    const changed = { ...document, score: { ...document.score, cap: 1 } };
    await officer.put(`/api/policies/${draftId}`).send({ document: changed, baseRevision: revision }).expect(200);
    expect(await look('groups?fact=education')).toEqual(before);
  });

  it.each([
    ['a fact that there is not', 'groups?fact=nothing', 422, 'FACT-UNKNOWN'],
    ['bounds that fall', 'groups?fact=birth_date&bounds=40,30', 422, 'BOUNDS-INVALID'],
    ['bounds of options', 'heat-map?rows=education&columns=birth_date&rowBounds=1', 422, 'BOUNDS-NOT-FOR-KIND'],
  ])('refuses %s, and says why', async (_, question, status, code) => {
    const body = await look(question, status);
    expect(body).toMatchObject({ code: 'ANALYSIS-REFUSED', findings: [{ code }] });
  });

  it.each([
    ['bounds that are no numbers', 'groups?fact=birth_date&bounds=1e9', '/bounds'],
    ['no fact', 'groups', '/fact'],
    ['thirds of a hundredth', 'thresholds?points=1.333', '/points'],
    ['what nobody knows', 'thresholds?point=1', ''],
  ])('does not take %s', async (_, question, pointer) => {
    expect(await look(question, 400)).toMatchObject({
      code: 'REQUEST-INVALID',
      pointer: expect.stringContaining(pointer),
    });
  });

  it('is not for another county', async () => {
    const neighbour = await running.signIn('liumin');
    for (const question of [
      'facts',
      'groups?fact=education',
      'heat-map?rows=education&columns=education',
      'thresholds',
    ])
      await neighbour.get(`/api/simulations/${run.id}/${question}`).expect(403);
  });
});
