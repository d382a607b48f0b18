import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listJobs } from '../data-provider';
import { isUnderWay, type RunJob, withJob } from './run-job';

/** Key of one's own jobs in the cache. */
export const MY_JOBS = ['jobs', 'mine'];

/** Key of one job in the cache. */
export const jobKey = (id: string) => ['job', id];

/** Asks again after so many milliseconds while something is under way, in case the events do not arrive. */
const ASK_AGAIN = 10_000;

/** The jobs that the person asked for, newest first. */
export function useMyJobs(): readonly RunJob[] {
  const { data } = useQuery({
    queryKey: MY_JOBS,
    queryFn: ({ signal }) => listJobs({ mine: true }, signal),
    refetchOnWindowFocus: 'always',
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? ASK_AGAIN : false),
  });
  return data ?? [];
}

/**
 * Hears how one's jobs get on, for as long as any is under way: a browser has few connections to one server, and a connection that
 * waits for nothing would take one of them.
 */
export function useJobEvents(): void {
  const queries = useQueryClient();
  const isWaiting = useMyJobs().some(isUnderWay);
  useEffect(() => {
    if (!isWaiting || typeof EventSource === 'undefined') return undefined;
    const source = new EventSource('/api/jobs/events');
    source.addEventListener('job', ({ data }: MessageEvent<string>) => {
      const job = JSON.parse(data) as RunJob;
      queries.setQueryData<readonly RunJob[]>(MY_JOBS, (jobs = []) => withJob(jobs, job));
      queries.setQueryData(jobKey(job.id), job);
      if (!isUnderWay(job)) {
        void queries.invalidateQueries({ queryKey: ['jobs', job.kind] });
        void queries.invalidateQueries({ queryKey: [`${job.kind}s`, 'getList'] });
      }
    });
    return () => source.close();
  }, [isWaiting, queries]);
}
