import { totalmem } from 'node:os';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { workerScript } from '../workers/worker-script.js';
import { type JobName, type JobOutcome, type Jobs } from './jobs.js';
import { type PopulationLoader } from './population-cache.js';
import { type JobControl } from './shared/job-control.js';
import { Stopped } from './shared/stopped.js';
import { type FromThread, type ToThread } from './thread-messages.js';

const MEGABYTE = 1024 * 1024;

/**
 * Megabytes that a thread may use before it is ended, so that one job cannot take the server's memory: a quarter of the machine's, or of
 * what this process may use of it; 768 at least. Ranking 200,000 applications under two policies takes some two gigabytes.
 */
const MOST_MEGABYTES = Math.round(
  Math.min(4096, Math.max(768, Math.min(totalmem(), process.constrainedMemory() || Infinity) / 4 / MEGABYTE)),
);

/**
 * Megabytes for what has just been made and is mostly forgotten at once, three times what stays in use: with the usual 48, ranking spends
 * a third of its time on collecting.
 */
const YOUNG_MEGABYTES = 96;

interface Waiting {
  readonly resolve: (outcome: JobOutcome<JobName>) => void;
  readonly reject: (error: Error) => void;
}

/** One computing thread, seen from the main thread. It does one job at a time, or helps another thread with its jobs. */
export class ComputingThread {
  readonly #worker: Worker;
  readonly #helpers: ComputingThread[] = [];
  #whenDead: (() => void) | undefined;
  #waiting: Waiting | undefined;
  #dead = false;

  constructor(private readonly loadPopulation: PopulationLoader) {
    this.#worker = new Worker(workerScript(import.meta.url, './computing-thread.js'), {
      name: 'computing',
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
      // The flags of this process, such as the inspector's, are not meant for the thread.
      execArgv: [],
    });
    this.#worker.on('message', (message: FromThread) => this.#receive(message));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.once('exit', (code) => this.#fail(new Error(`A computing thread ended (${code})`)));
  }

  get isDead(): boolean {
    return this.#dead;
  }

  /** Lets other threads, which do no jobs of their own, share the work of this one's jobs. They live and die together. */
  shareWith(helpers: readonly ComputingThread[]): void {
    const ports = helpers.map((helper) => {
      const { port1, port2 } = new MessageChannel();
      helper.#post({ kind: 'help', port: port2 }, [port2]);
      // Whoever waits for the part of a thread that has died would wait for ever.
      helper.#whenDead = () => void this.#abandon(new Error('A thread that shared the work ended'));
      this.#helpers.push(helper);
      return port1;
    });
    this.#post({ kind: 'helpers', ports }, ports);
  }

  /** Does a job; the thread must be idle. @throws {Stopped} where the control has stopped it */
  async run<Name extends JobName>(
    name: Name,
    input: Jobs[Name]['input'],
    control: JobControl,
  ): Promise<JobOutcome<Name>> {
    if (this.#waiting || this.#dead) throw new Error('The computing thread is not idle');
    return new Promise((resolve, reject) => {
      // A thread answers a job of one name with an outcome of that name; neither side of a message can show it to the compiler.
      const settled = resolve as (outcome: JobOutcome<JobName>) => void;
      this.#waiting = { resolve: settled, reject };
      this.#post({ kind: 'job', name, input, control: control.memory } as ToThread);
    });
  }

  /** Ends the thread, whatever it is doing. */
  async stop(): Promise<void> {
    await this.#abandon(new Error('The server is stopping'));
  }

  #post(message: ToThread, transfer: readonly MessagePort[] = []): void {
    this.#worker.postMessage(message, transfer);
  }

  #receive(message: FromThread): void {
    switch (message.kind) {
      case 'need-population':
        this.loadPopulation(message.contentHash).then(
          (parts) => this.#post({ kind: 'population', parts }),
          // The thread would wait for ever.
          (error: unknown) => void this.#abandon(error),
        );
        return;
      case 'failed': {
        const error = new Error(message.message);
        if (message.stack !== undefined) error.stack = message.stack;
        this.#settle()?.reject(error);
        return;
      }
      case 'stopped':
        this.#settle()?.reject(new Stopped());
        return;
      case 'done':
      case 'refused':
        this.#settle()?.resolve(message);
        return;
    }
  }

  async #abandon(error: unknown): Promise<void> {
    this.#fail(error instanceof Error ? error : new Error(String(error)));
    await this.#worker.terminate();
  }

  #settle(): Waiting | undefined {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    return waiting;
  }

  #fail(error: Error): void {
    if (this.#dead) return;
    this.#dead = true;
    this.#settle()?.reject(error);
    this.#whenDead?.();
    for (const helper of this.#helpers) void helper.stop();
  }
}
