import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { getJob, ProblemError, request } from '../../data-provider';
import { isJob, isUnderWay, type RunJob, withJob } from '../../runs/run-job';
import { jobKey, MY_JOBS } from '../../runs/use-my-jobs';
import type { Attribution } from './attribution';

/** Milliseconds after which the job is looked at again; the events usually tell sooner. */
const LOOK_AGAIN = 1500;

/** Seconds for which the first answer is waited for before the job's progress is shown. */
const PATIENCE = 2;

interface AttributionState {
  /** Undefined while nobody knows; null until it has been asked for. */
  readonly attribution: Attribution | null | undefined;
  /** The job that makes it, while it is under way. */
  readonly job: RunJob | null;
  readonly error: unknown;
  readonly isAsking: boolean;
  readonly ask: () => void;
}

/** What is kept of a comparison's attribution, and how to ask for it. */
export function useAttribution(comparisonId: string): AttributionState {
  const queries = useQueryClient();
  const path = `comparisons/${encodeURIComponent(comparisonId)}/attribution`;
  const key = ['attribution', comparisonId];
  const [jobId, setJobId] = useState<string | null>(null);
  const kept = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => request<{ readonly attribution: Attribution | null }>(path, { signal }),
    staleTime: Infinity,
  });
  const asking = useMutation({
    mutationFn: () => request<Attribution | RunJob>(path, { method: 'POST', body: {}, waitSeconds: PATIENCE }),
    onSuccess: (answer) => {
      if (!isJob(answer)) {
        queries.setQueryData(key, { attribution: answer });
        return;
      }
      queries.setQueryData<readonly RunJob[]>(MY_JOBS, (jobs = []) => withJob(jobs, answer));
      queries.setQueryData(jobKey(answer.id), answer);
      setJobId(answer.id);
    },
  });
  const { data: job } = useQuery({
    queryKey: jobKey(jobId ?? ''),
    queryFn: ({ signal }) => getJob(jobId ?? '', signal),
    enabled: jobId !== null,
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? LOOK_AGAIN : false),
  });
  const isDone = job?.state === 'done';
  const refetch = kept.refetch;
  useEffect(() => {
    if (isDone) void refetch();
  }, [isDone, refetch]);
  const underWay = job && isUnderWay(job) ? job : null;
  const problem = job?.problem ? new ProblemError(job.problem) : null;
  return {
    attribution: kept.data?.attribution,
    job: underWay,
    error: kept.error ?? asking.error ?? problem,
    isAsking: asking.isPending || (isDone && kept.data?.attribution == null),
    ask: () => asking.mutate(),
  };
}
