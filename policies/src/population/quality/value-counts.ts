import type { QualityBin, QualityQuantiles } from './quality-report.js';

/** Most bins of a histogram. */
const MOST_BINS = 20;

/** Counts whole numbers exactly, however many; holds one entry for each different value. */
export class ValueCounts {
  private readonly counts = new Map<number, number>();
  private total = 0;

  add(value: number): void {
    this.counts.set(value, (this.counts.get(value) ?? 0) + 1);
    this.total += 1;
  }

  get size(): number {
    return this.total;
  }

  get distinct(): number {
    return this.counts.size;
  }

  countOf(value: number): number {
    return this.counts.get(value) ?? 0;
  }

  /** Values with their counts, rising. */
  sorted(): (readonly [value: number, count: number])[] {
    return [...this.counts].sort(([a], [b]) => a - b);
  }

  /** The most common value, the least of equals; undefined where there is none. */
  common(): readonly [value: number, count: number] | undefined {
    let best: readonly [number, number] | undefined;
    for (const entry of this.counts) {
      if (!best || entry[1] > best[1] || (entry[1] === best[1] && entry[0] < best[0])) best = entry;
    }
    return best;
  }
}

/** Quantiles by nearest rank of values with counts, rising; null where there are none. */
export function quantilesOf(
  sorted: readonly (readonly [value: number, count: number])[],
): QualityQuantiles<number> | null {
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return null;
  const at = (percent: number): number => {
    const rank = Math.max(1, Math.ceil((total * percent) / 100));
    let below = 0;
    for (const [value, count] of sorted) {
      below += count;
      if (below >= rank) return value;
    }
    return sorted.at(-1)?.[0] ?? 0;
  };
  return { p1: at(1), p10: at(10), p25: at(25), p50: at(50), p75: at(75), p90: at(90), p99: at(99) };
}

/** The least of 1, 2, 5, 10, 20, 50 … that is not below `atLeast`. */
function roundWidth(atLeast: number): number {
  for (let power = 1; ; power *= 10) {
    for (const step of [1, 2, 5]) if (step * power >= atLeast) return step * power;
  }
}

/**
 * At most twenty round intervals for values with counts, rising. They reach to the highest percent, where a few values would else make one
 * interval of all others; the last is open.
 */
export function roundBins(sorted: readonly (readonly [value: number, count: number])[]): QualityBin[] {
  const [first] = sorted;
  const quantiles = quantilesOf(sorted);
  if (!first || !quantiles) return [];
  const top = quantiles.p99;
  const width = roundWidth(Math.ceil((top - first[0] + 1) / (MOST_BINS - 1)));
  const start = Math.floor(first[0] / width) * width;
  const bins = Math.floor((top - start) / width) + 1;
  const persons = new Array<number>(bins).fill(0);
  for (const [value, count] of sorted) {
    const bin = Math.min(bins - 1, Math.floor((value - start) / width));
    persons[bin] = (persons[bin] ?? 0) + count;
  }
  return persons.map((count, bin) => ({
    from: start + bin * width,
    below: bin === bins - 1 ? null : start + (bin + 1) * width,
    persons: count,
  }));
}
