import { type MessagePort } from 'node:worker_threads';
import { type PolicySource } from '../jobs.js';
import { type ShareResult, type ShareTask } from './share-task.js';

/** Another thread that takes part. */
export interface Helper {
  /** Makes policies known, by whose hashes tasks name them; those of an earlier job are forgotten. */
  meet(policies: readonly PolicySource[]): void;
  do(task: ShareTask): Promise<ShareResult>;
}

/** What a helper is sent: policies, or a task to answer. */
export type ToHelper = { readonly policies: readonly PolicySource[] } | { readonly task: ShareTask };

/** A thread that takes part, at the other end of a port. It answers tasks in the order in which it gets them. */
export class HelperPort implements Helper {
  readonly #waiting: ((result: ShareResult) => void)[] = [];
  #met = '';

  constructor(private readonly port: MessagePort) {
    port.on('message', (result: ShareResult) => this.#waiting.shift()?.(result));
    // The thread itself is kept alive by its jobs.
    port.unref();
  }

  meet(policies: readonly PolicySource[]): void {
    const hashes = policies.map(({ contentHash }) => contentHash).join(' ');
    // Documents are large; a job that is asked for again is about the same ones.
    if (hashes !== this.#met) this.#send({ policies });
    this.#met = hashes;
  }

  do(task: ShareTask): Promise<ShareResult> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#send({ task });
    });
  }

  #send(message: ToHelper): void {
    this.port.postMessage(message);
  }
}
