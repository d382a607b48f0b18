import {
  type ComparedRuns,
  type ComparisonCheck,
  type Extent,
  type Finding,
  type PartialFigures,
  type PersonResults,
  type Placement,
  type ScalarColumn,
  type Simulation,
  type WatchedPoints,
  type WholeNumbers,
} from '@jifen/policies';
import { type AttributedRun } from '../attribution-benches.js';
import { type SceneCrossing, type SceneSource } from '../jobs.js';
import { type CrossedScene } from '../scene-crossing.js';
import { type WatchedSide } from '../scene-ranking.js';

/** What a job works on, by content hashes. */
export interface SharedGround {
  /** Policies; the population is read as all of them declare it. */
  readonly policies: readonly string[];
  readonly population: string;
  readonly asOf: string;
}

/** A run that threads share: which of the policies, and how the population is cut. */
export interface SharedRun {
  readonly index: number;
  readonly blockSize: number;
}

/** A comparison whose checks threads share; the policies are the first two of the ground. */
export interface CheckedRuns extends Omit<ComparedRuns, 'a' | 'b' | 'population'> {
  readonly a: Simulation;
  readonly b: Simulation;
}

/** Crossings whose part of the seal is computed, out of runs that have watched their scenes. */
export interface CheckedCrossings {
  readonly runs: readonly [WatchedSide, WatchedSide];
  readonly scenes: readonly { readonly source: SceneSource; readonly crossing: SceneCrossing }[];
}

/** A part of the work of a job, taken from a queue. Everything large lies in shared memory; names tell which column or placement it is. */
export type QueuedTask = {
  readonly ground: SharedGround;
  /** Memory of the queue from which rows, scenes or checks are taken. */
  readonly queue: SharedArrayBuffer;
  /** Memory of the job's control. */
  readonly control: SharedArrayBuffer;
  /** Memory of the invitation; null for whoever asks. */
  readonly invitation: SharedArrayBuffer | null;
} & (
  | { readonly phase: 'derive'; readonly run: SharedRun; readonly values: ReadonlyMap<string, WholeNumbers> }
  | {
      readonly phase: 'place';
      readonly run: SharedRun;
      readonly derived: ReadonlyMap<string, ScalarColumn>;
      readonly at: ReadonlyMap<string, Uint16Array>;
    }
  | {
      readonly phase: 'score';
      readonly run: SharedRun;
      readonly derived: ReadonlyMap<string, ScalarColumn>;
      readonly placements: ReadonlyMap<string, Placement>;
      readonly results: PersonResults;
      /** Null where nobody is watched. */
      readonly watched: WatchedPoints | null;
    }
  | {
      readonly phase: 'cross';
      readonly scenes: readonly SceneSource[];
      readonly runs: readonly [WatchedSide, WatchedSide];
    }
  | { readonly phase: 'check'; readonly runs: CheckedRuns; readonly crossings: CheckedCrossings }
);

/** Mixes of clauses to measure, each a set of clauses as bits. */
export interface MeasureTask {
  readonly phase: 'measure';
  readonly run: AttributedRun;
  readonly mixes: readonly bigint[];
  /** Memory of the job's control. */
  readonly control: SharedArrayBuffer;
}

export type ShareTask = QueuedTask | MeasureTask;

/** A scene under the first two policies of the ground, or why it cannot be ranked. */
export type Crossed =
  | { readonly scene: number; readonly crossed: CrossedScene; readonly findings: null }
  | { readonly scene: number; readonly crossed: null; readonly findings: readonly Finding[] };

/** What a thread gives for its part; in the order in which the task named things. */
export type ShareResult =
  | { readonly phase: 'derive'; readonly extents: readonly (readonly Extent[])[] }
  | { readonly phase: 'place'; readonly counts: readonly Int32Array[] }
  | { readonly phase: 'score'; readonly figures: PartialFigures }
  | { readonly phase: 'cross'; readonly crossed: readonly Crossed[] }
  | { readonly phase: 'check'; readonly checks: readonly (readonly [place: number, check: ComparisonCheck])[] }
  /** Null of a mix that cannot be run. */
  | { readonly phase: 'measure'; readonly values: readonly (readonly number[] | null)[] }
  /** The invitation had been withdrawn; nobody waits for this. */
  | { readonly phase: 'late' }
  | { readonly phase: 'failed'; readonly message: string };
