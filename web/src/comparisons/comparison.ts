import type {
  BandEdges,
  Change,
  ComparisonCheck,
  Crossing,
  Finding,
  PolicyComparison,
  RankingKey,
} from '@jifen/policies';
import type { Bilingual } from '../i18n';
import type { RunManifest } from '../manifest';
import type { RunNotes } from '../runs/run-note';
import type { SectionOfChanges } from './change-rows';
import { type RunPopulation, runPolicy, type RunSubject } from '../simulations/run';
import type { SimulationFigures } from '../simulations/simulation';

/** Everything that a comparison's figures depend on. A is the old or left one. */
export interface ComparisonManifest {
  readonly a: RunSubject;
  readonly b: RunSubject;
  readonly population: RunPopulation;
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly engine: string;
  readonly manifestHash: string;
  /** The scene that was ranked under both: its id in the policies, and the registered round. Null: every scene that both have. */
  readonly scene: { readonly id: string; readonly roundId: string | null; readonly title: string | null } | null;
  /** Edges of the bands of changes, where others than the usual ones were asked for. */
  readonly edges?: BandEdges;
}

interface ComparisonHead {
  readonly id: string;
  /** Code of the county whose run it is. */
  readonly county: string;
  readonly notes: RunNotes;
  /** `sha256:…` of what came out; null for runs of before it was kept. */
  readonly resultHash: string | null;
  readonly practice: boolean;
  readonly manifest: ComparisonManifest;
  readonly createdAt: string;
  readonly createdBy: { readonly id: string | null; readonly displayName: string };
}

/** A comparison in the history of runs (GET /api/comparisons). */
export interface ComparisonRow extends ComparisonHead {
  readonly persons: number;
  readonly winners: number;
  readonly losers: number;
  readonly unchanged: number;
  /** Sum of the changes in hundredths, B less A. */
  readonly deltaSum: number;
  readonly sealed: boolean;
}

/** The applications of one scene ranked under A and under B. */
export interface SceneCrossing extends Crossing {
  readonly scene: { readonly id: string; readonly title: Bilingual };
  /** The ordering keys of each side, in sequence. */
  readonly keys: { readonly a: readonly RankingKey[]; readonly b: readonly RankingKey[] };
  /** Warnings, e.g. of an undecided tie on the line. */
  readonly findings: readonly Finding[];
}

/** A comparison with its figures (GET /api/comparisons/:id); amounts in hundredths, counts in persons or applications. */
export interface Comparison extends ComparisonHead, PolicyComparison {
  readonly a: SimulationFigures;
  readonly b: SimulationFigures;
  readonly changes: readonly Change[];
  /** The changes by layer of the score tree and part of the document. */
  readonly sections: readonly SectionOfChanges[];
  /** Score nodes that are the same in both. */
  readonly unchangedCount: number;
  readonly crossing: readonly SceneCrossing[];
  /** Scenes that could not be ranked under both, and why. */
  readonly notRanked: readonly { readonly scene: string; readonly findings: readonly Finding[] }[];
  readonly milliseconds: number;
  readonly checks: readonly ComparisonCheck[];
  readonly sealed: boolean;
}

/** The manifest as pages and exports print it. */
export function manifestOf({
  id,
  manifest,
  resultHash,
}: Pick<Comparison, 'id' | 'manifest' | 'resultHash'>): RunManifest {
  const { a, b, population, asOf, engine, manifestHash, scene, edges } = manifest;
  return {
    runId: id,
    policies: [runPolicy(a), runPolicy(b)],
    population,
    scene: scene === null ? undefined : (scene.title ?? scene.id),
    edges,
    asOf,
    engine,
    manifestHash,
    resultHash: resultHash ?? undefined,
  };
}
