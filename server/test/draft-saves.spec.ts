import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mergeDocuments, type PolicyDocument } from '@jifen/policies';
import { describeOnBoth, type TestDatabase } from './databases.js';
import { copyOfPracticeDraft, type DraftAnswer, readDraft, withNode } from './policy-story.js';
import { type Client, TestApp } from './test-app.js';

/** Indicators of the practice county, by who edits them. */
const EDITED = {
  chenjing: ['volunteering', 'science-award-city'],
  wangfang: ['blood-donation', 'award-city'],
} as const;

describeOnBoth('a draft that is saved as people go along', (create) => {
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

  const save = (client: Client, id: string, document: unknown, baseRevision: number, more: object = {}) =>
    client.put(`/api/policies/${id}`).send({ document, baseRevision, ...more });
  const noted = (document: PolicyDocument, node: string, zh: string): PolicyDocument =>
    withNode(document, node, { changeNote: { zh } });

  it('tells of each save on what occasion it was, newest first, in stretches', async () => {
    const draft = await copyOfPracticeDraft(one);
    for (const [at, occasion] of ['automatic', 'automatic', 'merge', 'restore'].entries()) {
      await save(one, draft.id, noted(draft.document, 'volunteering', `第 ${at} 次`), at + 1, { occasion }).expect(200);
    }
    await save(one, draft.id, draft.document, 5).expect(200);
    const read = async (query: string) => {
      const { body } = await other.get(`/api/policies/${draft.id}/revisions${query}`).expect(200);
      return [
        body.total,
        ...body.data.map((row: { revision: number; occasion: string }) => [row.revision, row.occasion]),
      ];
    };
    const [r6, r5, r4, r3, r2, r1] = [
      [6, 'manual'],
      [5, 'restore'],
      [4, 'merge'],
      [3, 'automatic'],
      [2, 'automatic'],
      [1, 'manual'],
    ];
    expect(await read('')).toEqual([6, r6, r5, r4, r3, r2, r1]);
    expect(await read('?limit=2')).toEqual([6, r6, r5]);
    expect(await read('?before=5&limit=3')).toEqual([6, r4, r3, r2]);
    expect(await read('?before=1')).toEqual([6]);
    for (const query of ['?limit=0', '?limit=501', '?before=x', '?surplus=1']) {
      await other.get(`/api/policies/${draft.id}/revisions${query}`).expect(400);
    }
    const { body } = await save(one, draft.id, draft.document, 6, { occasion: 'whim' }).expect(400);
    expect(body.pointer ?? JSON.stringify(body)).toContain('occasion');
  });

  it('says in a word where it stands, so that an editor knows that somebody else has saved', async () => {
    const draft = await copyOfPracticeDraft(one);
    const head = async () => (await other.get(`/api/policies/${draft.id}/head`).expect(200)).body;
    expect(await head()).toEqual({
      revision: 1,
      contentHash: draft.contentHash,
      state: 'draft',
      updatedAt: expect.any(String),
      updatedBy: expect.objectContaining({ displayName: '陈静' }),
    });
    const saved = await save(other, draft.id, noted(draft.document, 'volunteering', '改'), 1).expect(200);
    expect(await head()).toMatchObject({
      revision: 2,
      contentHash: saved.body.contentHash,
      updatedBy: { displayName: '王芳' },
    });
    await one.get('/api/policies/00000000-0000-0000-0000-000000000000/head').expect(404);
  });

  it('has in the end what two officers wrote at once, whoever was late each time', async () => {
    const draft = await copyOfPracticeDraft(one);
    const ROUNDS = 6;
    let late = 0;
    const work = async (client: Client, nodes: readonly string[]): Promise<void> => {
      let base: Pick<DraftAnswer, 'revision' | 'document'> = draft;
      let mine = draft.document;
      for (let round = 1; round <= ROUNDS; round += 1) {
        for (const node of nodes) mine = noted(mine, node, `${node} 第 ${round} 稿`);
        for (;;) {
          const sent = { occasion: base.revision === draft.revision ? 'automatic' : 'merge' };
          const { status, body } = await save(client, draft.id, mine, base.revision, sent);
          if (status === 200) {
            base = body;
            break;
          }
          expect([status, body.code]).toEqual([409, 'DRAFT-REVISION-CONFLICT']);
          late += 1;
          const merge = mergeDocuments(base.document, mine, body.current.document);
          expect(merge.conflicts).toEqual([]);
          mine = merge.document;
          base = body.current;
        }
      }
    };
    await Promise.all([work(one, EDITED.chenjing), work(other, EDITED.wangfang)]);
    const expected = [...EDITED.chenjing, ...EDITED.wangfang].reduce(
      (document, node) => noted(document, node, `${node} 第 ${ROUNDS} 稿`),
      draft.document,
    );
    const stored = await readDraft(one, draft.id);
    expect(stored.document).toEqual(expected);
    expect(stored.revision).toBe(1 + 2 * ROUNDS);
    expect(late).toBeGreaterThan(0);
  });
});
