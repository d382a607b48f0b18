import {
  attributeInSteps,
  attributionRuns,
  type CompiledPolicy,
  type Finding,
  type KnownMixes,
  ORDER_SETTINGS,
  type OrderSettings,
  type PolicyMeasure,
  populationMeasure,
} from '@jifen/policies';
import { type Jobs, type SceneSource } from './jobs.js';
import { type LoadedPopulation } from './population-cache.js';
import { Refused } from './refused.js';

/** Milliseconds after which a step hands back what it has, so that other work has its turn and a cancelled attribution ends. */
const STEP = 3000;

/** Persons times mixes that one attribution may cost: some minutes. */
const MOST_PERSON_RUNS = 400_000_000;

/** Fewer orders may be drawn where the population is large, but not fewer than an error needs to mean something. */
const ORDERS = [ORDER_SETTINGS.orders, 8, 4];

/** A further step of an attribution: its end, or what is known so far. @throws {Refused} where it would cost too much */
export function attributionStep(
  a: CompiledPolicy,
  b: CompiledPolicy,
  loaded: LoadedPopulation,
  scenes: readonly SceneSource[],
  { asOf, orders: chosen, known: before }: Jobs['attribute']['input'],
): Jobs['attribute']['output'] {
  const end = performance.now() + STEP;
  const { measure, notRanked } = populationMeasure(a, b, { ...loaded, asOf }, scenes);
  const orders = chosen ?? affordable(a, b, measure, loaded.population.size);
  const known: KnownMixes = new Map(before.map(([mix, values]) => [BigInt(mix), values]));
  const steps = attributeInSteps(a, b, measure, orders, known);
  for (;;) {
    const step = steps.next();
    if (step.done) return { kind: 'end', attribution: step.value, notRanked };
    if (performance.now() < end) continue;
    return {
      kind: 'further',
      orders,
      progress: step.value,
      known: [...known].map(([mix, values]) => [`${mix}`, values]),
    };
  }
}

function affordable(a: CompiledPolicy, b: CompiledPolicy, measure: PolicyMeasure, persons: number): OrderSettings {
  const settings = ORDERS.map((orders) => ({ ...ORDER_SETTINGS, orders }));
  const found = settings.find((each) => attributionRuns(a, b, measure, each) * persons <= MOST_PERSON_RUNS);
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
