import type { PolicyIdentity } from '../evaluate/compile-policy.js';
import type { Text } from '../model/text.js';
import { type Standing, StandingState } from '../model/verdict.js';
import type { Distribution, Totals } from './distribution.js';
import type { NodeStats } from './node-figures.js';

/** The states of points in the order in which {@link Simulation.standing} counts them. */
export const STANDINGS: readonly Standing[] = ['active', ...StandingState.options];

/** How often a veto or standing rule held. */
export interface VerdictCount {
  readonly id: string;
  readonly title: Text;
  readonly persons: number;
  /** Persons for whom a needed fact is unknown, or all while the rule is pending. */
  readonly undecided: number;
}

/** One policy run over one population on one day. Amounts in hundredths of a point. */
export interface Simulation {
  readonly policy: PolicyIdentity;
  readonly population: { readonly contentHash: string; readonly persons: number };
  readonly asOf: string;
  readonly engine: string;
  /** The total that counts for each person, by row: 0 unless the points are active. */
  readonly totals: Totals;
  /** The state of each person's points, by row: an index in {@link STANDINGS}. */
  readonly states: Uint8Array;
  /** 1 for whoever is under a veto, by row: the points count, but in no scene. */
  readonly barred: Uint8Array;
  /** How `totals` is spread. */
  readonly distribution: Distribution;
  /** Every node, parents before children; the first is the root. Computed for everybody, whatever the state of the points. */
  readonly nodes: readonly NodeStats[];
  /** Persons by state. */
  readonly standing: Readonly<Record<Standing, number>>;
  /** Computed points that do not count because of the state they are in: the root's sum less the sum of `totals`. */
  readonly withheld: number;
  readonly standingRules: readonly VerdictCount[];
  readonly vetoes: readonly VerdictCount[];
  /** Persons under at least one veto; their points count, but in no scene. */
  readonly vetoed: number;
}
