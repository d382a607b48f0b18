import type { Distribution, NodeStats, Standing, VerdictCount } from '@jifen/policies';
import type { RunManifest } from '../manifest';
import type { RunNotes } from '../runs/run-note';
import { type RunPopulation, runPolicy, type RunSubject } from './run';

/** Everything that a simulation's figures depend on. */
export interface SimulationManifest {
  readonly policy: RunSubject;
  readonly population: RunPopulation;
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly engine: string;
  readonly manifestHash: string;
}

/** A simulation in the history of runs (GET /api/simulations). */
export interface SimulationRow {
  readonly id: string;
  readonly notes: RunNotes;
  readonly manifest: SimulationManifest;
  readonly persons: number;
  /** Exact mean of the totals in hundredths. */
  readonly mean: { readonly num: number; readonly den: number };
  readonly createdAt: string;
  readonly createdBy: { readonly id: string | null; readonly displayName: string };
}

/** What one policy came to on a population; amounts in hundredths, counts in persons. */
export interface SimulationFigures {
  readonly stats: Distribution;
  /** Parents before children; the first is the root. */
  readonly nodes: readonly NodeStats[];
  readonly standing: Readonly<Record<Standing, number>>;
  readonly standingRules: readonly VerdictCount[];
  readonly vetoes: readonly VerdictCount[];
  readonly vetoed: number;
  /** Computed points that do not count because of the state they are in. */
  readonly withheld: number;
}

/** A simulation with its figures (GET /api/simulations/:id). */
export interface Simulation extends SimulationFigures {
  readonly id: string;
  /** Code of the county whose run it is. */
  readonly county: string;
  /** `sha256:…` of what came out; null for runs of before it was kept. */
  readonly resultHash: string | null;
  readonly manifest: SimulationManifest;
  readonly persons: number;
  /** How long the run took. */
  readonly milliseconds: number;
  readonly createdAt: string;
  readonly createdBy: { readonly id: string | null; readonly displayName: string };
}

/** The manifest as pages and exports print it. */
export function manifestOf({
  id,
  manifest,
  resultHash,
}: Pick<Simulation, 'id' | 'manifest' | 'resultHash'>): RunManifest {
  const { policy, population, asOf, engine, manifestHash } = manifest;
  return {
    runId: id,
    policies: [runPolicy(policy)],
    population,
    asOf,
    engine,
    manifestHash,
    resultHash: resultHash ?? undefined,
  };
}
