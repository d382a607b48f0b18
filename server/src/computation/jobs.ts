import {
  type ComparisonCheck,
  type Crossing,
  type Distribution,
  type Finding,
  type GenerationRequest,
  type NodeStats,
  type PolicyComparison,
  type PolicyDocument,
  type Ranking,
  type SceneRoundInput,
  type Standing,
  type VerdictCount,
} from '@jifen/policies';

/** A policy to run: its document with everything it includes, by content hash. */
export interface PolicySource {
  /** Content hash of the document; equal sources have equal hashes. */
  readonly contentHash: string;
  readonly document: PolicyDocument;
  readonly included: readonly (readonly [hash: string, document: PolicyDocument])[];
}

/** A scene with the places of one round. */
export interface SceneSource {
  /** Id of the scene in the policy. */
  readonly scene: string;
  readonly round: SceneRoundInput;
}

/** A population as it is stored. */
export interface GeneratedFile {
  /** The population file (NDJSON), compressed with gzip. */
  readonly content: Uint8Array<ArrayBuffer>;
  readonly contentHash: string;
  readonly generator: string;
  readonly facts: readonly string[];
  readonly persons: number;
  readonly households: number;
  readonly applications: number;
}

/** What one policy came to on a population; amounts in hundredths. */
export interface SimulationFigures {
  readonly stats: Distribution;
  readonly nodes: readonly NodeStats[];
  readonly standing: Readonly<Record<Standing, number>>;
  readonly withheld: number;
  readonly standingRules: readonly VerdictCount[];
  readonly vetoes: readonly VerdictCount[];
  readonly vetoed: number;
}

/** The same applications ranked under two policies. */
export interface SceneCrossing extends Crossing {
  readonly scene: { readonly id: string; readonly title: { readonly zh: string; readonly en?: string | undefined } };
  /** Warnings of the two rankings and of their comparison. */
  readonly findings: readonly Finding[];
}

/** What two policies came to on one population. */
export interface ComparisonFigures {
  readonly a: SimulationFigures;
  readonly b: SimulationFigures;
  readonly comparison: PolicyComparison;
  readonly crossing: readonly SceneCrossing[];
  readonly checks: readonly ComparisonCheck[];
  readonly sealed: boolean;
}

/** Every kind of work that a computing thread does: what goes in and what comes out. Populations are named by content hash. */
export interface Jobs {
  generate: { input: GenerationRequest; output: GeneratedFile };
  simulate: {
    input: { readonly policy: PolicySource; readonly population: string; readonly asOf: string };
    output: SimulationFigures;
  };
  compare: {
    input: {
      readonly a: PolicySource;
      readonly b: PolicySource;
      readonly population: string;
      readonly asOf: string;
      /** Seed of the sample that json-logic-js recomputes. */
      readonly seed: number;
      readonly scenes: readonly SceneSource[];
    };
    output: ComparisonFigures;
  };
  rank: {
    input: SceneSource & { readonly policy: PolicySource; readonly population: string; readonly asOf: string };
    output: { readonly ranking: Ranking; readonly findings: readonly Finding[] };
  };
}

export type JobName = keyof Jobs;

/** What came of a job: its output, or the findings for which it was refused. */
export type JobOutcome<Name extends JobName> =
  | { readonly kind: 'done'; readonly output: Jobs[Name]['output'] }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };
