import { isJob, jobPath, percentDone, type RunJob, withJob } from './run-job';

const job: RunJob = {
  id: 'j1',
  kind: 'comparison',
  state: 'running',
  policies: [],
  population: { id: 'p', name: '人群', contentHash: 'sha256:0', persons: 1000 },
  asOf: '2026-06-18',
  progress: { done: 999, of: 1000, phase: null },
  requestedBy: { id: 'u', displayName: '陈静' },
  requestedAt: '2026-06-18T00:00:00.000Z',
  attempts: 1,
  runId: null,
  problem: null,
};

test.each([
  [{ done: 999, of: 1000, phase: null }, 99],
  [{ done: 1000, of: 1000, phase: null }, 100],
  [{ done: 0, of: 3, phase: null }, 0],
  [{ done: 0, of: 1, phase: null }, null],
  [null, null],
])('%j is %j per cent', (progress, percent) => {
  expect(percentDone({ progress })).toBe(percent);
});

test('a job leads to its own page until there is a result', () => {
  expect(jobPath(job)).toBe('/jobs/j1/show');
  expect(jobPath({ ...job, runId: 'r1' })).toBe('/comparisons/r1/show');
});

test('news of a job take the place of what was known of it', () => {
  const other = { ...job, id: 'j2' };
  const done: RunJob = { ...job, state: 'done', runId: 'r1' };
  expect(withJob([other, job], done)).toEqual([other, done]);
  expect(withJob([other], done)).toEqual([done, other]);
});

test('a job is told from a result', () => {
  expect(isJob(job)).toBe(true);
  expect(isJob({ id: 'r1', states: [], manifest: {} })).toBe(false);
});
