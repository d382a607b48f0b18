import type { EncodedPopulation } from '../population/encode-population.js';
import { type ComparisonCheck, figure } from './compare-check.js';
import { ENGINE_VERSION } from './engine-version.js';
import type { Simulation } from './simulate.js';

/** Both sides are of this very population, whole, on one day, by this engine: nothing stale stands beside something new. */
export function snapshotCheck(runs: readonly Simulation[], population: EncodedPopulation): ComparisonCheck {
  const stale = runs.filter(
    ({ population: used, totals, states, asOf, engine }) =>
      used.contentHash !== population.contentHash ||
      totals.length !== population.size ||
      states.length !== population.size ||
      asOf !== runs[0]?.asOf ||
      engine !== ENGINE_VERSION,
  );
  const persons = runs.map(({ totals }) => figure('模拟人数', 'Persons simulated', totals.length, 'persons'));
  return {
    code: 'SAME-SNAPSHOT',
    title: { zh: '两侧用同一人群、同一日期、同一引擎', en: 'Both sides use one population, day and engine' },
    passed: stale.length === 0,
    figures: [figure('人群人数', 'Persons in the population', population.size, 'persons'), ...persons],
  };
}
