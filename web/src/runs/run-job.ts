import type { Problem } from '../data-provider';
import type { Bilingual } from '../i18n';
import type { RunPopulation, RunSubject } from '../simulations/run';

/** `queued` waits, `running` is computed; the others are final. */
export type RunJobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted';

/** A run on its way (GET /api/jobs/:id). */
export interface RunJob {
  readonly id: string;
  readonly kind: 'simulation' | 'comparison' | 'attribution';
  readonly state: RunJobState;
  /** One policy, or A and B. */
  readonly policies: readonly RunSubject[];
  readonly population: RunPopulation;
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly progress: { readonly done: number; readonly of: number; readonly phase: Bilingual | null } | null;
  readonly requestedBy: { readonly id: string | null; readonly displayName: string };
  readonly requestedAt: string;
  /** More than 1: begun again after the service had ended. */
  readonly attempts: number;
  /** The simulation or comparison, once it is done. */
  readonly runId: string | null;
  /** Why there is no result. */
  readonly problem: Problem | null;
}

/** True while something may still happen to the job. */
export function isUnderWay({ state }: Pick<RunJob, 'state'>): boolean {
  return state === 'queued' || state === 'running';
}

/** True for the answer to a request for a run that is not there yet. */
export function isJob(answer: object): answer is RunJob {
  return 'state' in answer && 'requestedAt' in answer;
}

/** Path of the list in which runs of the kind are found; an attribution belongs to a comparison. */
export function listPath({ kind }: Pick<RunJob, 'kind'>): string {
  return kind === 'simulation' ? '/simulations' : '/comparisons';
}

/** Path of the page that shows the result, or how the job stands. */
export function jobPath({ id, kind, runId }: Pick<RunJob, 'id' | 'kind' | 'runId'>): string {
  if (runId === null) return `/jobs/${encodeURIComponent(id)}/show`;
  return kind === 'attribution' ? listPath({ kind }) : `/${kind}s/${encodeURIComponent(runId)}/show`;
}

/** The share that is done in whole percent, rounded down; null while it cannot be told. */
export function percentDone({ progress }: Pick<RunJob, 'progress'>): number | null {
  // A single step says no more than that it has been begun.
  if (progress === null || progress.of <= 1) return null;
  return Math.min(100, Math.floor((progress.done * 100) / progress.of));
}

/** Jobs with a newer state of one of them: in its place, or before all others. */
export function withJob(jobs: readonly RunJob[], job: RunJob): RunJob[] {
  return jobs.some(({ id }) => id === job.id)
    ? jobs.map((other) => (other.id === job.id ? job : other))
    : [job, ...jobs];
}
