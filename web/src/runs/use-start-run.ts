import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRedirect } from 'react-admin';
import { startRun } from '../data-provider';
import { isJob, jobPath, type RunJob, withJob } from './run-job';
import { MY_JOBS } from './use-my-jobs';

/** A run as this needs to know it. */
interface Identified {
  readonly id: string;
}

/** Asks for a run and opens its result, or the page on which it is waited for. */
export function useStartRun<Wanted>(resource: 'simulations' | 'comparisons', bodyOf: (wanted: Wanted) => object) {
  const redirect = useRedirect();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wanted: Wanted) => startRun<Identified>(resource, bodyOf(wanted)),
    onSuccess: (answer) => {
      if (isJob(answer)) {
        queries.setQueryData<readonly RunJob[]>(MY_JOBS, (jobs = []) => withJob(jobs, answer));
        redirect(jobPath(answer));
        return;
      }
      queries.setQueryData([resource === 'simulations' ? 'simulation' : 'comparison', answer.id], answer);
      redirect('show', resource, answer.id);
    },
  });
}
