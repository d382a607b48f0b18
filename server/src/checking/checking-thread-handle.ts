import { Worker } from 'node:worker_threads';
import { workerScript } from '../workers/worker-script.js';
import { type CheckingTasks, type FromCheckingThread, type TaskName, type TaskOutcome } from './checking-tasks.js';

/** Megabytes that a thread may use before it is ended; the largest document that the API takes needs a tenth of it. */
const MOST_MEGABYTES = 1024;

/** A checking thread ended in the middle of a task. */
export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded';
}

interface Waiting {
  readonly resolve: (outcome: TaskOutcome<TaskName>) => void;
  readonly reject: (error: Error) => void;
}

/** One checking thread, seen from the main thread. */
export class CheckingThread {
  readonly #worker: Worker;
  #waiting: Waiting | undefined;
  #dead = false;

  constructor() {
    this.#worker = new Worker(workerScript(import.meta.url, './checking-thread.js'), {
      name: 'checking',
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
      // The flags of this process, such as the inspector's, are not meant for the thread.
      execArgv: [],
    });
    this.#worker.on('message', (message: FromCheckingThread) => this.#receive(message));
    this.#worker.on('error', (error) => this.#end(error.message));
    this.#worker.once('exit', (code) => this.#end(`code ${code}`));
  }

  get isDead(): boolean {
    return this.#dead;
  }

  /** Does a task; the thread must be idle. @throws {ThreadEnded} where the thread dies meanwhile */
  async run<Name extends TaskName>(name: Name, input: CheckingTasks[Name]['input']): Promise<TaskOutcome<Name>> {
    if (this.#dead) throw new ThreadEnded('The checking thread has ended');
    if (this.#waiting) throw new Error('The checking thread is not idle');
    return new Promise((resolve, reject) => {
      // A thread answers a task of one name with an outcome of that name; neither side of a message can show it to the compiler.
      this.#waiting = { resolve: resolve, reject };
      this.#worker.postMessage({ name, input });
    });
  }

  /** Ends the thread, whatever it is doing. */
  async stop(): Promise<void> {
    this.#end('it was stopped');
    await this.#worker.terminate();
  }

  #receive(message: FromCheckingThread): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (message.kind !== 'failed') return waiting?.resolve(message);
    const error = new Error(message.message);
    if (message.stack !== undefined) error.stack = message.stack;
    waiting?.reject(error);
  }

  #end(reason: string): void {
    this.#dead = true;
    this.#waiting?.reject(new ThreadEnded(`A checking thread ended: ${reason}`));
    this.#waiting = undefined;
  }
}
