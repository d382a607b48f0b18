import { type Allocate, ownMemory } from '../compile/kernel/memory.js';
import type { Placement, Positions } from '../compile/kernel/positions.js';
import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import { distributionOf } from './distribution.js';
import { ENGINE_VERSION } from './engine-version.js';
import { Placements } from './placements.js';
import { namedFigures, type PartialFigures, sumOfFigures } from './partial-figures.js';
import { type PersonResults, personResults, ResultWriter } from './person-results.js';
import { type Simulation } from './simulation.js';
import { TreeKernel } from './tree-kernel.js';
import type { VerdictFigures, VerdictKernel } from './verdict-kernel.js';
import { watchBlock, type WatchedPoints } from './watched-points.js';

/** Persons in a block: few enough to stay in the processor's cache, many enough that switching rules costs nothing. */
export const BLOCK_SIZE = 1024;

/**
 * One policy on one population on one day (epoch day), in steps that several threads can share: place the persons where they have not
 * been placed yet, score them from row to row, add up the parts, and read the result.
 */
export class SimulationRun {
  private into: PersonResults | undefined;
  private watched: WatchedPoints | undefined;
  private readonly kernel: TreeKernel;
  private readonly known: Placements;
  private readonly writer: ResultWriter;
  private readonly parts: PartialFigures[] = [];
  private prepared = false;

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly population: EncodedPopulation,
    day: number,
    private readonly blockSize = BLOCK_SIZE,
  ) {
    this.kernel = new TreeKernel(policy, population, day, this.blockSize);
    this.writer = new ResultWriter(policy, this.kernel);
    this.known = new Placements(population);
  }

  /** Positions at which everybody must be placed before anybody is scored. */
  get positions(): readonly Positions[] {
    return this.kernel.positions;
  }

  /** Those at which nobody has been placed yet. */
  unplaced(): Positions[] {
    return this.known.missing(this.positions);
  }

  /** Room for the placement of everybody. */
  room(positions: Positions, allocate: Allocate = ownMemory): Placement {
    return this.known.room(positions, allocate);
  }

  /** Takes placements of the whole population, by the keys of their positions. */
  placed(placements: ReadonlyMap<string, Placement>): void {
    for (const each of this.positions) {
      const placement = placements.get(each.key);
      if (placement) this.known.keep(each, placement);
    }
  }

  /** All placements, by the keys of their positions. Nobody may be unplaced. */
  get placements(): ReadonlyMap<string, Placement> {
    return new Map(this.positions.map((each) => [each.key, each.placed]));
  }

  /** Places everybody where that is missing, by itself. */
  placeAll(): void {
    this.known.placeAll(this.positions);
  }

  /** Where the results go; memory of its own unless {@link writeInto} has named other. */
  get results(): PersonResults {
    return (this.into ??= personResults(this.policy, this.population.size));
  }

  /** Names the memory into which the results go. To be called before anybody is scored. */
  writeInto(results: PersonResults): void {
    this.into = results;
  }

  /** Names persons and nodes whose points are taken down besides, and where. To be called before anybody is scored. */
  watch(watched: WatchedPoints): void {
    this.watched = watched;
  }

  /** Scores the persons of some rows. Everybody must have been placed. */
  score(from: number, to: number): void {
    this.prepare();
    for (let start = from; start < to; start += this.blockSize) this.block(start, Math.min(this.blockSize, to - start));
  }

  /** The figures of the persons scored here. */
  figures(): PartialFigures {
    const { kernel } = this;
    const { states, vetoed, withheld } = this.writer;
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

  /** The figures of everybody, once every person has been scored here or in a part. */
  wholeFigures(): PartialFigures {
    this.prepare();
    const { kernel } = this;
    const scored = this.parts.reduce(sumOfFigures, this.figures());
    const tables = new Map(kernel.tableFigures());
    const verdicts = (list: readonly VerdictKernel[], counted: readonly VerdictFigures[]): VerdictFigures[] =>
      counted.map((figures, index) => list[index]?.tableFigures() ?? figures);
    return {
      ...scored,
      nodes: scored.nodes.map((figures, index) => tables.get(index) ?? figures),
      standingRules: verdicts(kernel.standing, scored.standingRules),
      vetoes: verdicts(kernel.vetoes, scored.vetoes),
    };
  }

  /** The simulation, once every person has been scored here or in a part. */
  result(asOf: string): Simulation {
    const { policy, population, results } = this;
    return {
      policy: policy.identity,
      population: { contentHash: population.contentHash, persons: population.size },
      asOf,
      engine: ENGINE_VERSION,
      ...results,
      distribution: distributionOf(results.totals),
      ...namedFigures(policy, this.wholeFigures()),
    };
  }

  private prepare(): void {
    if (!this.prepared) this.kernel.prepare();
    this.prepared = true;
  }

  private block(start: number, count: number): void {
    this.kernel.score(start, count);
    this.writer.write(this.results, start, count);
    if (this.watched) watchBlock(this.kernel, this.watched, start, count);
  }
}
