import { Logger } from '@nestjs/common';
import { ProblemError } from '../problems/problem-error.js';
import { type CheckingTasks, type TaskName, type TaskOutcome } from './checking-tasks.js';
import { type CheckingThread, ThreadEnded } from './checking-thread-handle.js';

/** Tasks that may wait; more are refused, because whoever asked would have given up before their turn. */
const MOST_WAITING = 64;

/** How often a task is begun before it is given up: a thread may die of another cause, or of the task itself. */
const MOST_ATTEMPTS = 2;

/**
 * Checking threads and the tasks that wait for them. A further thread is started when somebody would have to wait, up to `most`; one that
 * has died is replaced, and its task begun again.
 */
export class ThreadPool {
  readonly #logger = new Logger('Checking');
  readonly #threads = new Set<CheckingThread>();
  readonly #idle: CheckingThread[] = [];
  readonly #waiting: ((thread: CheckingThread) => void)[] = [];
  #closed = false;

  constructor(
    private readonly most: number,
    private readonly start: () => CheckingThread,
  ) {}

  /** Tasks that a thread is working on. */
  get underWay(): number {
    return this.#threads.size - this.#idle.length;
  }

  /** Starts one thread before somebody waits for it. */
  open(): void {
    if (this.#threads.size === 0) this.#idle.push(this.#started());
  }

  /** Ends the threads, and with them what they are doing. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#threads].map((thread) => thread.stop()));
  }

  /**
   * Does a task when its turn comes.
   *
   * @throws {ProblemError} `COMPUTATION-BUSY` where too much is waiting; `CHECK-INTERRUPTED` where the thread died of it twice, or the server stops
   */
  async run<Name extends TaskName>(name: Name, input: CheckingTasks[Name]['input']): Promise<TaskOutcome<Name>> {
    for (let attempt = 1; ; attempt += 1) {
      const thread = await this.#free();
      try {
        return await thread.run(name, input);
      } catch (error) {
        if (!(error instanceof ThreadEnded)) throw error;
        if (this.#closed || attempt === MOST_ATTEMPTS) throw new ProblemError('CHECK-INTERRUPTED');
        this.#logger.error(`${error.message}; another takes its place and begins "${name}" again`);
      } finally {
        this.#release(thread);
      }
    }
  }

  async #free(): Promise<CheckingThread> {
    for (let thread = this.#idle.pop(); thread; thread = this.#idle.pop()) {
      if (!thread.isDead) return thread;
      this.#threads.delete(thread);
    }
    if (this.#closed) throw new ProblemError('CHECK-INTERRUPTED');
    if (this.#threads.size < this.most) return this.#started();
    if (this.#waiting.length >= MOST_WAITING) {
      throw new ProblemError('COMPUTATION-BUSY', { headers: { 'Retry-After': '10' } });
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Whoever waits longest gets the thread, or one in its place. */
  #release(thread: CheckingThread): void {
    if (thread.isDead) this.#threads.delete(thread);
    const next = this.#waiting.shift();
    if (next) next(thread.isDead && !this.#closed ? this.#started() : thread);
    else if (!thread.isDead) this.#idle.push(thread);
  }

  #started(): CheckingThread {
    const thread = this.start();
    this.#threads.add(thread);
    return thread;
  }
}
