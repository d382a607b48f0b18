import { type EntityTarget } from 'typeorm';
import { type ComputationOptions } from '../computation/computation.service.js';
import { type Timed } from './result-hash.js';
import { type RunPopulation, type RunSubject } from './run-contract.js';
import { type StoredRun } from './stored-run.js';

/** The kinds of runs, as addresses and tables name them. */
export type RunKindName = 'simulation' | 'comparison' | 'attribution';

/** What the manifest of every kind has. */
export interface RunManifest {
  readonly population: RunPopulation;
  /** YYYY-MM-DD */
  readonly asOf: string;
  /** Version of the engine that is to compute it. */
  readonly engine: string;
  /** `sha256:…` of everything else in the manifest. */
  readonly manifestHash: string;
}

/**
 * How one kind of run is computed. Everything is found by the manifest, so that a run can be computed by another process, after a
 * restart, or a second time to see whether it comes to the same.
 */
export abstract class RunKind<
  Manifest extends RunManifest = RunManifest,
  Summary = unknown,
  Result extends Timed = Timed,
> {
  abstract readonly name: RunKindName;
  /** Where its results are kept. */
  abstract readonly entity: EntityTarget<StoredRun<Manifest, Summary, Result>>;

  /** The policies that are run, in the order in which people name them. */
  abstract policies(manifest: Manifest): readonly RunSubject[];

  /**
   * @throws {ProblemError} the refusals of this kind; `RUN-INPUTS-GONE` where something that the manifest names is not there any more
   */
  abstract compute(manifest: Manifest, options: ComputationOptions): Promise<Result>;

  /** What lists show of a result. */
  abstract summarise(result: Result): Summary;
}
