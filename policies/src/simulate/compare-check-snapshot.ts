import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import { type ComparisonCheck, figure } from './compare-check.js';
import { ENGINE_VERSION } from './engine-version.js';
import type { Simulation } from './simulation.js';

/** A side of a comparison: a policy and the run that is said to be of it. */
interface Side {
  readonly policy: CompiledPolicy;
  readonly simulation: Simulation;
}

function isStale({ policy, simulation }: Side, population: EncodedPopulation, asOf: string | undefined): boolean {
  const { policy: ran, population: used, totals, states, barred } = simulation;
  return (
    ran.contentHash !== policy.identity.contentHash ||
    used.contentHash !== population.contentHash ||
    used.persons !== population.size ||
    [totals, states, barred].some(({ length }) => length !== population.size) ||
    simulation.asOf !== asOf ||
    simulation.engine !== ENGINE_VERSION
  );
}

/**
 * Both sides are of the policies that are compared (by content hash), of this very population, whole, on one day, by this engine:
 * nothing stale stands beside something new.
 */
export function snapshotCheck(sides: readonly Side[], population: EncodedPopulation): ComparisonCheck {
  const day = sides[0]?.simulation.asOf;
  const stale = sides.filter((side) => isStale(side, population, day));
  const persons = sides.map(({ simulation }) =>
    figure('模拟人数', 'Persons simulated', simulation.totals.length, 'persons'),
  );
  return {
    code: 'SAME-SNAPSHOT',
    title: { zh: '两侧用同一人群、同一日期、同一引擎', en: 'Both sides use one population, day and engine' },
    passed: stale.length === 0 && sides.length > 0,
    figures: [
      figure('人群人数', 'Persons in the population', population.size, 'persons'),
      ...persons,
      figure('过时的一侧', 'Sides that are stale', stale.length, 'cells'),
    ],
  };
}
