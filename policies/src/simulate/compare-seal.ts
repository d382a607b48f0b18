import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import type { BandEdges } from './band-edges.js';
import type { ComparisonCheck } from './compare-check.js';
import { cellsCheck } from './compare-check-cells.js';
import { groupsCheck } from './compare-check-groups.js';
import { moversCheck } from './compare-check-movers.js';
import { nodesCheck } from './compare-check-nodes.js';
import { referenceCheck } from './compare-check-reference.js';
import { sameVersionCheck } from './compare-check-same.js';
import { snapshotCheck } from './compare-check-snapshot.js';
import { spreadCheck } from './compare-check-spread.js';
import { swappedCheck } from './compare-check-swap.js';
import type { GroupAssignment, Grouping } from './compare-groups.js';
import { compareSimulations, type PolicyComparison } from './compare-simulations.js';
import { simulate } from './simulate.js';
import { type Simulation } from './simulation.js';

/** One side of a comparison: a policy and the run that is said to be of it. */
export interface ComparedSide {
  readonly policy: CompiledPolicy;
  readonly simulation: Simulation;
}

/** A comparison as it is going to be shown, with everything that it was made from. */
export interface ComparedRuns {
  readonly a: ComparedSide;
  readonly b: ComparedSide;
  readonly population: EncodedPopulation;
  readonly asOf: string;
  readonly comparison: PolicyComparison;
  /** The groupings asked for, and how each divides the population; in the order of the comparison. */
  readonly groupings: readonly Grouping[];
  readonly assignments: readonly GroupAssignment[];
  /** Edges of the bands of changes that were asked for; 5 and 20 points without it. */
  readonly edges?: BandEdges | undefined;
  /** Both sides run a second time with blocks of {@link OTHER_BLOCK_SIZE}; run here where the caller has not. */
  readonly again?: readonly Simulation[];
  /** Seed and size of the sample that is recomputed. */
  readonly seed: number;
  readonly sampleSize: number;
}

/** A block size that has no factor in common with the usual one, so that a run's second pass cuts the population elsewhere. */
export const OTHER_BLOCK_SIZE = 389;

/** Every check of the seal, in the order in which they are shown; they know nothing of each other, so that threads can share them. */
export const COMPARISON_CHECKS: readonly ((runs: ComparedRuns) => ComparisonCheck)[] = [
  (runs) => snapshotCheck(sidesOf(runs), runs.population),
  ({ a, b, population, asOf, again }) =>
    sameVersionCheck(
      [a, b].map(({ policy, simulation }, side) => ({
        run: simulation,
        again: again?.[side] ?? simulate(policy, population, asOf, OTHER_BLOCK_SIZE),
      })),
    ),
  ({ a, b, population, comparison, assignments, edges }) =>
    swappedCheck(
      comparison,
      compareSimulations(b.simulation, a.simulation, population, assignments, edges && { edges }),
    ),
  (runs) => nodesCheck(sidesOf(runs)),
  ({ a, b, comparison, assignments, edges }) => cellsCheck(a.simulation, b.simulation, comparison, assignments, edges),
  ({ a, b, population, asOf, groupings, assignments, seed, sampleSize }) =>
    groupsCheck([b.policy, a.policy], population, asOf, groupings, assignments, seed, sampleSize),
  ({ a, b, comparison }) => spreadCheck(a.simulation, b.simulation, comparison),
  ({ a, b, population, comparison }) => moversCheck(a.simulation, b.simulation, population.ids, comparison),
  (runs) => referenceCheck(sidesOf(runs), runs.population, runs.seed, runs.sampleSize),
];

function sidesOf({ a, b }: ComparedRuns): readonly ComparedSide[] {
  return [a, b];
}

/** The seal: every check, each computed on another way than the figures that it checks, and each time anew. */
export function comparisonChecks(runs: ComparedRuns): ComparisonCheck[] {
  return COMPARISON_CHECKS.map((check) => check(runs));
}
