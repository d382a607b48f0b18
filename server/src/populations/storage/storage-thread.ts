/*
 * A storage thread: it does one task on stored snapshots and ends. Generating and packing a million persons takes many seconds, during
 * which neither the thread that answers requests nor those that compute are held up.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { Refused } from '../../computation/refused.js';
import { type FromStorageThread } from './storage-thread-message.js';
import { doStorageTask, type StorageTask } from './storage-task.js';

if (!parentPort) throw new Error('This script runs as a worker thread only');
const port = parentPort;

const send = (message: FromStorageThread): void => port.postMessage(message);

async function work(): Promise<FromStorageThread> {
  try {
    const tell = (done: number, of: number): void => send({ kind: 'progress', done, of });
    return { kind: 'done', stored: await doStorageTask(workerData as StorageTask, tell) };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', findings: error.findings };
    return error instanceof Error
      ? { kind: 'failed', message: error.message, stack: error.stack }
      : { kind: 'failed', message: String(error), stack: undefined };
  }
}

void work().then(send);
