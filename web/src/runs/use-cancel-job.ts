import { useMutation, useQueryClient } from '@tanstack/react-query';
import { cancelJob } from '../data-provider';
import type { RunJob } from './run-job';
import { jobKey } from './use-my-jobs';

/** Gives a job up. */
export function useCancelJob() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Pick<RunJob, 'id'>) => cancelJob(id),
    onSuccess: (job) => {
      queries.setQueryData(jobKey(job.id), job);
      void queries.invalidateQueries({ queryKey: ['jobs'] });
    },
  });
}
