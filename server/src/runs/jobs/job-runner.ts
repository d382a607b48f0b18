import { ENGINE_VERSION } from '@jifen/policies';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type ComputationProgress } from '../../computation/computation.service.js';
import { Database } from '../../database/database.js';
import { messageOf, stackOf } from '../../errors/thrown.js';
import { databaseProblem } from '../../problems/database-problem.js';
import { ProblemError } from '../../problems/problem-error.js';
import { problemBody } from '../../problems/problem.js';
import { type RunKind } from '../run-kind.js';
import { RunKinds } from '../run-kinds.js';
import { RunStore } from '../run-store.js';
import { JobChanges } from './job-changes.js';
import { type JobEnd, JobStore, MOST_ATTEMPTS } from './job-store.js';
import { type RunJob } from './run-job.entity.js';

/** Jobs that are computed at once, so that a small one need not wait for the end of a large one. */
const AT_ONCE = 2;

/** Milliseconds between signs of life, well within the time after which other processes take a job over. */
const RENEWAL = 5000;

/** Milliseconds between two news of how far a job is. */
const NEWS = 200;

/** Why a computation is given up. */
type GivenUp = 'cancelled' | 'stopping';

interface Held {
  readonly abort: (why: GivenUp) => void;
  progress: ComputationProgress | null;
  work: Promise<void>;
}

/**
 * Computes what stands in the queue. A job that this process began and did not finish, because it was stopped or killed, is begun again
 * by the next process: its manifest says all there is to know.
 */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #id = randomUUID();
  readonly #logger = new Logger('JobRunner');
  readonly #held = new Map<string, Held>();
  /** Claims follow one another, so that never more than {@link AT_ONCE} are held. */
  #claims: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #isStopping = false;

  constructor(
    private readonly database: Database,
    private readonly store: JobStore,
    private readonly runs: RunStore,
    private readonly kinds: RunKinds,
    private readonly changes: JobChanges,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => this.#tick(), RENEWAL);
    this.#timer.unref();
    this.#inTurn(async () => {
      await this.store.drop();
      await this.#takeOver();
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.#isStopping = true;
    clearInterval(this.#timer);
    await this.#claims;
    for (const { abort } of this.#held.values()) abort('stopping');
    await Promise.all([...this.#held.values()].map(({ work }) => work));
  }

  /** Looks at the queue, because something has come into it. */
  wake(): void {
    this.#inTurn(() => this.#fill());
  }

  /** Stops computing a job that has been cancelled in the table. */
  giveUp(id: string): void {
    this.#held.get(id)?.abort('cancelled');
  }

  /** How far a job is, as far as this process knows. */
  progressOf({ id, progress }: Pick<RunJob, 'id' | 'progress'>): ComputationProgress | null {
    return this.#held.get(id)?.progress ?? progress;
  }

  #tick(): void {
    this.#inTurn(async () => {
      for (const [id, { progress, abort }] of this.#held) {
        if (!(await this.store.renew(id, this.#id, progress))) abort('cancelled');
      }
      await this.#takeOver();
    });
  }

  async #takeOver(): Promise<void> {
    await this.store.requeue(this.#id, [...this.#held.keys()]);
    await this.#fill();
  }

  async #fill(): Promise<void> {
    while (!this.#isStopping && this.#held.size < AT_ONCE) {
      const job = await this.store.claim(this.#id);
      if (!job) return;
      this.#begin(job);
    }
  }

  #begin(job: RunJob): void {
    const controller = new AbortController();
    const held: Held = { abort: (why) => controller.abort(why), progress: null, work: Promise.resolve() };
    this.#held.set(job.id, held);
    this.changes.tell(job.id);
    let told = 0;
    const onProgress = (progress: ComputationProgress): void => {
      held.progress = progress;
      if (performance.now() - told < NEWS) return;
      told = performance.now();
      this.changes.tell(job.id);
    };
    held.work = this.#work(job, controller.signal, onProgress)
      .catch((error: unknown) => this.#logger.error(`Job ${job.id} has no end`, stackOf(error)))
      .finally(() => {
        this.#held.delete(job.id);
        this.changes.tell(job.id);
        if (!this.#isStopping) this.wake();
      });
  }

  async #work(job: RunJob, signal: AbortSignal, onProgress: (progress: ComputationProgress) => void): Promise<void> {
    const kind = this.kinds.named(job.kind);
    try {
      const known = await this.#knownBefore(job, kind);
      if (known) {
        await this.store.finish(job.id, this.#id, known);
        return;
      }
      const result = await kind.compute(job.manifest, { signal, onProgress });
      await this.database.inTransaction(async () => {
        const by = { id: job.requestedBy, displayName: job.requestedByName };
        const resultId = await this.runs.add(kind, { countyCode: job.countyCode, by, manifest: job.manifest, result });
        await this.store.finish(job.id, this.#id, { state: 'done', resultId, problem: null });
      });
    } catch (error) {
      const why: unknown = signal.reason;
      if (why === 'stopping') await this.store.release(job.id, this.#id);
      else if (why !== 'cancelled') await this.store.finish(job.id, this.#id, this.#failure(job, error));
    }
  }

  /** The end of a job that need not, or must not, be computed. */
  async #knownBefore({ id, countyCode, manifest, attempts }: RunJob, kind: RunKind): Promise<JobEnd | null> {
    const known = await this.runs.known(kind.entity, countyCode, manifest.manifestHash);
    if (known) return { state: 'done', resultId: known.id, problem: null };
    if (manifest.engine !== ENGINE_VERSION) {
      return interrupted(id, {
        zh: `该运行由计算引擎 ${manifest.engine} 开始，服务现在使用 ${ENGINE_VERSION}。`,
        en: `The run was asked of engine ${manifest.engine}; the service now has ${ENGINE_VERSION}.`,
      });
    }
    if (attempts > MOST_ATTEMPTS) {
      return interrupted(id, {
        zh: `该运行开始了 ${MOST_ATTEMPTS} 次，每次服务都在中途结束，不再重试。`,
        en: `The run was begun ${MOST_ATTEMPTS} times, and each time the service ended in the middle; it is not tried again.`,
      });
    }
    return null;
  }

  #failure({ id }: RunJob, error: unknown): JobEnd {
    if (error instanceof ProblemError) {
      const state = error.code === 'RUN-INPUTS-GONE' ? 'interrupted' : 'failed';
      return { state, resultId: null, problem: problemBody(error, id) };
    }
    this.#logger.error(`Job ${id} failed`, stackOf(error));
    return { state: 'failed', resultId: null, problem: problemBody(new ProblemError('INTERNAL'), id) };
  }

  #inTurn(step: () => Promise<void>): void {
    this.#claims = this.#claims
      .then(() => (this.#isStopping ? undefined : step()))
      .catch((error: unknown) => {
        // The next sign of life tries again.
        if (databaseProblem(error)) this.#logger.warn(`The queue of runs could not be read: ${messageOf(error)}`);
        else this.#logger.error('The queue of runs could not be read', stackOf(error));
      });
  }
}

function interrupted(id: string, detail: { readonly zh: string; readonly en: string }): JobEnd {
  const problem = problemBody(new ProblemError('RUN-INTERRUPTED', { detail }), id);
  return { state: 'interrupted', resultId: null, problem };
}
