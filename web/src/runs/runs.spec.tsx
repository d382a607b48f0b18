import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answer, fakeApi, type SeenRequest } from '../testing/fake-api';
import { TestFrame } from '../testing/TestFrame';
import { NotesCell } from './NotesCell';
import type { RunJob } from './run-job';
import { RunsIndicator } from './RunsIndicator';

const policy = {
  kind: 'version',
  id: 'v',
  policyId: 'yongjia',
  version: 'v1',
  number: 1,
  revision: null,
  contentHash: 'sha256:0',
  title: { zh: '细则', en: 'Rules' },
} as const;

const job = (id: string, change: Partial<RunJob>): RunJob => ({
  id,
  kind: 'simulation',
  state: 'running',
  policies: [policy],
  population: { id: 'p', name: '人群', contentHash: 'sha256:1', persons: 10_000 },
  asOf: '2026-06-18',
  progress: null,
  requestedBy: { id: 'u', displayName: '陈静' },
  requestedAt: '2026-06-18T00:00:00.000Z',
  attempts: 1,
  runId: null,
  problem: null,
  ...change,
});

let api: ReturnType<typeof fakeApi> | undefined;
afterEach(() => api?.restore());

const answering = (answer: (request: SeenRequest) => Answer) => {
  api = fakeApi(answer);
  return api;
};

test('the indicator counts what is under way, tells how far it is, and leads to results and reasons', async () => {
  const problem = {
    status: 422,
    code: 'POPULATION-UNFIT',
    title: '人群不适用 / The population does not fit',
    detail: { zh: '人群没有采集学历。', en: 'The population lacks the degree.' },
  };
  const jobs = [
    job('j1', { progress: { done: 2500, of: 10_000, phase: null } }),
    job('j2', { state: 'queued' }),
    job('j3', { state: 'done', runId: 'r3' }),
    job('j4', { state: 'failed', problem }),
  ];
  const { seen } = answering(({ method, url }) =>
    method === 'DELETE'
      ? { status: 200, body: { ...jobs[0], state: 'cancelled' } }
      : { status: 200, body: url.startsWith('/api/jobs?') ? { data: jobs, total: 4 } : {} },
  );
  render(
    <TestFrame>
      <RunsIndicator />
    </TestFrame>,
  );
  await userEvent.click(await screen.findByRole('button', { name: '我的运行，2 个正在进行' }, { timeout: 10_000 }));
  const [first, second, third, fourth] = within(screen.getByRole('dialog')).getAllByRole('listitem');
  if (!first || !second || !third || !fourth) throw new Error('jobs are missing');
  expect(first.textContent).toContain('已算 2,500 / 10,000 人');
  expect(within(first).getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25');
  expect(second.textContent).toContain('轮到后即开始');
  expect(within(third).getByRole('link').getAttribute('href')).toContain('/simulations/r3/show');
  expect(fourth.textContent).toContain('人群没有采集学历。');
  await userEvent.click(within(first).getByRole('button', { name: '取消：模拟「v1 细则」' }));
  expect(seen.filter(({ method }) => method === 'DELETE').map(({ url }) => url)).toEqual(['/api/jobs/j1']);
});

test('before the first run there is no indicator', async () => {
  answering(() => ({ status: 200, body: { data: [], total: 0 } }));
  render(
    <TestFrame>
      <RunsIndicator />
      <p>页面</p>
    </TestFrame>,
  );
  await screen.findByText('页面', {}, { timeout: 10_000 });
  expect(screen.queryByRole('button')).toBeNull();
});

test('a history shows the newest note and how many there are', async () => {
  const latest = { id: 'n', text: '同意', at: '2026-06-18T00:00:00.000Z', by: { id: 'u', displayName: '赵立' } };
  render(
    <TestFrame>
      <NotesCell notes={{ count: 3, latest }} />
    </TestFrame>,
  );
  expect((await screen.findByTitle('赵立: 同意', {}, { timeout: 10_000 })).parentElement?.textContent).toBe('同意3 条');
});
