import type { Positions } from '../compile/kernel/positions.js';
import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import { distributionOf, type Totals } from './distribution.js';
import { ENGINE_VERSION } from './engine-version.js';
import { addFigures, type NodeFigures, nodeStats } from './node-figures.js';
import { largestTotal } from './largest-total.js';
import { PositionCounts } from './position-counts.js';
import { type Simulation, STANDINGS, type VerdictCount } from './simulation.js';
import { TreeKernel, VERDICT } from './tree-kernel.js';
import type { VerdictFigures, VerdictKernel } from './verdict-kernel.js';

/** Persons in a block: few enough to stay in the processor's cache, many enough that switching rules costs nothing. */
export const BLOCK_SIZE = 1024;

/** The largest total that 32 bits hold: 21 million points. */
const LARGEST_SHORT_TOTAL = 2 ** 31 - 1;

/** What a run gives for each person, by row. Threads that share the work write into the same memory. */
export interface PersonResults {
  readonly totals: Totals;
  readonly states: Uint8Array;
  readonly barred: Uint8Array;
}

/** Figures of some of the persons of a run; parts are added. Plain data, so that a thread can send it. */
export interface PartialFigures {
  readonly nodes: readonly NodeFigures[];
  readonly standingRules: readonly VerdictFigures[];
  readonly vetoes: readonly VerdictFigures[];
  /** Persons by state, in the order of {@link STANDINGS}. */
  readonly states: readonly number[];
  readonly vetoed: number;
  readonly withheld: number;
}

/** Room for the results of a run over `persons`, in memory that `allocate` gives. */
export function personResults(
  policy: CompiledPolicy,
  persons: number,
  allocate: (bytes: number) => ArrayBufferLike = (bytes) => new ArrayBuffer(bytes),
): PersonResults {
  const short = largestTotal(policy) <= LARGEST_SHORT_TOTAL;
  return {
    totals: short ? new Int32Array(allocate(persons * 4)) : new Float64Array(allocate(persons * 8)),
    states: new Uint8Array(allocate(persons)),
    barred: new Uint8Array(allocate(persons)),
  };
}

/**
 * One policy on one population on one day (epoch day), in steps that several threads can share: count what has not been counted yet,
 * score the persons from row to row, add up the parts, and read the result.
 */
