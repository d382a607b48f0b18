import { type CompiledPolicy, type CompiledVerdict, type PolicyIdentity } from '../evaluate/compile-policy.js';
import type { Finding } from '../findings/finding.js';
import { parseDay } from '../logic/calendar-day.js';
import type { Text } from '../model/text.js';
import { type Standing, type StandingRule, StandingState, type Veto } from '../model/verdict.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import { BlockScorer, VERDICT } from './block-scorer.js';
import { type Distribution, distributionOf, type Totals } from './distribution.js';
import { ENGINE_VERSION } from './engine-version.js';
import { type NodeStats, NodeTally } from './node-tally.js';

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
export const BLOCK_SIZE = 512;

class VerdictTally<T extends Veto | StandingRule> {
  readonly verdicts: Uint8Array;
  private persons = 0;
  private undecided = 0;

  constructor(
    readonly compiled: CompiledVerdict<T>,
    blockSize: number,
  ) {
    this.verdicts = new Uint8Array(blockSize);
  }

  run(scorer: BlockScorer, count: number): void {
    scorer.judge(this.compiled.rule, this.verdicts);
    for (let row = 0; row < count; row += 1) {
      if (this.verdicts[row] === VERDICT.yes) this.persons += 1;
      else if (this.verdicts[row] === VERDICT.unknown) this.undecided += 1;
    }
  }

  count(): VerdictCount {
    const { id, title } = this.compiled.verdict;
    return { id, title, persons: this.persons, undecided: this.undecided };
  }
}

/** The largest total that 32 bits hold: 21 million points. */
const LARGEST_TOTAL = 2 ** 31 - 1;

class Run {
  totals: Totals;
  readonly states: Uint8Array;
  readonly barred: Uint8Array;
  readonly scorer: BlockScorer;
  readonly tallies: readonly NodeTally[];
  readonly standingRules: readonly VerdictTally<StandingRule>[];
  readonly vetoes: readonly VerdictTally<Veto>[];
  vetoed = 0;
  withheld = 0;

  constructor(
    private readonly policy: CompiledPolicy,
    population: EncodedPopulation,
    day: number,
    blockSize: number,
  ) {
    this.totals = new Int32Array(population.size);
    this.states = new Uint8Array(population.size);
    this.barred = new Uint8Array(population.size);
    this.scorer = new BlockScorer(policy, population, day, blockSize);
    this.tallies = policy.nodes.map((node) => new NodeTally(node, policy.nodes[node.parent]?.node.id ?? null));
    this.standingRules = policy.standing.map((compiled) => new VerdictTally(compiled, blockSize));
    this.vetoes = policy.vetoes.map((compiled) => new VerdictTally(compiled, blockSize));
  }

  block(start: number, count: number): void {
    const { scorer } = this;
    scorer.score(start, count);
    for (const [index, tally] of this.tallies.entries()) {
      const block = scorer.nodes[index];
      if (block) tally.add(block, count);
    }
    for (const tally of [...this.standingRules, ...this.vetoes]) tally.run(scorer, count);
    const root = scorer.nodes[0];
    for (let row = 0; row < count; row += 1) {
      const total = root?.points[row] ?? 0;
      if (Math.abs(total) > LARGEST_TOTAL) this.totals = Float64Array.from(this.totals);
      const deciding = this.standingRules.find(({ verdicts }) => verdicts[row] === VERDICT.yes);
      if (deciding) {
        this.states[start + row] = STANDINGS.indexOf(deciding.compiled.verdict.state);
        this.withheld += total;
      } else this.totals[start + row] = total;
      if (this.vetoes.some(({ verdicts }) => verdicts[row] === VERDICT.yes)) {
        this.barred[start + row] = 1;
        this.vetoed += 1;
      }
    }
  }

  result(population: EncodedPopulation, asOf: string): Simulation {
    const { totals, states, barred, tallies, standingRules, vetoes, vetoed, withheld, policy } = this;
    const counts = new Array<number>(STANDINGS.length).fill(0);
    for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
    const persons = (standing: Standing): number => counts[STANDINGS.indexOf(standing)] ?? 0;
    return {
      policy: policy.identity,
      population: { contentHash: population.contentHash, persons: population.size },
      asOf,
      engine: ENGINE_VERSION,
      totals,
      states,
      barred,
      distribution: distributionOf(totals),
      nodes: tallies.map((tally) => tally.stats()),
      standing: {
        active: persons('active'),
        'not-admitted': persons('not-admitted'),
        suspended: persons('suspended'),
        lapsed: persons('lapsed'),
        zeroed: persons('zeroed'),
        frozen: persons('frozen'),
      },
      withheld,
      standingRules: standingRules.map((tally) => tally.count()),
      vetoes: vetoes.map((tally) => tally.count()),
      vetoed,
    };
  }
}

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
  const run = new Run(policy, population, day, blockSize);
  for (let start = 0; start < persons; start += blockSize) {
    const count = Math.min(blockSize, persons - start);
    run.block(start, count);
    yield { done: start + count, persons };
  }
  return run.result(population, asOf);
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
