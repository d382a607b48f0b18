import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import { parseDay } from '../logic/calendar-day.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import { type PersonResults, personResults, ResultWriter } from './person-results.js';
import { Placements } from './placements.js';
import { BLOCK_SIZE } from './simulation-run.js';
import { type PointsColumn, TreeKernel } from './tree-kernel.js';

/** Persons beyond whom columns by node would take too much memory: eight bytes each, for a dozen groups. */
export const MOST_INCREMENTAL = 250_000;

type Columns = ReadonlyMap<string, PointsColumn>;

/** Where the points of a node stand, by row of the population. */
export type NodePoints =
  | { readonly kind: 'column'; readonly points: Float64Array }
  | { readonly kind: 'table'; readonly at: Uint16Array; readonly points: Float64Array };

/** What one of the runs gives: the same as a run from nothing. */
export interface IncrementalRun extends PersonResults {
  /** Where the points of a node stand, by its index. */
  readonly pointsOf: (node: number) => NodePoints;
}

/**
 * Runs policies over one population on one day, one after another, while somebody edits. What a policy has in common with the first one
 * or with the one before is not computed again: an edit of one indicator costs that indicator and the groups above it. `asOf` must
 * be a date, and the population have been encoded for every policy.
 */
export class IncrementalRuns {
  private readonly day: number;
  private first: Columns | undefined;
  private latest: Columns | undefined;

  constructor(
    private readonly population: EncodedPopulation,
    asOf: string,
  ) {
    const day = parseDay(asOf);
    if (day === undefined) throw new RangeError(`The as-of date ${asOf} does not exist`);
    this.day = day;
  }

  run(policy: CompiledPolicy): IncrementalRun {
    const { size } = this.population;
    const kept = (name: string): PointsColumn | undefined => this.latest?.get(name) ?? this.first?.get(name);
    const kernel = new TreeKernel(policy, this.population, this.day, BLOCK_SIZE, { kept });
    new Placements(this.population).placeAll(kernel.positions);
    kernel.prepare();
    const results = personResults(policy, size);
    const writer = new ResultWriter(policy, kernel);
    const fresh = new Map(kernel.computed.map((index) => [index, columnFor(kernel, index, size)]));
    for (let start = 0; start < size; start += BLOCK_SIZE) {
      const count = Math.min(BLOCK_SIZE, size - start);
      kernel.score(start, count);
      for (const [index, column] of fresh) copyBlock(kernel, index, column, start, count);
      writer.write(results, start, count);
    }
    const columns = new Map<string, PointsColumn>();
    for (const { index } of policy.nodes) {
      if (kernel.table(index)) continue;
      const name = kernel.names.of(index);
      const column = fresh.get(index) ?? kept(name);
      // Whatever a known node was made of has been kept with it.
      if (!column) throw new RangeError(`Nobody has points at node ${index}`);
      columns.set(name, column);
    }
    this.first ??= columns;
    this.latest = columns;
    return { ...results, pointsOf: (node) => sourceOf(kernel, columns, node) };
  }
}

function columnFor(kernel: TreeKernel, index: number, persons: number): PointsColumn {
  const marks = kernel.block(index)?.unknown;
  return { points: new Float64Array(persons), unknown: marks && new Uint8Array(persons) };
}

function copyBlock(kernel: TreeKernel, index: number, column: PointsColumn, start: number, count: number): void {
  const block = kernel.block(index);
  if (!block) throw new RangeError(`Node ${index} has no block`);
  column.points.set(block.points.subarray(0, count), start);
  if (block.unknown) column.unknown?.set(block.unknown.subarray(0, count), start);
}

function sourceOf(kernel: TreeKernel, columns: Columns, node: number): NodePoints {
  const table = kernel.table(node);
  if (table) return { kind: 'table', at: table.positions.placed.at, points: table.points };
  const column = columns.get(kernel.names.of(node));
  if (!column) throw new RangeError(`There is no node ${node}`);
  return { kind: 'column', points: column.points };
}
