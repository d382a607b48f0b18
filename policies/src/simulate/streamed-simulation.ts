import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import { parseDay } from '../logic/calendar-day.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import { distributionOfCounts } from './distribution.js';
import { namedFigures, nobodysFigures, type PartialFigures, sumOfFigures } from './partial-figures.js';
import { runManifest } from './run-manifest.js';
import { SimulationRun } from './simulation-run.js';
import type { SimulationSummary } from './simulation-summary.js';

/**
 * A policy over a population that is too large to be held: it comes in parts of any size, and only counts are kept. The summary is, to
 * the last byte, that of a simulation of all parts at once.
 */
export class StreamedSimulation {
  private readonly day: number;
  private figures: PartialFigures;
  private persons = 0;
  /** Persons by total. */
  private readonly totals = new Map<number, number>();

  /** `asOf` must be a date: a RangeError otherwise. */
  constructor(
    private readonly policy: CompiledPolicy,
    private readonly asOf: string,
  ) {
    const day = parseDay(asOf);
    if (day === undefined) throw new RangeError(`The as-of date ${asOf} does not exist`);
    this.day = day;
    this.figures = nobodysFigures(policy);
  }

  /** Simulates the next part, encoded for the policy's dictionary. */
  add(part: EncodedPopulation): void {
    const run = new SimulationRun(this.policy, part, this.day);
    run.placeAll();
    run.score(0, part.size);
    this.figures = sumOfFigures(this.figures, run.wholeFigures());
    this.persons += part.size;
    const { totals } = run.results;
    for (let row = 0; row < totals.length; row += 1) {
      const total = totals[row] as number;
      this.totals.set(total, (this.totals.get(total) ?? 0) + 1);
    }
  }

  /** The summary of all parts; there must have been somebody. `contentHash` is that of the whole population. */
  summary(contentHash: string): SimulationSummary {
    const { policy, asOf, persons } = this;
    const { persons: _, ...stats } = distributionOfCounts(this.totals);
    return {
      manifest: runManifest([policy.identity], { contentHash, persons }, asOf),
      policy: policy.identity,
      asOf,
      persons,
      stats,
      ...namedFigures(policy, this.figures),
    };
  }
}
