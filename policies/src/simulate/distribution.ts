/** A fraction of whole numbers: the mean without rounding. */
export interface Fraction {
  readonly num: number;
  readonly den: number;
}

/** Counts in bins of equal width: bin `i` holds the values from `from + i × width` to below `from + (i + 1) × width`. */
export interface Histogram {
  readonly width: number;
  readonly from: number;
  readonly counts: readonly number[];
}

/** How the totals of a population are spread; in hundredths, exact. */
export interface Distribution {
  readonly persons: number;
  readonly sum: number;
  readonly mean: Fraction;
  readonly min: number;
  readonly max: number;
  /** The least value that at least that share of the persons do not exceed; always a total that somebody has. */
  readonly quantiles: {
    readonly p10: number;
    readonly p25: number;
    readonly p50: number;
    readonly p75: number;
    readonly p90: number;
  };
  readonly histogram: Histogram;
}

/** Totals by person in hundredths: 32-bit numbers, unless a policy without caps gives somebody more than 21 million points. */
export type Totals = Int32Array | Float64Array;

/** Width of the bins: 5 points. */
export const BIN_WIDTH = 500;

/** Most bins of a histogram. */
const MOST_BINS = 200;

/** The usual width, or where totals lie so far apart that nobody could look at the bins, the next of 10, 25, 50, 100 … points. */
export function binWidthFor(min: number, max: number): number {
  for (let width = BIN_WIDTH; ; width *= 10) {
    const enough = [1, 2, 5].find((factor) => (max - min) / (width * factor) < MOST_BINS);
    if (enough !== undefined) return width * enough;
  }
}

/** Counts values in bins that cover `min` to `max`; bins begin at multiples of the width, so that two runs can be laid on each other. */
export function histogramOf(values: Totals, min: number, max: number, width = binWidthFor(min, max)): Histogram {
  const from = Math.floor(min / width) * width;
  const counts = new Array<number>(Math.floor((max - from) / width) + 1).fill(0);
  for (const value of values) {
    const bin = Math.floor((value - from) / width);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { width, from, counts };
}

/** Describes totals (hundredths) of at least one person. */
export function distributionOf(totals: Totals): Distribution {
  const sorted = totals.slice().sort();
  const persons = sorted.length;
  const at = (percent: number): number => sorted[Math.max(0, Math.ceil((persons * percent) / 100) - 1)] ?? 0;
  let sum = 0;
  for (const total of totals) sum += total;
  const min = sorted[0] ?? 0;
  const max = sorted[persons - 1] ?? 0;
  return {
    persons,
    sum,
    mean: { num: sum, den: persons },
    min,
    max,
    quantiles: { p10: at(10), p25: at(25), p50: at(50), p75: at(75), p90: at(90) },
    histogram: histogramOf(totals, min, max),
  };
}
