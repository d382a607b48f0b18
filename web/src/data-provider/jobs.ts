import type { RunJob } from '../runs/run-job';
import { request } from './http';

/** Seconds for which a page waits for a run before it shows how far it is. */
const PATIENCE = 2;

/** Jobs that a person is shown at once. */
const SHOWN = 10;

/** Asks for a run: the run itself where it is kept or soon done, else the job that makes it. */
export function startRun<Run>(resource: 'simulations' | 'comparisons', body: object): Promise<Run | RunJob> {
  return request<Run | RunJob>(resource, { method: 'POST', body, waitSeconds: PATIENCE });
}

/** A job as it stands now. */
export function getJob(id: string, signal?: AbortSignal): Promise<RunJob> {
  return request<RunJob>(`jobs/${encodeURIComponent(id)}`, { signal });
}

/** The jobs that fit the filter, newest first. */
export async function listJobs(filter: object, signal?: AbortSignal): Promise<RunJob[]> {
  const query = { page: 1, perPage: SHOWN, filter: JSON.stringify(filter) };
  const { data } = await request<{ data: RunJob[] }>('jobs', { query, signal });
  return data;
}

/** Gives a job up; it goes on where others have asked for it too. */
export function cancelJob(id: string): Promise<RunJob> {
  return request<RunJob>(`jobs/${encodeURIComponent(id)}`, { method: 'DELETE' });
}
