import { Entity } from 'typeorm';
import { type SimulationFigures } from '../computation/jobs.js';
import { StoredRun } from '../runs/stored-run.js';
import { type SimulationManifest } from './simulation-contract.js';

/** The figures of a run, with how long it took. */
export interface SimulationResult extends SimulationFigures {
  readonly milliseconds: number;
}

/** One policy run on one population. */
@Entity('simulation')
export class Simulation extends StoredRun<SimulationManifest, SimulationResult> {}
