import { type ComputationProgress } from '../../computation/computation.service.js';
import { type RunKind } from '../run-kind.js';
import { type RunJobView } from './job-contract.js';
import { type RunJob } from './run-job.entity.js';

/** A job as the API answers it. `progress` is what the computing process knows, where it is this one. */
export function jobView(job: RunJob, kind: RunKind, progress: ComputationProgress | null): RunJobView {
  const { manifest } = job;
  return {
    id: job.id,
    kind: job.kind,
    county: job.countyCode,
    state: job.state,
    policies: [...kind.policies(manifest)],
    population: manifest.population,
    asOf: manifest.asOf,
    manifestHash: job.manifestHash,
    progress: progress && { done: progress.done, of: progress.of, phase: progress.phase ?? null },
    requestedBy: { id: job.requestedBy, displayName: job.requestedByName },
    requestedAt: job.requestedAt.toISOString(),
    startedAt: job.startedAt?.toISOString() ?? null,
    finishedAt: job.finishedAt?.toISOString() ?? null,
    attempts: job.attempts,
    runId: job.resultId,
    problem: job.problem,
  };
}
