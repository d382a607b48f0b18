// Ends a checking thread in the middle of the work, once and again and again, and prints what whoever asked was told.
import { boundaryCases, compilePolicy } from '@jifen/policies';
import { CheckingService, policyText } from '../../node_modules/.cache/compiled/checking/checking.service.js';
import { readPack } from '../../node_modules/.cache/compiled/seed/packs.js';

const nextThread = () => new Promise((resolve) => process.once('worker', resolve));

const { document } = readPack('zhejiang-common-2023');
const task = { ...policyText(document, new Map()), contentHash: 'sha256:0', cases: [] };
const asOf = '2026-06-18';
const expected = JSON.stringify(boundaryCases(compilePolicy(document, () => undefined).policy, [], asOf));

const checking = new CheckingService();
const told = async (answer) =>
  answer.then(
    (output) => (JSON.stringify(output) === expected ? 'as expected' : 'something else'),
    (error) => error.code ?? String(error),
  );

/** Ends the thread that has been started last, long before it can be done, and gives the one that takes its place. */
const end = async (thread) => {
  const next = nextThread();
  void thread.terminate();
  return next;
};

let starting = nextThread();
const once = told(checking.propose(task, asOf));
const second = await end(await starting);
const afterOne = await once;

const twice = told(checking.propose(task, asOf));
const third = await end(second);
await third.terminate();
const afterTwo = await twice;

starting = nextThread();
const next = await told(checking.propose(task, asOf));
const last = await starting;
const open = told(checking.propose(task, asOf));
const ended = new Promise((resolve) => last.once('exit', () => resolve('ended')));
await checking.onApplicationShutdown();
console.log(JSON.stringify({ afterOne, afterTwo, next, closed: await open, thread: await ended }));
