import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import type { BandEdges } from './band-edges.js';
import type { ComparisonCheck } from './compare-check.js';
import { SAMPLE_SIZE } from './compare-check-reference.js';
import { assignGroups, type Grouping } from './compare-groups.js';
import { comparisonChecks } from './compare-seal.js';
import { type PolicyComparison, compareSimulations } from './compare-simulations.js';
import { runManifest, type RunManifest, type SealedManifest } from './run-manifest.js';
import { simulate } from './simulate.js';
import { type Simulation } from './simulation.js';

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
  /** Edges of the bands of changes, where others than 5 and 20 points; go into the manifest. */
  readonly edges?: BandEdges | undefined;
  /** Seed of the sample that is recomputed. */
  readonly seed?: number;
  readonly sampleSize?: number;
  /** Settings of the scene that is ranked with the comparison; goes into the manifest. */
  readonly scene?: RunManifest['scene'];
  /** Simulations that are known already (same manifest); they are checked like new ones. */
  readonly a?: Simulation;
  readonly b?: Simulation;
  /** The second run of both sides that the seal compares them with, see `OTHER_BLOCK_SIZE`. */
  readonly again?: readonly Simulation[];
}

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
  const { groupings = [], edges, seed = 1, sampleSize = SAMPLE_SIZE, scene = null } = settings;
  const runA = settings.a ?? simulate(a, population, asOf);
  const runB = settings.b ?? simulate(b, population, asOf);
  const assignments = groupings.flatMap(
    (grouping) => assignGroups(b, population, asOf, grouping) ?? assignGroups(a, population, asOf, grouping) ?? [],
  );
  const comparison = compareSimulations(runA, runB, population, assignments, edges && { edges });
  const checks = comparisonChecks({
    a: { policy: a, simulation: runA },
    b: { policy: b, simulation: runB },
    population,
    asOf,
    comparison,
    groupings,
    assignments,
    edges,
    ...(settings.again ? { again: settings.again } : {}),
    seed,
    sampleSize,
  });
  return {
    manifest: runManifest([a.identity, b.identity], runA.population, asOf, { seed, scene, edges }),
    a: runA,
    b: runB,
    comparison,
    checks,
    sealed: checks.every(({ passed }) => passed),
  };
}
