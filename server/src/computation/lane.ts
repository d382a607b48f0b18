import { Logger } from '@nestjs/common';
import { ProblemError } from '../problems/problem-error.js';
import { type ComputingThread } from './computing-thread-handle.js';
import { type JobName } from './jobs.js';

/** Jobs that may wait; more are refused, because whoever asked would have given up before their turn. */
const MOST_WAITING = 32;

/** Which jobs wait for each other: long ones, and those that somebody waits for while typing. */
export type LaneName = 'jobs' | 'live';

/** The lane of a job. */
export function laneOf(name: JobName): LaneName {
  return name === 'effect' ? 'live' : 'jobs';
}

/** A computing thread and the jobs that wait for it. One that has died is replaced. */
export class Lane {
  readonly #logger = new Logger('Computation');
  readonly #waiting: (() => void)[] = [];
  #thread: ComputingThread | undefined;
  #busy = false;

  constructor(private readonly start: () => ComputingThread) {}

  /** Starts the thread before somebody waits for it. */
  open(): void {
    this.#thread ??= this.start();
  }

  async close(): Promise<void> {
    await this.#thread?.stop();
  }

  /** Does a piece of work when its turn comes. @throws {ProblemError} `COMPUTATION-BUSY` where too much is waiting */
  async use<T>(work: (thread: ComputingThread) => Promise<T>): Promise<T> {
    await this.#turn();
    try {
      return await work(this.#living());
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#busy = false;
    }
  }

  async #turn(): Promise<void> {
    if (!this.#busy) {
      this.#busy = true;
      return;
    }
    if (this.#waiting.length >= MOST_WAITING) {
      throw new ProblemError('COMPUTATION-BUSY', { headers: { 'Retry-After': '10' } });
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #living(): ComputingThread {
    if (this.#thread?.isDead) {
      this.#logger.error('A computing thread died; another takes its place');
      this.#thread = undefined;
    }
    return (this.#thread ??= this.start());
  }
}
