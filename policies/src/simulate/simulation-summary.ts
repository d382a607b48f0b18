import type { Distribution } from './distribution.js';
import type { NodeStats } from './node-figures.js';
import { runManifest, type SealedManifest } from './run-manifest.js';
import type { Simulation } from './simulation.js';

/** A simulation without its persons: what is stored, shown and sent. Plain JSON; amounts in hundredths. */
export interface SimulationSummary extends Pick<
  Simulation,
  'policy' | 'asOf' | 'standing' | 'withheld' | 'standingRules' | 'vetoes' | 'vetoed'
> {
  readonly manifest: SealedManifest;
  readonly persons: number;
  readonly stats: Omit<Distribution, 'persons'>;
  readonly nodes: readonly NodeStats[];
}

/** The figures of a simulation with its manifest. Equal runs give equal summaries, byte for byte. */
export function simulationSummary(simulation: Simulation): SimulationSummary {
  const { policy, population, asOf, distribution, nodes, standing, withheld, standingRules, vetoes, vetoed } =
    simulation;
  const { persons, ...stats } = distribution;
  const manifest = runManifest([policy], population, asOf);
  return { manifest, policy, asOf, persons, stats, nodes, standing, withheld, standingRules, vetoes, vetoed };
}