export class SimulationRun {
  readonly results: PersonResults;
  private readonly kernel: TreeKernel;
  private readonly counts: PositionCounts;
  private readonly states = new Array<number>(STANDINGS.length).fill(0);
  private readonly parts: PartialFigures[] = [];
  private vetoed = 0;
  private withheld = 0;
  private prepared = false;

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly population: EncodedPopulation,
    day: number,
    private readonly options: { readonly blockSize?: number; readonly results?: PersonResults } = {},
  ) {
    this.results = options.results ?? personResults(policy, population.size);
    this.kernel = new TreeKernel(policy, population, day, this.blockSize);
    this.counts = new PositionCounts(population);
  }

  private get blockSize(): number {
    return this.options.blockSize ?? BLOCK_SIZE;
  }

  /** Positions that must be counted over the whole population before anybody is scored. */
  uncounted(): Positions[] {
    return this.counts.missing(this.kernel.positions);
  }

  /** Counts the persons of some rows at each of the positions. */
  count(positions: readonly Positions[], from: number, to: number): Int32Array[] {
    return PositionCounts.count(this.kernel, positions, { from, to }, this.blockSize);
  }

  /** Takes the counts of the whole population. */
  counted(positions: readonly Positions[], counts: readonly Int32Array[]): void {
    for (const [index, each] of positions.entries()) this.counts.keep(each, counts[index] as Int32Array);
  }

  /** Counts what is missing by itself. */
  countAll(): void {
    this.counts.countAll(this.kernel, this.population.size, this.blockSize);
  }

  /** Scores the persons of some rows. Everything must have been counted. */
  score(from: number, to: number): void {
    if (!this.prepared) this.kernel.prepare(this.counts);
    this.prepared = true;
    for (let start = from; start < to; start += this.blockSize) this.block(start, Math.min(this.blockSize, to - start));
  }

  /** The figures of the persons scored here. */
  figures(): PartialFigures {
    const { kernel, states, vetoed, withheld } = this;
    const verdicts = (list: readonly VerdictKernel[]) => list.map(({ figures }) => figures);
    return {
      nodes: kernel.figures,
      standingRules: verdicts(kernel.standing),
      vetoes: verdicts(kernel.vetoes),
      states,
      vetoed,
      withheld,
    };
  }

  /** Adds the figures of persons who were scored elsewhere. */
  addPart(part: PartialFigures): void {
    this.parts.push(part);
  }

  /** The simulation, once every person has been scored here or in a part. */
  result(asOf: string): Simulation {
    const { policy, population, kernel, counts, results } = this;
    if (!this.prepared) kernel.prepare(counts);
    const parts = [this.figures(), ...this.parts];
    const nodes = new Map(kernel.tableFigures(counts));
    const sum = (of: (part: PartialFigures) => number): number => parts.reduce((total, part) => total + of(part), 0);
    const verdicts = (
      list: readonly VerdictKernel[],
      of: (part: PartialFigures) => readonly VerdictFigures[],
      named: readonly { readonly verdict: Pick<VerdictCount, 'id' | 'title'> }[],
    ): VerdictCount[] =>
      list.map((verdict, index) => {
        const counted = verdict.tableFigures(counts);
        const { id, title } = named[index]?.verdict ?? { id: '', title: { zh: '' } };
        return {
          id,
          title,
          persons: counted?.yes ?? sum((part) => of(part)[index]?.yes ?? 0),
          undecided: counted?.unknown ?? sum((part) => of(part)[index]?.unknown ?? 0),
        };
      });
    const state = (index: number): number => sum((part) => part.states[index] ?? 0);
    return {
      policy: policy.identity,
      population: { contentHash: population.contentHash, persons: population.size },
      asOf,
      engine: ENGINE_VERSION,
      ...results,
      distribution: distributionOf(results.totals),
      nodes: policy.nodes.map((node, index) => {
        const figures = nodes.get(index) ?? Float64Array.from(kernel.figures[index] ?? []);
        if (!nodes.has(index)) for (const part of this.parts) addFigures(figures, part.nodes[index] ?? figures);
        return nodeStats(node, policy.nodes[node.parent]?.node.id ?? null, figures);
      }),
      standing: {
        active: state(STANDINGS.indexOf('active')),
        'not-admitted': state(STANDINGS.indexOf('not-admitted')),
        suspended: state(STANDINGS.indexOf('suspended')),
        lapsed: state(STANDINGS.indexOf('lapsed')),
        zeroed: state(STANDINGS.indexOf('zeroed')),
        frozen: state(STANDINGS.indexOf('frozen')),
      },
      withheld: sum((part) => part.withheld),
      standingRules: verdicts(kernel.standing, (part) => part.standingRules, policy.standing),
      vetoes: verdicts(kernel.vetoes, (part) => part.vetoes, policy.vetoes),
      vetoed: sum((part) => part.vetoed),
    };
  }

  private block(start: number, count: number): void {
    const { kernel, states } = this;
    const { totals, states: stateOf, barred } = this.results;
    kernel.score(start, count);
    const root = kernel.block(0)?.points;
    if (root) for (let row = 0; row < count; row += 1) totals[start + row] = root[row] as number;
    stateOf.fill(0, start, start + count);
    barred.fill(0, start, start + count);
    // The first rule that holds decides, so it is written last.
    for (let index = kernel.standing.length - 1; index >= 0; index -= 1) {
      const verdicts = kernel.standing[index]?.block;
      const rule = this.policy.standing[index];
      if (verdicts && rule) setWhere(stateOf, verdicts, STANDINGS.indexOf(rule.verdict.state), start, count);
    }
    for (const { block } of kernel.vetoes) if (block) setWhere(barred, block, 1, start, count);
    for (let row = start; row < start + count; row += 1) {
      const state = stateOf[row] as number;
      if (state !== 0) {
        this.withheld += totals[row] as number;
        totals[row] = 0;
      }
      states[state] = (states[state] as number) + 1;
      this.vetoed += barred[row] as number;
    }
  }
}

/** Writes `value` for the persons of a block for whom the verdict is yes. */
function setWhere(into: Uint8Array, verdicts: Uint8Array, value: number, start: number, count: number): void {
  for (let row = 0; row < count; row += 1) if (verdicts[row] === VERDICT.yes) into[start + row] = value;
}
