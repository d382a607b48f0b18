import { type MessagePort } from 'node:worker_threads';
import { type ShareResult, type ShareTask } from './share-task.js';
import { type Helper } from './simulate-shared.js';

/** A thread that takes part, at the other end of a port. It answers tasks in the order in which it gets them. */
export class HelperPort implements Helper {
  readonly #waiting: ((result: ShareResult) => void)[] = [];

  constructor(private readonly port: MessagePort) {
    port.on('message', (result: ShareResult) => this.#waiting.shift()?.(result));
    // The thread itself is kept alive by its jobs.
    port.unref();
  }

  do(task: ShareTask): Promise<ShareResult> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.port.postMessage(task);
    });
  }
}
