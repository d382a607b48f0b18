import { type CompiledPolicy, type PolicyIdentity } from '../evaluate/compile-policy.js';
import type { Finding } from '../findings/finding.js';
import { parseDay } from '../logic/calendar-day.js';
import type { Text } from '../model/text.js';
import { type Standing, StandingState } from '../model/verdict.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import type { Distribution, Totals } from './distribution.js';
import type { NodeStats } from './node-figures.js';
import { SimulationRun } from './simulation-run.js';

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

/** How far a run has come. */
export interface SimulationProgress {
  readonly done: number;
  readonly persons: number;
}

/** Persons in a block: few enough to stay in the processor's cache, many enough that switching rules costs nothing. */
export const BLOCK_SIZE = 1024;

/** Persons between two signs of progress. */
const STRIDE = 16 * BLOCK_SIZE;

/**
 * Runs a policy over a population block by block and yields between blocks, so that whoever drives it can show progress, let other
 * work through, or stop. The population must have been encoded for the policy's dictionary, and `asOf` be a date: both were checked
 * before, and are RangeErrors here.
 */
export function* simulateInBlocks(
  policy: CompiledPolicy,
  population: EncodedPopulation,
  asOf: string,
  blockSize = BLOCK_SIZE,
): Generator<SimulationProgress, Simulation> {
  const day = parseDay(asOf);
  if (day === undefined) throw new RangeError(`The as-of date ${asOf} does not exist`);
  const persons = population.size;
  const run = new SimulationRun(policy, population, day, { blockSize });
  const stride = Math.max(blockSize, STRIDE - (STRIDE % blockSize));
  run.countAll();
  for (let start = 0; start < persons; start += stride) {
    const end = Math.min(persons, start + stride);
    run.score(start, end);
    yield { done: end, persons };
  }
  return run.result(asOf);
}

/** Runs a policy over a population at once; see {@link simulateInBlocks}. */
export function simulate(
  policy: CompiledPolicy,
  population: EncodedPopulation,
  asOf: string,
  blockSize = BLOCK_SIZE,
): Simulation {
  const run = simulateInBlocks(policy, population, asOf, blockSize);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

/** What is wrong with an as-of date, if anything. */
export function asOfFindings(asOf: string): Finding[] {
  if (parseDay(asOf) !== undefined) return [];
  return [
    {
      code: 'AS-OF-NOT-A-DATE',
      severity: 'error',
      pointer: '/asOf',
      message: { zh: `截至日期「${asOf}」不是存在的日期`, en: `The as-of date "${asOf}" does not exist` },
      remedy: { zh: '写成 2026-01-31 的形式', en: 'Write it as 2026-01-31' },
    },
  ];
}
