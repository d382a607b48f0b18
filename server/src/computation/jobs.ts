import {
  type Attribution,
  type BandEdges,
  type Bilingual,
  type Change,
  type ComparisonCheck,
  type Crossing,
  type Distribution,
  type DraftEffect,
  type Finding,
  type NodeStats,
  type OrderSettings,
  type PlaceSheet,
  type PolicyComparison,
  type PolicyDocument,
  type QualityFact,
  type QualityReport,
  type Ranking,
  type RankingKey,
  type SceneRoundInput,
  type Standing,
  type Text,
  type VerdictCount,
} from '@jifen/policies';
import { type Analyses, type AnalysisName, type AnalysisQuestion } from './analyses.js';

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
  readonly scene: { readonly id: string; readonly title: Text };
  /** What each ranking was ordered by. */
  readonly keys: { readonly a: readonly RankingKey[]; readonly b: readonly RankingKey[] };
  /** Warnings of the two rankings and of their comparison. */
  readonly findings: readonly Finding[];
}

/** What two policies came to on one population. */
export interface ComparisonFigures {
  readonly a: SimulationFigures;
  readonly b: SimulationFigures;
  readonly comparison: PolicyComparison;
  /** What is different in the documents, and how many score nodes are not. */
  readonly changes: readonly Change[];
  readonly unchangedCount: number;
  /** The changes by layer of the score tree and part of the document, in reading order. */
  readonly sections: readonly { readonly id: string; readonly title: Bilingual; readonly changes: readonly string[] }[];
  readonly crossing: readonly SceneCrossing[];
  /** By scene, what tells the crossing at any number of places; null where it cannot be drawn. */
  readonly sheets: readonly { readonly scene: string; readonly sheet: PlaceSheet | null }[];
  /** Scenes that could not be ranked under both, where nobody asked for one in particular. */
  readonly notRanked: readonly { readonly scene: string; readonly findings: readonly Finding[] }[];
  readonly checks: readonly ComparisonCheck[];
  readonly sealed: boolean;
}

/** Figures of a mix of clauses, whose bits stand in decimal digits; null where it cannot be run. */
export type KnownMix = readonly [mix: string, values: readonly number[] | null];

/** Every kind of work that a computing thread does: what goes in and what comes out. Populations are named by content hash. */
export interface Jobs {
  quality: {
    input: { readonly population: string; readonly facts: readonly QualityFact[] };
    output: QualityReport;
  };
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
      /** Rounds to rank under both; null: every scene that both have, with the places that the policies name. */
      readonly scenes: readonly SceneSource[] | null;
      /** Edges of the bands of changes; the usual ones without it. */
      readonly edges?: BandEdges | undefined;
    };
    output: ComparisonFigures;
  };
  analyse: {
    input: Jobs['simulate']['input'] & { readonly question: AnalysisQuestion };
    output: Analyses[AnalysisName]['output'];
  };
  /** One step of an attribution, of some seconds at most. */
  attribute: {
    input: Omit<Jobs['compare']['input'], 'seed' | 'edges'> & {
      /** How orders are averaged over; null at the first step, which chooses. */
      readonly orders: OrderSettings | null;
      /** What the steps before came to. */
      readonly known: readonly KnownMix[];
    };
    output:
      | { readonly kind: 'end'; readonly attribution: Attribution; readonly notRanked: ComparisonFigures['notRanked'] }
      | {
          readonly kind: 'further';
          readonly orders: OrderSettings;
          readonly known: readonly KnownMix[];
          /** How far it has come, in mixes; `runs` may still grow. */
          readonly progress: { readonly done: number; readonly runs: number };
        };
  };
  /** The sheet of one scene of a comparison, as JSON in UTF-8: it is large, and only sent on. */
  places: {
    input: Omit<Jobs['compare']['input'], 'seed' | 'edges' | 'scenes'> & { readonly scene: SceneSource };
    output: Uint8Array;
  };
  /** What an edit does, against a base; the edited document is not known by a hash. */
  effect: {
    input: {
      readonly base: PolicySource;
      readonly edited: Omit<PolicySource, 'contentHash'>;
      readonly population: string;
      readonly asOf: string;
      readonly scenes: readonly SceneSource[];
    };
    output: DraftEffect;
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
