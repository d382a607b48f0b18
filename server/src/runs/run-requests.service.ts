import { type EntityTarget } from 'typeorm';
import { Injectable } from '@nestjs/common';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { problemCodes, type ProblemCode } from '../problems/problem-codes.js';
import { ProblemError } from '../problems/problem-error.js';
import { type Problem } from '../problems/problem.js';
import { type RunJobView } from './jobs/job-contract.js';
import { JobsService } from './jobs/jobs.service.js';
import { type RunKind, type RunManifest } from './run-kind.js';
import { type AnyRun, RunStore } from './run-store.js';

/** What is asked for. */
export interface RunRequest<Run extends AnyRun> {
  readonly kind: RunKind;
  /** Where runs of the kind are kept. */
  readonly entity: EntityTarget<Run>;
  readonly manifest: RunManifest;
}

/** How a request for a run is to be answered. */
export interface Patience {
  /** How long whoever asks is ready to wait for the result. */
  readonly milliseconds: number;
  /** Aborted when they have gone. */
  readonly signal: AbortSignal;
}

/** A run that was kept already, one that was made while it was waited for, or the job that is making it. */
export type RunAnswer<Run> =
  { readonly kind: 'kept' | 'made'; readonly run: Run } | { readonly kind: 'under-way'; readonly job: RunJobView };

/** Answers a request for a run, from the store or by a job. */
@Injectable()
export class RunRequests {
  constructor(
    private readonly runs: RunStore,
    private readonly jobs: JobsService,
  ) {}

  /**
   * @throws {ProblemError} `COMPUTATION-BUSY`; and what the job ended with where it ended while it was waited for: the refusals of its
   * kind, `RUN-CANCELLED`, `RUN-INTERRUPTED`
   */
  async answer<Run extends AnyRun>(
    user: SignedInUser,
    { kind, entity, manifest }: RunRequest<Run>,
    { milliseconds, signal }: Patience,
  ): Promise<RunAnswer<Run>> {
    const find = () => this.runs.known(entity, user.county.code, manifest.manifestHash);
    const known = await find();
    if (known) return { kind: 'kept', run: known };
    const id = await this.jobs.request(user, kind, manifest);
    const job = await this.jobs.settled(id, milliseconds, signal);
    if (job.state === 'cancelled') throw new ProblemError('RUN-CANCELLED');
    if (job.problem) throw problemOf(job.problem);
    const made = job.state === 'done' ? await find() : null;
    return made ? { kind: 'made', run: made } : { kind: 'under-way', job };
  }
}

/** The problem that a job ended with, for whoever waited. */
function problemOf({ code, detail, remedy, findings }: Problem): ProblemError {
  const known: ProblemCode = code in problemCodes ? (code as ProblemCode) : 'INTERNAL';
  return new ProblemError(known, { detail, remedy, findings: findings as ProblemError['details']['findings'] });
}
