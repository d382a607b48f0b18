import { BAND_EDGES, type BandEdges } from './band-edges.js';
import type { Totals } from './distribution.js';

/** A band of changes from `from` to `to` in hundredths, both included; null is without end. */
export interface ChangeBand {
  readonly from: number | null;
  readonly to: number | null;
  readonly count: number;
}

/**
 * The seven bands of changes, rising: strong, moderate and slight losses, unchanged, slight, moderate and strong gains. A change of
 * exactly an edge belongs to the larger change.
 */
export function changeBands({ moderate, strong }: BandEdges = BAND_EDGES): readonly Omit<ChangeBand, 'count'>[] {
  return [
    { from: null, to: -strong },
    { from: 1 - strong, to: -moderate },
    { from: 1 - moderate, to: -1 },
    { from: 0, to: 0 },
    { from: 1, to: moderate - 1 },
    { from: moderate, to: strong - 1 },
    { from: strong, to: null },
  ];
}

/** How many bands there are. */
const BANDS = 7;

/** Index of the band of unchanged totals. */
export const UNCHANGED_BAND = 3;

/** The band (index in {@link changeBands}) of a change in hundredths. */
export function bandOf(change: number, { moderate, strong }: BandEdges = BAND_EDGES): number {
  if (change === 0) return UNCHANGED_BAND;
  const size = Math.abs(change) >= strong ? 3 : Math.abs(change) >= moderate ? 2 : 1;
  return change < 0 ? UNCHANGED_BAND - size : UNCHANGED_BAND + size;
}

/** Who of a set of persons gains, loses, or stays as before. Counts in persons, sums in hundredths. */
export interface ChangeCells {
  readonly persons: number;
  readonly winners: number;
  readonly losers: number;
  readonly unchanged: number;
  readonly bands: readonly ChangeBand[];
  /** Sum of the changes, B less A. */
  readonly deltaSum: number;
}

/** The sets that persons are counted into: how many, and which of them each row is in. */
export interface PersonSets {
  readonly sets: number;
  readonly setOf: Uint16Array;
}

/** The changes from `a` to `b`, person by person, found once and counted into one division of the persons after another. */
export class Changes {
  /** By row: the band of the change, and the change itself in hundredths. */
  private readonly bands: Uint8Array;
  private readonly amounts: Totals;
  private readonly limits: readonly Omit<ChangeBand, 'count'>[];

  constructor(a: Totals, b: Totals, edges: BandEdges = BAND_EDGES) {
    const { length } = a;
    this.limits = changeBands(edges);
    this.bands = new Uint8Array(length);
    // The difference of two 32-bit numbers may need one bit more.
    this.amounts = new Float64Array(length);
    for (let row = 0; row < length; row += 1) {
      const change = (b[row] as number) - (a[row] as number);
      this.amounts[row] = change;
      this.bands[row] = bandOf(change, edges);
    }
  }

  /** Counts them by set of persons; without sets everybody is in the first. */
  cells({ sets, setOf }: PersonSets | { readonly sets: 1; readonly setOf: null } = ONE_SET): ChangeCells[] {
    const { bands, amounts } = this;
    const counts = new Float64Array(sets * BANDS);
    const sums = new Float64Array(sets);
    for (let row = 0; row < bands.length; row += 1) {
      const set = setOf ? (setOf[row] as number) : 0;
      const cell = set * BANDS + (bands[row] as number);
      counts[cell] = (counts[cell] as number) + 1;
      sums[set] = (sums[set] as number) + (amounts[row] as number);
    }
    return Array.from(sums, (deltaSum, set) => {
      const own = Array.from(counts.subarray(set * BANDS, (set + 1) * BANDS));
      const count = (from: number, to: number): number => own.slice(from, to).reduce((sum, each) => sum + each, 0);
      return {
        persons: count(0, BANDS),
        winners: count(UNCHANGED_BAND + 1, BANDS),
        losers: count(0, UNCHANGED_BAND),
        unchanged: count(UNCHANGED_BAND, UNCHANGED_BAND + 1),
        bands: this.limits.map((band, index) => ({ ...band, count: own[index] ?? 0 })),
        deltaSum,
      };
    });
  }
}

const ONE_SET = { sets: 1, setOf: null } as const;
