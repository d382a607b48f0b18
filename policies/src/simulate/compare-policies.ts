import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import type { ComparisonCheck } from './compare-check.js';
import { cellsCheck } from './compare-check-cells.js';
import { nodesCheck } from './compare-check-nodes.js';
import { referenceCheck, SAMPLE_SIZE } from './compare-check-reference.js';
import { sameVersionCheck } from './compare-check-same.js';
import { snapshotCheck } from './compare-check-snapshot.js';
import { swappedCheck } from './compare-check-swap.js';
import { assignGroups, type Grouping } from './compare-groups.js';
import { type PolicyComparison, compareSimulations } from './compare-simulations.js';
import { runManifest, type RunManifest, type SealedManifest } from './run-manifest.js';
import { simulate, type Simulation } from './simulate.js';

/** Two policies on one population, compared and checked. */
export interface ComparisonReport {
  readonly manifest: SealedManifest;
  readonly a: Simulation;
  readonly b: Simulation;
  readonly comparison: PolicyComparison;
  /** The seal: each claim with its numbers. */
  readonly checks: readonly ComparisonCheck[];
  /** True when every check passed. */
  readonly sealed: boolean;
}

/** What a comparison needs besides its two policies. */
export interface ComparisonSettings {
  readonly groupings?: readonly Grouping[];
  /** Seed of the sample that is recomputed. */
  readonly seed?: number;
  readonly sampleSize?: number;
  /** Settings of the scene that is ranked with the comparison; goes into the manifest. */
  readonly scene?: RunManifest['scene'];
  /** Simulations that are known already (same manifest); they are checked like new ones. */
  readonly a?: Simulation;
  readonly b?: Simulation;
}

/** A block size that has no factor in common with the usual one, so that a run's second pass cuts the population elsewhere. */
const OTHER_BLOCK_SIZE = 389;

/**
 * Runs both policies over the population, compares them, and runs every check of the seal. The population must have been encoded for
 * both dictionaries. A grouping whose fact neither policy knows is left out.
 */
export function comparePolicies(
  a: CompiledPolicy,
  b: CompiledPolicy,
  population: EncodedPopulation,
  asOf: string,
  settings: ComparisonSettings = {},
): ComparisonReport {
  const { groupings = [], seed = 1, sampleSize = SAMPLE_SIZE, scene = null } = settings;
  const runA = settings.a ?? simulate(a, population, asOf);
  const runB = settings.b ?? simulate(b, population, asOf);
  const groups = groupings.flatMap(
    (grouping) => assignGroups(b, population, asOf, grouping) ?? assignGroups(a, population, asOf, grouping) ?? [],
  );
  const comparison = compareSimulations(runA, runB, population, groups);
  const sides = [
    { policy: a, simulation: runA },
    { policy: b, simulation: runB },
  ];
  const checks = [
    snapshotCheck([runA, runB], population),
    sameVersionCheck(
      sides.map(({ policy, simulation }) => ({
        run: simulation,
        again: simulate(policy, population, asOf, OTHER_BLOCK_SIZE),
      })),
    ),
    swappedCheck(comparison, compareSimulations(runB, runA, population, groups)),
    nodesCheck(sides),
    cellsCheck(runA, runB, comparison),
    referenceCheck(sides, population, seed, sampleSize),
  ];
  return {
    manifest: runManifest([a.identity, b.identity], runA.population, asOf, { seed, scene }),
    a: runA,
    b: runB,
    comparison,
    checks,
    sealed: checks.every(({ passed }) => passed),
  };
}
