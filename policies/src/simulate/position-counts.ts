import type { Positions } from '../compile/kernel/positions.js';
import type { EncodedPopulation } from '../population/encode-population.js';

/** Most counts that are kept for one population; those that were used longest ago go first. */
const MOST_KEPT = 512;

const KNOWN = new WeakMap<EncodedPopulation, Map<string, Int32Array>>();

/**
 * How many persons of a population stand at each position. That is a property of the population, whatever a policy makes of the
 * positions: it is counted once, and every later run finds the figures of its tables without looking at a person.
 */
export class PositionCounts {
  private readonly known: Map<string, Int32Array>;
  private readonly held = new Map<string, Int32Array>();

  constructor(population: EncodedPopulation) {
    this.known = KNOWN.get(population) ?? new Map<string, Int32Array>();
    KNOWN.set(population, this.known);
  }

  /** Those of the positions that have not been counted yet. */
  missing(positions: readonly Positions[]): Positions[] {
    return positions.filter((each) => {
      const counts = this.known.get(each.key);
      if (counts?.length !== each.size) return true;
      this.keep(each, counts);
      return false;
    });
  }

  /** Counts the persons of some rows, by blocks, at each of the positions. */
  static count(
    { loads }: { readonly loads: readonly Positions[] },
    positions: readonly Positions[],
    rows: { readonly from: number; readonly to: number },
    blockSize: number,
  ): Int32Array[] {
    const counts = positions.map(({ size }) => new Int32Array(size));
    for (let start = rows.from; start < rows.to; start += blockSize) {
      const count = Math.min(blockSize, rows.to - start);
      for (const loaded of loads) loaded.load(start, count);
      for (const [index, each] of positions.entries()) each.count(counts[index] as Int32Array, start, count);
    }
    return counts;
  }

  /** Counts what is missing, over `persons` persons. */
  countAll(
    kernel: { readonly loads: readonly Positions[]; readonly positions: readonly Positions[] },
    persons: number,
    blockSize: number,
  ): void {
    const missing = this.missing(kernel.positions);
    if (missing.length === 0) return;
    const counts = PositionCounts.count(kernel, missing, { from: 0, to: persons }, blockSize);
    for (const [index, each] of missing.entries()) this.keep(each, counts[index] as Int32Array);
  }

  /** Takes the counts of the whole population. */
  keep({ key }: Positions, counts: Int32Array): void {
    this.held.set(key, counts);
    this.known.delete(key);
    this.known.set(key, counts);
    const oldest = this.known.keys().next().value;
    if (this.known.size > MOST_KEPT && oldest !== undefined) this.known.delete(oldest);
  }

  /** @throws {RangeError} where they have not been counted */
  of({ key }: Positions): Int32Array {
    const counts = this.held.get(key);
    if (!counts) throw new RangeError('The positions were not counted');
    return counts;
  }
}
