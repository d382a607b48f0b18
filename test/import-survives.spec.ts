/** A server that is killed while it stores an imported population leaves nothing of it, and the import can be confirmed again. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ApiClient, apiClient } from './support/api.js';
import { startWorkbench, type Workbench } from './support/workbench.js';

interface Import {
  readonly id: string;
  readonly state: string;
  readonly activity: string | null;
  readonly isInterrupted: boolean;
  readonly progress: { readonly done: number } | null;
}

interface Suggestion {
  readonly columns: readonly { readonly use: { readonly use: string; readonly fact?: string } }[];
  readonly facts: readonly { readonly id: string }[];
}

/** Enough for storing to take a while. */
const PERSONS = 60_000;

describe('killing the server while it stores an import', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await startWorkbench();
  }, 240_000);
  afterAll(() => workbench?.dispose());

  const found = (client: ApiClient, id: string): Promise<Import> => client.get<Import>(`population-imports/${id}`);

  const until = async (client: ApiClient, id: string, holds: (found: Import) => boolean): Promise<Import> => {
    for (;;) {
      const now = await found(client, id);
      if (holds(now)) return now;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const idle = ({ activity }: Import): boolean => activity === null;

  it('leaves no half of it, and can be confirmed again', async () => {
    const client = await apiClient(workbench.url, 'chenjing');
    const { data } = await client.get<{ data: { id: string }[] }>('policies');
    const draft = data[0]?.id ?? '';
    const rows = Array.from({ length: PERSONS }, (_, index) => `P${index},${index % 700}`).join('\n');
    const { id } = await client.upload<Import>('population-imports?fileName=a.csv', `编号,社保月数\n${rows}\n`);
    await until(client, id, idle);
    const { columns, facts } = await client.get<Suggestion>(
      `population-imports/${id}/suggestion?kind=draft&id=${draft}`,
    );
    const mapped = new Set(columns.map(({ use }) => use.fact));
    await client.send('PUT', `population-imports/${id}/mapping`, {
      dictionary: { kind: 'draft', id: draft },
      name: '被中断的',
      asOf: '2026-06-18',
      columns: columns.map(({ use }) => use),
      notCollected: facts.map((fact) => fact.id).filter((fact) => !mapped.has(fact)),
    });
    await client.send('POST', `population-imports/${id}/check`, {});
    await until(client, id, (now) => now.state === 'checked');
    const populations = join(workbench.data, 'populations');
    const before = readdirSync(populations).sort();

    const confirmed = client.send('POST', `population-imports/${id}/confirm`, {}).catch(() => null);
    await until(client, id, ({ progress }) => (progress?.done ?? 0) > 0);
    await workbench.kill();
    await confirmed;
    expect(readdirSync(populations)).not.toEqual(before);

    await workbench.restart();
    const again = await apiClient(workbench.url, 'chenjing');
    expect(await found(again, id)).toMatchObject({ state: 'checked', activity: null, isInterrupted: true });
    const named = async (): Promise<string[]> =>
      (await again.get<{ data: { name: string }[] }>('populations')).data.map(({ name }) => name);
    expect(await named()).not.toContain('被中断的');
    expect(readdirSync(populations).sort()).toEqual(before);
    expect(await again.send<Import>('POST', `population-imports/${id}/confirm`, {})).toMatchObject({
      state: 'confirmed',
    });
    expect(await named()).toContain('被中断的');
  }, 240_000);
});
