import { type Bilingual } from '@jifen/policies';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Database } from '../database/database.js';
import { type ProblemCode } from '../problems/problem-codes.js';
import { ProblemError } from '../problems/problem-error.js';
import { StoredPopulation } from '../populations/population.entity.js';
import { ComputingThread } from './computing-thread-handle.js';
import { type JobName, type Jobs } from './jobs.js';

/** Threads that compute. The database thread and the one that answers requests need room beside them. */
const THREADS = 1;

/** Jobs that may wait; more are refused, because whoever asked would have given up before their turn. */
const MOST_WAITING = 32;

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

/** Hands work to computing threads, which stay warm between jobs. Not to be called inside a transaction. */
@Injectable()
export class ComputationService implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger('Computation');
  readonly #threads = new Set<ComputingThread>();
  readonly #idle: ComputingThread[] = [];
  readonly #waiting: ((thread: ComputingThread) => void)[] = [];
  /** A thread outlives the request, or the transaction, in which it happens to be started. */
  readonly #outside = AsyncLocalStorage.snapshot();

  constructor(private readonly database: Database) {}

  /** Starts the threads before somebody waits for them. */
  onApplicationBootstrap(): void {
    while (this.#threads.size < THREADS) this.#idle.push(this.#start());
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.#threads].map((thread) => thread.stop()));
  }

  /**
   * Does a job and gives its output.
   *
   * @param refusal problem as which findings against the job are reported
   * @throws {ProblemError} of that code; `COMPUTATION-BUSY` where too much is waiting
   */
  async run<Name extends JobName>(
    name: Name,
    input: Jobs[Name]['input'],
    refusal: ProblemCode,
    { signal, onProgress }: ComputationOptions = {},
  ): Promise<Jobs[Name]['output']> {
    onProgress?.({ done: 0, of: 1 });
    const output = await unlessAborted(this.#run(name, input, refusal, signal), signal);
    onProgress?.({ done: 1, of: 1 });
    return output;
  }

  async #run<Name extends JobName>(
    name: Name,
    input: Jobs[Name]['input'],
    refusal: ProblemCode,
    signal: AbortSignal | undefined,
  ): Promise<Jobs[Name]['output']> {
    const thread = await this.#acquire();
    try {
      signal?.throwIfAborted();
      const outcome = await thread.run(name, input);
      if (outcome.kind === 'refused') throw new ProblemError(refusal, { findings: outcome.findings });
      return outcome.output;
    } finally {
      this.#release(thread);
    }
  }

  async #acquire(): Promise<ComputingThread> {
    for (let idle = this.#idle.pop(); idle; idle = this.#idle.pop()) {
      if (!idle.isDead) return idle;
      this.#threads.delete(idle);
    }
    if (this.#threads.size < THREADS) return this.#start();
    if (this.#waiting.length >= MOST_WAITING) {
      throw new ProblemError('COMPUTATION-BUSY', { headers: { 'Retry-After': '10' } });
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #release(thread: ComputingThread): void {
    const next = this.#waiting.shift();
    if (!thread.isDead) {
      if (next) next(thread);
      else this.#idle.push(thread);
      return;
    }
    this.#threads.delete(thread);
    this.#logger.error('A computing thread died; another takes its place when it is needed');
    next?.(this.#start());
  }

  #start(): ComputingThread {
    const thread = this.#outside(
      () => new ComputingThread((contentHash) => this.#outside(() => this.#population(contentHash))),
    );
    this.#threads.add(thread);
    return thread;
  }

  async #population(contentHash: string): Promise<Uint8Array> {
    const stored = await this.database.manager
      .createQueryBuilder(StoredPopulation, 'population')
      .addSelect('population.content')
      .where('population.contentHash = :contentHash', { contentHash })
      .getOne();
    if (!stored) throw new Error(`No population ${contentHash}`);
    return stored.content;
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
