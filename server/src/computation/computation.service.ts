import { type Bilingual, type Finding } from '@jifen/policies';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { AppConfig } from '../config/app-config.js';
import { type ProblemCode } from '../problems/problem-codes.js';
import { ProblemError } from '../problems/problem-error.js';
import { PopulationStore } from '../populations/storage/population-store.js';
import { ComputingThread } from './computing-thread-handle.js';
import { type JobName, type Jobs } from './jobs.js';
import { Lane, type LaneName, laneOf } from './lane.js';
import { JobControl } from './shared/job-control.js';

/** How far a computation is, in persons or in steps of equal weight. */
export interface ComputationProgress {
  readonly done: number;
  /** At least 1; may grow while the work is still being measured. */
  readonly of: number;
  /** What is being done, for people. */
  readonly phase?: Bilingual;
}

/** What whoever asks for a computation may add. */
export interface ComputationOptions {
  /** Aborted when nobody wants the result any more: the call rejects with the signal's reason at once. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ComputationProgress) => void;
}

/** The problem as which findings against a job are reported: one, or one chosen by what was found. */
type Refusal = ProblemCode | ((findings: readonly Finding[]) => ProblemCode);

/** How often whoever waits is told how far a job is, in milliseconds. */
const TELL_EVERY = 100;

/**
 * Hands work to computing threads, which stay warm between jobs: one that does the jobs with as many helpers as the processor has room
 * for, and one beside them for what somebody waits for while typing. Not to be called inside a transaction.
 */
@Injectable()
export class ComputationService implements OnApplicationBootstrap, OnApplicationShutdown {
  /** A thread outlives the request, or the transaction, in which it happens to be started. */
  readonly #outside = AsyncLocalStorage.snapshot();
  readonly #lanes: Readonly<Record<LaneName, Lane>>;

  constructor(
    private readonly populations: PopulationStore,
    config: AppConfig,
  ) {
    this.#lanes = {
      jobs: new Lane(() => this.#team(config.computationThreads)),
      live: new Lane(() => this.#team(1)),
    };
  }

  /** Starts the threads before somebody waits for them. */
  onApplicationBootstrap(): void {
    for (const lane of Object.values(this.#lanes)) lane.open();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(Object.values(this.#lanes).map((lane) => lane.close()));
  }

  /**
   * Does a job and gives its output.
   *
   * @param refusal problem as which findings against the job are reported; where they may be of several kinds, chosen by them
   * @throws {ProblemError} of that code; `POPULATION-DAMAGED`; `COMPUTATION-BUSY` where too much is waiting
   */
  async run<Name extends JobName>(
    name: Name,
    input: Jobs[Name]['input'],
    refusal: Refusal,
    { signal, onProgress }: ComputationOptions = {},
  ): Promise<Jobs[Name]['output']> {
    const control = new JobControl();
    const stop = (): void => control.stop();
    signal?.addEventListener('abort', stop, { once: true });
    const tell = onProgress && setInterval(() => onProgress(control.progress), TELL_EVERY);
    try {
      onProgress?.({ done: 0, of: 1 });
      const output = await unlessAborted(this.#run(name, input, refusal, control, signal), signal);
      onProgress?.({ done: 1, of: 1 });
      return output;
    } finally {
      clearInterval(tell);
      signal?.removeEventListener('abort', stop);
    }
  }

  async #run<Name extends JobName>(
    name: Name,
    input: Jobs[Name]['input'],
    refusal: Refusal,
    control: JobControl,
    signal: AbortSignal | undefined,
  ): Promise<Jobs[Name]['output']> {
    // A damaged population is refused here, before a thread waits for it.
    await this.#outside(() => this.populations.load(input.population));
    return this.#lanes[laneOf(name)].use(async (thread) => {
      signal?.throwIfAborted();
      const outcome = await thread.run(name, input, control);
      if (outcome.kind === 'refused') {
        const { findings } = outcome;
        throw new ProblemError(typeof refusal === 'string' ? refusal : refusal(findings), { findings });
      }
      return outcome.output;
    });
  }

  /** So many threads, of which one does the jobs. */
  #team(threads: number): ComputingThread {
    const start = (): ComputingThread =>
      this.#outside(
        () => new ComputingThread((contentHash) => this.#outside(() => this.populations.load(contentHash))),
      );
    const leader = start();
    if (threads > 1) leader.shareWith(Array.from({ length: threads - 1 }, start));
    return leader;
  }
}

/** What the work gives, or the signal's reason as soon as it is aborted; the work itself then ends unheard. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  let abort = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason as Error);
  });
  signal.addEventListener('abort', abort, { once: true });
  if (signal.aborted) abort();
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
