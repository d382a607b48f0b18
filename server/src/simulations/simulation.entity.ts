import { type Fraction } from '@jifen/policies';
import { Entity } from 'typeorm';
import { type SimulationFigures } from '../computation/jobs.js';
import { StoredRun } from '../runs/stored-run.js';
import { type SimulationManifest } from './simulation-contract.js';

/** What lists show of a simulation. */
export interface SimulationSummary {
  readonly milliseconds: number;
  /** Exact mean of the totals, in hundredths of a point. */
  readonly mean: Fraction;
}

/** One policy run on one population. */
@Entity('simulation')
export class Simulation extends StoredRun<SimulationManifest, SimulationSummary, SimulationResult> {}

/** The figures of a run, with how long it took. */
export interface SimulationResult extends SimulationFigures {
  readonly milliseconds: number;
}
