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
  ): Promise<Jobs[Name]['output']> {
    const thread = await this.#acquire();
    try {
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
