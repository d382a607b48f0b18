/*
 * A computing thread: it simulates, compares, ranks and generates, one job at a time, so that the thread that answers requests is
 * never busy for long.
 */
import { parentPort } from 'node:worker_threads';
import { Computations } from './computations.js';
import { PolicyCache } from './policy-cache.js';
import { PopulationCache } from './population-cache.js';
import { Refused } from './refused.js';
import { type FromThread, type ToThread } from './thread-messages.js';

if (!parentPort) throw new Error('This script runs as a worker thread only');
const port = parentPort;

let deliver: ((content: Uint8Array) => void) | undefined;

const send = (message: FromThread): void => port.postMessage(message);

const populations = new PopulationCache(
  (contentHash) =>
    new Promise((resolve) => {
      deliver = resolve;
      send({ kind: 'need-population', contentHash });
    }),
);
const computations = new Computations(new PolicyCache(), populations);

async function work(job: Extract<ToThread, { kind: 'job' }>): Promise<FromThread> {
  try {
    switch (job.name) {
      case 'generate':
        return { kind: 'done', output: computations.generate(job.input) };
      case 'simulate':
        return { kind: 'done', output: await computations.simulate(job.input) };
      case 'compare':
        return { kind: 'done', output: await computations.compare(job.input) };
      case 'rank':
        return { kind: 'done', output: await computations.rank(job.input) };
    }
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', findings: error.findings };
    if (error instanceof Error) return { kind: 'failed', message: error.message, stack: error.stack };
    return { kind: 'failed', message: String(error), stack: undefined };
  }
}

port.on('message', (message: ToThread) => {
  if (message.kind === 'population') deliver?.(message.content);
  else void work(message).then(send);
});
