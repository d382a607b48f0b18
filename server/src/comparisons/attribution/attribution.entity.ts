import { type Attribution as Attributed, type Finding, type OrderSettings } from '@jifen/policies';
import { Entity } from 'typeorm';
import { type RunManifest } from '../../runs/run-kind.js';
import { StoredRun } from '../../runs/stored-run.js';
import { type ComparisonManifest } from '../comparison-contract.js';

/** Everything that the shares of clauses depend on: a comparison’s, and how orders are averaged over. */
export interface AttributionManifest extends RunManifest, Pick<ComparisonManifest, 'a' | 'b' | 'scene'> {
  readonly orders: OrderSettings;
}

/** What lists would show. */
export interface AttributionSummary {
  readonly milliseconds: number;
  readonly clauses: number;
  readonly runs: number;
}

/** Which clause did it, with how long that took. */
export interface AttributionResult extends Attributed {
  readonly notRanked: readonly { readonly scene: string; readonly findings: readonly Finding[] }[];
  readonly milliseconds: number;
}

/** Which clause of a comparison did what. */
@Entity('attribution')
export class Attribution extends StoredRun<AttributionManifest, AttributionSummary, AttributionResult> {}
