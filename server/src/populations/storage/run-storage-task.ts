import { rm } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { Refused } from '../../computation/refused.js';
import { workerScript } from '../../workers/worker-script.js';
import { type FromStorageThread } from './storage-thread-message.js';
import { type StorageTask, type StoredSnapshot, type TellProgress } from './storage-task.js';

/** Megabytes of objects that a thread may use; columns are not among them. */
const MOST_MEGABYTES = 1024;

/** What whoever asks for a task may add. */
export interface StorageTaskOptions {
  /** Aborted when nobody wants the result any more: the thread is ended and the call rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: TellProgress;
}

/**
 * Does a task in a thread of its own. Whatever came of it, nothing is left of what was written on the way.
 *
 * @throws {Refused} with what is wrong, where a snapshot is damaged or cannot be made
 */
export async function runStorageTask(
  task: StorageTask,
  { signal, onProgress }: StorageTaskOptions = {},
): Promise<StoredSnapshot> {
  signal?.throwIfAborted();
  const worker = new Worker(workerScript(import.meta.url, './storage-thread.js'), {
    name: 'storage',
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    // The flags of this process, such as the inspector's, are not meant for the thread.
    execArgv: [],
  });
  let abort = (): void => {};
  try {
    return await new Promise((resolve, reject) => {
      abort = () => reject(signal?.reason as Error);
      signal?.addEventListener('abort', abort, { once: true });
      worker.on('message', (message: FromStorageThread) => {
        switch (message.kind) {
          case 'progress':
            onProgress?.(message.done, message.of);
            return;
          case 'done':
            resolve(message.stored);
            return;
          case 'refused':
            reject(new Refused(message.findings));
            return;
          case 'failed':
            reject(
              Object.assign(new Error(message.message), message.stack === undefined ? {} : { stack: message.stack }),
            );
        }
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`A storage thread ended (${code})`)));
    });
  } finally {
    signal?.removeEventListener('abort', abort);
    await worker.terminate();
    await rm(task.staging, { recursive: true, force: true });
  }
}
