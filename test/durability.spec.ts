/**
 * What the workbench has acknowledged is still there after its process was killed while it wrote. The embedded database is the
 * default of everybody who tries it, so it is the one that is killed.
 */
import { type PolicyDocument, withValueAt } from '@jifen/policies';
import { type ApiClient, apiClient } from './support/api.js';
import { startWorkbench, type Workbench } from './support/workbench.js';

interface Draft {
  readonly id: string;
  readonly revision: number;
  readonly contentHash: string;
  readonly document: PolicyDocument;
  readonly title: { readonly zh: string };
}

const KILLS = 4;

describe('killing the server while it writes', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await startWorkbench();
  }, 240_000);
  afterAll(() => workbench?.dispose());

  const openDraft = async (client: ApiClient): Promise<Draft> => {
    const { data } = await client.get<{ data: Draft[] }>('policies?page=1&perPage=50');
    const row = data.find(({ title }) => title.zh.includes('2022 修订草案'));
    if (!row) throw new Error('the demonstration has no draft');
    return client.get<Draft>(`policies/${row.id}`);
  };

  it(`loses no acknowledged save, ${KILLS} times in a row`, async () => {
    let saves = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const client = await apiClient(workbench.url, 'chenjing');
      let acknowledged = await openDraft(client);
      let alive = true;
      const saving = (async () => {
        while (alive) {
          const document = withValueAt(acknowledged.document, '/changeNote', {
            zh: `第 ${acknowledged.revision} 次保存`,
          });
          const body = { document, baseRevision: acknowledged.revision };
          // A save that was under way when the process died has no answer; it may or may not have happened.
          const answer = await client.send<Draft>('PUT', `policies/${acknowledged.id}`, body).catch(() => null);
          if (!answer) return;
          acknowledged = answer;
          saves += 1;
        }
      })();
      await new Promise((resolve) => setTimeout(resolve, 400 + kill * 250));
      await workbench.kill();
      alive = false;
      await saving;
      await workbench.restart();
      const found = await openDraft(await apiClient(workbench.url, 'chenjing'));
      expect(found.revision).toBeGreaterThanOrEqual(acknowledged.revision);
      expect(found.revision).toBeLessThanOrEqual(acknowledged.revision + 1);
      if (found.revision === acknowledged.revision) expect(found.contentHash).toBe(acknowledged.contentHash);
    }
    console.info(`${saves} acknowledged saves, ${KILLS} kills, none lost`);
    expect(saves).toBeGreaterThan(KILLS);
  }, 240_000);
});
