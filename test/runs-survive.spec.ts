/**
 * Runs that were accepted are neither lost with the process that computes them nor different for having been computed by another one,
 * on another number of threads.
 */
import { type ApiClient, apiClient } from './support/api.js';
import { startWorkbench, type Workbench } from './support/workbench.js';

interface Job {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly runId: string | null;
}

interface Kept {
  readonly resultHash: string;
}

interface Reproduction {
  readonly same: boolean;
  readonly hashes: { readonly kept: string; readonly again: string };
}

/** Enough for the last of them to wait still when the process is killed. */
const COMPARISONS = 4;

describe('killing the server while it computes', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await startWorkbench({ COMPUTATION_THREADS: '1' });
  }, 240_000);
  afterAll(() => workbench?.dispose());

  const first = async (client: ApiClient, list: string, filter: object): Promise<string> => {
    const query = encodeURIComponent(JSON.stringify(filter));
    const { data } = await client.get<{ data: { id: string }[] }>(`${list}?filter=${query}`);
    if (!data[0]) throw new Error(`There is nothing in ${list}`);
    return data[0].id;
  };

  const ended = async (client: ApiClient, id: string): Promise<Job> => {
    for (;;) {
      const job = await client.get<Job>(`jobs/${id}`);
      if (job.state !== 'queued' && job.state !== 'running') return job;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };

  it('loses no run, and comes to the same bytes on another number of threads', async () => {
    const client = await apiClient(workbench.url, 'chenjing');
    const version = { kind: 'version', id: await first(client, 'versions', { county: 'yanlian' }) };
    const draft = {
      kind: 'draft',
      id: await first(client, 'policies', { policyId: 'yongjia-practice', state: 'draft' }),
    };
    const populationId = await first(client, 'populations', {});
    const accepted: Job[] = [];
    for (let day = 1; day <= COMPARISONS; day += 1) {
      const wanted = { a: version, b: draft, populationId, asOf: `2026-05-0${day}` };
      accepted.push(await client.send<Job>('POST', 'comparisons', wanted));
    }
    await workbench.kill();
    await workbench.restart({ COMPUTATION_THREADS: '2' });

    const again = await apiClient(workbench.url, 'chenjing');
    const jobs: Job[] = [];
    for (const { id } of accepted) jobs.push(await ended(again, id));
    expect(jobs.map(({ state }) => state)).toEqual(accepted.map(() => 'done'));
    expect(jobs.some(({ attempts }) => attempts > 1)).toBe(true);

    const hashes = new Map<string, string>();
    for (const { runId } of jobs) {
      const kept = await again.get<Kept>(`comparisons/${runId}`);
      hashes.set(runId ?? '', kept.resultHash);
    }
    await workbench.kill();
    await workbench.restart({ COMPUTATION_THREADS: '1' });
    const third = await apiClient(workbench.url, 'chenjing');
    for (const [runId, hash] of [...hashes].slice(-2)) {
      const { same, hashes: compared } = await third.send<Reproduction>(
        'POST',
        `comparisons/${runId}/reproduction`,
        {},
      );
      expect([same, compared.kept, compared.again]).toEqual([true, hash, hash]);
    }
  }, 240_000);
});
