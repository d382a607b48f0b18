import { type KnownMixes, type Mixes } from '@jifen/policies';
import { type AttributedRun } from '../attribution-benches.js';
import { type JobControl } from './job-control.js';
import { type Helper } from './helper-port.js';

/** Mixes that are measured together: enough to share what they have in common, few enough to stop soon. */
const TOGETHER = 32;

/** Fewer mixes are measured before another thread has begun. */
const WORTH_SHARING = 4;

type Values = readonly (readonly number[] | null)[];

/** Measures mixes in their order, some at a time. @throws {Stopped} where nobody wants them any more */
export function measureInTurn(mixes: Mixes, wanted: readonly bigint[], control: JobControl): Values {
  const values: (readonly number[] | null)[] = [];
  for (let from = 0; from < wanted.length; from += TOGETHER) {
    control.check();
    const some = wanted.slice(from, from + TOGETHER);
    values.push(...mixes.values(some));
    control.advance(some.length);
  }
  return values;
}

/**
 * Measures mixes with all threads at hand and puts their figures into `known`. Each thread takes neighbours, since mixes that follow each
 * other differ in little. The same figures whatever the number of threads.
 */
export async function measureShared(
  run: AttributedRun,
  mixes: Mixes,
  wanted: readonly bigint[],
  known: KnownMixes,
  helpers: readonly Helper[],
  control: JobControl,
): Promise<void> {
  const asked = wanted.length >= WORTH_SHARING ? helpers : [];
  const each = Math.ceil(wanted.length / (asked.length + 1));
  const shareOf = (thread: number): readonly bigint[] => wanted.slice(thread * each, (thread + 1) * each);
  const tasks = asked.map((helper, index) =>
    helper.do({ phase: 'measure', run, mixes: shareOf(index + 1), control: control.memory }),
  );
  try {
    // One's own part comes after the others have been asked; it keeps this thread busy until they answer.
    keep(known, shareOf(0), measureInTurn(mixes, shareOf(0), control));
  } finally {
    // Nobody may still be at work on a job that has ended.
    await Promise.all(tasks);
  }
  for (const [index, task] of tasks.entries()) {
    const result = await task;
    control.check();
    if (result.phase === 'failed') throw new Error(result.message);
    if (result.phase === 'measure') keep(known, shareOf(index + 1), result.values);
  }
}

function keep(known: KnownMixes, wanted: readonly bigint[], values: Values): void {
  for (const [index, mix] of wanted.entries()) known.set(mix, values[index] ?? null);
}
