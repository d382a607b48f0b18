import {
  type Extent,
  type PartialFigures,
  type PersonResults,
  type Placement,
  type ScalarColumn,
  type WholeNumbers,
} from '@jifen/policies';
import { type AttributedRun } from '../attribution-benches.js';
import { type PolicySource } from '../jobs.js';

/** A run that threads share: one of the policies, on the population as all of them read it. */
export interface SharedRun {
  readonly policies: readonly PolicySource[];
  /** Which of them is run. */
  readonly index: number;
  /** Content hash of the population. */
  readonly population: string;
  readonly asOf: string;
  readonly blockSize: number;
}

/** A part of the work of a run. Everything large lies in shared memory; names tell which column or placement it is. */
export type SimulationTask = {
  readonly run: SharedRun;
  /** Memory of the queue from which rows are taken. */
  readonly queue: SharedArrayBuffer;
  /** Memory of the job's control. */
  readonly control: SharedArrayBuffer;
} & (
  | { readonly phase: 'derive'; readonly values: ReadonlyMap<string, WholeNumbers> }
  | {
      readonly phase: 'place';
      readonly derived: ReadonlyMap<string, ScalarColumn>;
      readonly at: ReadonlyMap<string, Uint16Array>;
    }
  | {
      readonly phase: 'score';
      readonly derived: ReadonlyMap<string, ScalarColumn>;
      readonly placements: ReadonlyMap<string, Placement>;
      readonly results: PersonResults;
    }
);

/** Mixes of clauses to measure, each a set of clauses as bits. */
export interface MeasureTask {
  readonly phase: 'measure';
  readonly run: AttributedRun;
  readonly mixes: readonly bigint[];
  /** Memory of the job's control. */
  readonly control: SharedArrayBuffer;
}

export type ShareTask = SimulationTask | MeasureTask;

/** What a thread gives for its part; in the order in which the task named things. */
export type ShareResult =
  | { readonly phase: 'derive'; readonly extents: readonly (readonly Extent[])[] }
  | { readonly phase: 'place'; readonly counts: readonly Int32Array[] }
  | { readonly phase: 'score'; readonly figures: PartialFigures }
  /** Null of a mix that cannot be run. */
  | { readonly phase: 'measure'; readonly values: readonly (readonly number[] | null)[] }
  | { readonly phase: 'failed'; readonly message: string };
