import { Entity } from 'typeorm';
import { type ComparisonFigures } from '../computation/jobs.js';
import { StoredRun } from '../runs/stored-run.js';
import { type ComparisonManifest } from './comparison-contract.js';

/** What lists show of a comparison: persons, and the sum of their changes in hundredths of a point. */
export interface ComparisonSummary {
  readonly milliseconds: number;
  readonly persons: number;
  readonly deltaSum: number;
  readonly winners: number;
  readonly losers: number;
  readonly unchanged: number;
  readonly sealed: boolean;
}

/** The figures of a comparison, with how long it took. */
export interface ComparisonResult extends ComparisonFigures {
  readonly milliseconds: number;
}

/** Two policies compared on one population. */
@Entity('comparison')
export class Comparison extends StoredRun<ComparisonManifest, ComparisonSummary, ComparisonResult> {}
