/*
 * A computing thread: it simulates, compares and ranks, one job at a time, so that the thread that answers requests is
 * never busy for long; or it helps another computing thread with its jobs.
 */
import { type SnapshotParts } from '@jifen/policies';
import { type MessagePort, parentPort } from 'node:worker_threads';
import { Computations } from './computations.js';
import { PolicyCache } from './policy-cache.js';
import { PopulationCache } from './population-cache.js';
import { Refused } from './refused.js';
import { HelperPort, type ToHelper } from './shared/helper-port.js';
import { JobControl } from './shared/job-control.js';
import { Stopped } from './shared/stopped.js';
import { Hand } from './shared/take-part.js';
import { type FromThread, type ToThread } from './thread-messages.js';

if (!parentPort) throw new Error('This script runs as a worker thread only');
const port = parentPort;

let deliver: ((parts: SnapshotParts) => void) | undefined;

const send = (message: FromThread): void => port.postMessage(message);

const populations = new PopulationCache(
  (contentHash) =>
    new Promise((resolve) => {
      deliver = resolve;
      send({ kind: 'need-population', contentHash });
    }),
);
const policies = new PolicyCache();
const helpers: HelperPort[] = [];
const computations = new Computations(policies, populations, helpers);

async function work(job: Extract<ToThread, { kind: 'job' }>): Promise<FromThread> {
  const control = new JobControl(job.control);
  try {
    switch (job.name) {
      case 'quality':
        return { kind: 'done', output: await computations.quality(job.input, control) };
      case 'simulate':
        return { kind: 'done', output: await computations.simulate(job.input, control) };
      case 'compare':
        return { kind: 'done', output: await computations.compare(job.input, control) };
      case 'analyse':
        return { kind: 'done', output: await computations.analyse(job.input) };
      case 'attribute':
        return { kind: 'done', output: await computations.attribute(job.input, control) };
      case 'places':
        return { kind: 'done', output: await computations.places(job.input) };
      case 'effect':
        return { kind: 'done', output: await computations.effect(job.input) };
      case 'rank':
        return { kind: 'done', output: await computations.rank(job.input) };
    }
  } catch (error) {
    if (error instanceof Stopped) return { kind: 'stopped' };
    if (error instanceof Refused) return { kind: 'refused', findings: error.findings };
    if (error instanceof Error) return { kind: 'failed', message: error.message, stack: error.stack };
    return { kind: 'failed', message: String(error), stack: undefined };
  }
}

function help(asking: MessagePort): void {
  const hand = new Hand(policies, populations);
  // One after another: a task is answered before the next is looked at.
  let done = Promise.resolve();
  asking.on('message', (message: ToHelper) => {
    done = done.then(async () => {
      const result = await hand.receive(message);
      if (result) asking.postMessage(result);
    });
  });
}

port.on('message', (message: ToThread) => {
  switch (message.kind) {
    case 'population':
      deliver?.(message.parts);
      return;
    case 'helpers':
      helpers.push(...message.ports.map((helper) => new HelperPort(helper)));
      return;
    case 'help':
      help(message.port);
      return;
    case 'job':
      void work(message).then(send);
  }
});
