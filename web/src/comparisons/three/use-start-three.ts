import { useMutation } from '@tanstack/react-query';
import { useRedirect } from 'react-admin';
import { getJob, ProblemError, request, startRun } from '../../data-provider';
import { isJob, isUnderWay } from '../../runs/run-job';
import type { SubjectRef } from '../../simulations/run';
import type { Comparison } from '../comparison';
import { bodyOf, type ComparisonRequest } from '../start-comparison';

/** What is compared: B and C, each against A. */
export interface ThreeRequest extends ComparisonRequest {
  readonly c: SubjectRef;
}

/** Milliseconds between two looks at a job. */
const PAUSE = 700;

/** Has a comparison run and waits for it. */
async function comparisonOf(wanted: ComparisonRequest): Promise<string> {
  const answer = await startRun<Comparison>('comparisons', bodyOf(wanted));
  if (!isJob(answer)) return answer.id;
  let job = answer;
  while (isUnderWay(job)) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    job = await getJob(job.id);
  }
  if (job.problem) throw new ProblemError(job.problem);
  // A job that was cancelled has neither; asking for its result says so.
  return job.runId ?? (await request<Comparison>(`comparisons/${encodeURIComponent(job.id)}`)).id;
}

/** Compares B and C with A, one after the other, and opens the page with all three. */
export function useStartThree() {
  const redirect = useRedirect();
  return useMutation({
    mutationFn: async ({ c, ...wanted }: ThreeRequest) => {
      const ab = await comparisonOf(wanted);
      return { ab, ac: await comparisonOf({ ...wanted, b: c }) };
    },
    onSuccess: ({ ab, ac }) => redirect(`/comparisons/three?ab=${encodeURIComponent(ab)}&ac=${encodeURIComponent(ac)}`),
  });
}
