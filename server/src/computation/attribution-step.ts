import {
  attributeInSteps,
  attributionRuns,
  type Finding,
  type KnownMixes,
  type Mixes,
  ORDER_SETTINGS,
  type OrderSettings,
} from '@jifen/policies';
import { type AttributionBench } from './attribution-benches.js';
import { type Jobs } from './jobs.js';
import { Refused } from './refused.js';
import { type JobControl } from './shared/job-control.js';
import { measureShared } from './shared/measure-shared.js';
import { type Helper } from './shared/helper-port.js';

/** Milliseconds after which a step hands back what it has, so that other work has its turn. */
const STEP = 3000;

/** Persons times mixes that one attribution may cost: about a minute. */
const MOST_PERSON_RUNS = 1_000_000_000;

/** Fewer orders may be drawn where the population is large, but not fewer than an error needs to mean something. */
const ORDERS = [ORDER_SETTINGS.orders, 8, 4];

/** A further step of an attribution: its end, or what is known so far. @throws {Refused} where it would cost too much */
export async function attributionStep(
  { mixes, notRanked, persons }: AttributionBench,
  input: Jobs['attribute']['input'],
  helpers: readonly Helper[],
  control: JobControl,
): Promise<Jobs['attribute']['output']> {
  const end = performance.now() + STEP;
  const { a, b, population, asOf, scenes } = input;
  const run = { a, b, population, asOf, scenes };
  const orders = input.orders ?? affordable(mixes, persons);
  const known: KnownMixes = new Map(input.known.map(([mix, values]) => [BigInt(mix), values]));
  const steps = attributeInSteps(mixes, orders, known);
  control.advance(known.size);
  for (;;) {
    const step = steps.next();
    if (step.done) return { kind: 'end', attribution: step.value, notRanked };
    const { wanted, done, runs } = step.value;
    control.plan(Math.max(runs, known.size + wanted.length));
    if (performance.now() >= end) {
      const all = [...known].map(([mix, values]) => [`${mix}`, values] as const);
      return { kind: 'further', orders, progress: { done, runs }, known: all };
    }
    await measureShared(run, mixes, wanted, known, helpers, control);
  }
}

function affordable(mixes: Mixes, persons: number): OrderSettings {
  const settings = ORDERS.map((orders) => ({ ...ORDER_SETTINGS, orders }));
  const found = settings.find((each) => attributionRuns(mixes, each) * persons <= MOST_PERSON_RUNS);
  if (!found) throw new Refused([tooLarge(persons)]);
  return found;
}

function tooLarge(persons: number): Finding {
  return {
    code: 'ATTRIBUTION-TOO-LARGE',
    severity: 'error',
    pointer: '/population',
    message: {
      zh: `改动太多，在 ${persons} 人上归因的计算量过大`,
      en: `So many changes would take too long to attribute on ${persons} persons`,
    },
    remedy: {
      zh: '换用较小的人群对比后再归因',
      en: 'Compare on a smaller population and attribute that',
    },
  };
}
