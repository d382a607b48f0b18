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

/** Widest range of totals that is counted value by value; beyond it they are sorted. */
const WIDEST_RANGE = 2 ** 22;

/** How often each value from `min` to `max` occurs. */
function occurrences(values: Totals, min: number, max: number): Int32Array {
  const counts = new Int32Array(max - min + 1);
  for (let row = 0; row < values.length; row += 1) {
    const offset = (values[row] as number) - min;
    counts[offset] = (counts[offset] as number) + 1;
  }
  return counts;
}

/** Counts values in bins that cover `min` to `max`; bins begin at multiples of the width, so that two runs can be laid on each other. */
export function histogramOf(values: Totals, min: number, max: number, width = binWidthFor(min, max)): Histogram {
  // Of more values than there are different ones, a division is saved for most.
  const found = max - min < Math.min(WIDEST_RANGE, values.length) ? occurrences(values, min, max) : undefined;
  const from = Math.floor(min / width) * width;
  const counts = new Array<number>(Math.floor((max - from) / width) + 1).fill(0);
  const length = found ? found.length : values.length;
  for (let index = 0; index < length; index += 1) {
    const value = found ? min + index : (values[index] as number);
    const bin = Math.floor((value - from) / width);
    counts[bin] = (counts[bin] as number) + (found ? (found[index] as number) : 1);
  }
  return { width, from, counts };
}

/** The values at these places of the totals in rising order. */
function valuesAt(totals: Totals, min: number, max: number, places: readonly number[]): number[] {
  if (max - min >= WIDEST_RANGE) {
    const sorted = totals.slice().sort();
    return places.map((place) => sorted[place] ?? 0);
  }
  const counts = occurrences(totals, min, max);
  const found: number[] = [];
  let passed = 0;
  for (let offset = 0; offset < counts.length && found.length < places.length; offset += 1) {
    passed += counts[offset] as number;
    while (found.length < places.length && (places[found.length] as number) < passed) found.push(min + offset);
  }
  return found;
}

/** Sum and ends of the totals (hundredths) of at least one person. */
export function extentOf(totals: Totals): Pick<Distribution, 'sum' | 'min' | 'max'> {
  let [sum, min, max] = [0, totals[0] ?? 0, totals[0] ?? 0];
  for (let row = 0; row < totals.length; row += 1) {
    const total = totals[row] as number;
    sum += total;
    if (total < min) min = total;
    if (total > max) max = total;
  }
  return { sum, min, max };
}

/** Describes totals (hundredths) of at least one person. */
export function distributionOf(totals: Totals): Distribution {
  const persons = totals.length;
  const { sum, min, max } = extentOf(totals);
  const places = [10, 25, 50, 75, 90].map((percent) => Math.max(0, Math.ceil((persons * percent) / 100) - 1));
  const [p10 = 0, p25 = 0, p50 = 0, p75 = 0, p90 = 0] = valuesAt(totals, min, max, places);
  return {
    persons,
    sum,
    mean: { num: sum, den: persons },
    min,
    max,
    quantiles: { p10, p25, p50, p75, p90 },
    histogram: histogramOf(totals, min, max),
  };
}

/** Describes totals (hundredths) that were counted: persons by total. There must be at least one person. */
export function distributionOfCounts(counts: ReadonlyMap<number, number>): Distribution {
  const rising = [...counts].sort(([a], [b]) => a - b);
  let [persons, sum] = [0, 0];
  for (const [total, count] of rising) {
    persons += count;
    sum += total * count;
  }
  const min = rising[0]?.[0] ?? 0;
  const max = rising.at(-1)?.[0] ?? 0;
  const valueAt = (percent: number): number => {
    let passed = 0;
    const place = Math.max(0, Math.ceil((persons * percent) / 100) - 1);
    return rising.find(([, count]) => (passed += count) > place)?.[0] ?? max;
  };
  const width = binWidthFor(min, max);
  const from = Math.floor(min / width) * width;
  const bins = new Array<number>(Math.floor((max - from) / width) + 1).fill(0);
  for (const [total, count] of rising) {
    const bin = Math.floor((total - from) / width);
    bins[bin] = (bins[bin] ?? 0) + count;
  }
  return {
    persons,
    sum,
    mean: { num: sum, den: persons },
    min,
    max,
    quantiles: { p10: valueAt(10), p25: valueAt(25), p50: valueAt(50), p75: valueAt(75), p90: valueAt(90) },
    histogram: { width, from, counts: bins },
  };
}
