import { Entity } from 'typeorm';
import { type ComparisonFigures } from '../computation/jobs.js';
import { StoredRun } from '../runs/stored-run.js';
import { type ComparisonManifest } from './comparison-contract.js';

/** The figures of a comparison, with how long it took. */
export interface ComparisonResult extends ComparisonFigures {
  readonly milliseconds: number;
}

/** Two policies compared on one population. */
@Entity('comparison')
export class Comparison extends StoredRun<ComparisonManifest, ComparisonResult> {}
