import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkPolicy, coverCases, compilePolicy, type Finding, policyHash } from '@jifen/policies';
import { spawnSync } from 'node:child_process';
import { setImmediate } from 'node:timers/promises';
import { CheckingService, policyText } from '../src/checking/checking.service.js';
import { readPack } from '../src/seed/packs.js';
import { createEmbedded, type TestDatabase } from './databases.js';
import { enlarged } from './large-draft.js';
import { copyOfPracticeDraft, type DraftAnswer } from './policy-story.js';
import { type Client, TestApp } from './test-app.js';

const province = readPack('zhejiang-common-2023').document;

describe('checking beside the thread that answers', () => {
  let test: TestDatabase;
  let running: TestApp;
  let one: Client;
  let other: Client;
  let checking: CheckingService;

  beforeAll(async () => {
    test = await createEmbedded();
    running = await TestApp.start(test);
    one = await running.signIn('chenjing');
    other = await running.signIn('wangfang');
    checking = running.app.get(CheckingService);
  });

  afterAll(async () => {
    await running.stop();
    await test.remove();
  });

  const large = async (client: Client): Promise<DraftAnswer> => {
    const draft = await copyOfPracticeDraft(client);
    return { ...draft, document: enlarged(draft.document, 300) };
  };
  const save = (client: Client, { id, document }: DraftAnswer) =>
    client.put(`/api/policies/${id}`).send({ document, baseRevision: 1 });
  /** When so many pieces of work are under way; never, were they done where requests are answered. */
  const untilUnderWay = async (count: number): Promise<void> => {
    while (checking.underWay < count) await setImmediate();
  };

  it('answers others while a large draft is saved, and looked through for cases', async () => {
    const draft = await large(one);
    const events: string[] = [];
    const saved = save(one, draft).then(({ status }) => events.push(`saved ${status}`));
    await untilUnderWay(1);
    await running.anyone.get('/api/health').expect(200);
    events.push('health');
    await saved;

    const proposed = one
      .post(`/api/policies/${draft.id}/cases/proposals`)
      .send({ asOf: '2026-06-18' })
      .then(({ status }) => events.push(`proposed ${status}`));
    await untilUnderWay(1);
    const { body } = await other.get(`/api/policies/${draft.id}/head`).expect(200);
    events.push(`revision ${body.revision}`);
    await proposed;
    expect(events).toEqual(['health', 'saved 200', 'revision 2', 'proposed 200']);
  });

  it('checks for two officers at once, and lets the third take a turn', async () => {
    const { document } = await large(one);
    const text = policyText(document, new Map([[policyHash(province), province]]));
    const answers = [checking.check(text), checking.check(text), checking.check(text)];
    await setImmediate();
    expect(checking.underWay).toBe(2);
    const [first, second, third] = await Promise.all(answers);
    expect(first!.length).toBeGreaterThan(0);
    expect([second, third]).toEqual([first, first]);
  });

  it('says what the language says', async () => {
    const library = () => province;
    const draft = await large(one);
    const { body } = await one.post('/api/policies/check').send({ document: draft.document }).expect(200);
    expect(body).toEqual({
      contentHash: policyHash(draft.document),
      findings: JSON.parse(JSON.stringify(checkPolicy(draft.document, library))) as Finding[],
    });

    await save(one, draft).expect(200);
    const { policy } = compilePolicy(draft.document, library);
    const { data } = (await one.get(`/api/policies/${draft.id}/cases`).expect(200)).body;
    const cases = data.map((row: { case: unknown }) => row.case);
    const expected = coverCases(policy!, cases);
    const coverage = (await one.get(`/api/policies/${draft.id}/cases/coverage`).expect(200)).body;
    expect(coverage.failing).toEqual(expected.failing);
    expect(coverage.covered.map(({ id }: { id: string }) => id)).toEqual(expected.covered.map(({ id }) => id));
    expect(coverage.uncovered.map(({ id }: { id: string }) => id)).toEqual(expected.uncovered.map(({ id }) => id));

    for (const document of [null, 7, [], { id: 'x' }]) {
      const checked = (await one.post('/api/policies/check').send({ document }).expect(200)).body;
      expect(checked.contentHash).toBeNull();
      expect(checked.findings.length).toBeGreaterThan(0);
    }
  });

  it('survives a thread that dies: the work is begun again, twice answered by a problem, and stops with the server', () => {
    const scenario = new URL('scenarios/dying-check.mjs', import.meta.url);
    const { stdout, stderr } = spawnSync(process.execPath, [scenario.pathname], { encoding: 'utf8' });
    expect([JSON.parse(stdout), stderr]).toEqual([
      {
        afterOne: 'as expected',
        afterTwo: 'CHECK-INTERRUPTED',
        next: 'as expected',
        closed: 'CHECK-INTERRUPTED',
        thread: 'ended',
      },
      expect.stringContaining('begins "propose" again'),
    ]);
  });
});
