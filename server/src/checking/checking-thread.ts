/*
 * A checking thread: it reads and checks documents and looks through their test cases, one task at a time, so that the thread that
 * answers requests is never busy for long.
 */
import {
  boundaryCases,
  checkPolicy,
  type CompiledPolicy,
  coverCases,
  parsePolicy,
  policyHash,
  type PolicyDocument,
} from '@jifen/policies';
import { parentPort } from 'node:worker_threads';
import { PolicyCache } from '../computation/policy-cache.js';
import { Refused } from '../computation/refused.js';
import { libraryIn } from '../versions/library-in.js';
import {
  type CheckingTasks,
  type FromCheckingThread,
  type PolicyText,
  type PolicyWithCases,
  type ToCheckingThread,
} from './checking-tasks.js';

if (!parentPort) throw new Error('This script runs as a worker thread only');
const port = parentPort;

const policies = new PolicyCache();

/** What was read and stringified by the server itself is a document. */
const opened = ({ document }: PolicyText): PolicyDocument => JSON.parse(document) as PolicyDocument;

function read({ text }: CheckingTasks['read']['input']): CheckingTasks['read']['output'] {
  const { value, findings } = parsePolicy(JSON.parse(text));
  return value
    ? { document: JSON.stringify(value), contentHash: policyHash(value), findings }
    : { document: null, findings };
}

function compiled(task: PolicyWithCases): CompiledPolicy {
  return policies.compiled({ contentHash: task.contentHash, document: opened(task), included: task.included });
}

function outputOf({ name, input }: ToCheckingThread): CheckingTasks[keyof CheckingTasks]['output'] {
  switch (name) {
    case 'read':
      return read(input);
    case 'check':
      return checkPolicy(opened(input), libraryIn(new Map(input.included)));
    case 'cover':
      return coverCases(compiled(input), input.cases);
    case 'propose':
      return boundaryCases(compiled(input), input.cases, input.asOf);
  }
}

function answer(task: ToCheckingThread): FromCheckingThread {
  try {
    return { kind: 'done', output: outputOf(task) };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', findings: error.findings };
    if (error instanceof Error) return { kind: 'failed', message: error.message, stack: error.stack };
    return { kind: 'failed', message: String(error), stack: undefined };
  }
}

port.on('message', (task: ToCheckingThread) => port.postMessage(answer(task)));
