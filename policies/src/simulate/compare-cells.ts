import type { Totals } from './distribution.js';

/** A band of changes from `from` to `to` in hundredths, both included; null is without end. */
export interface ChangeBand {
  readonly from: number | null;
  readonly to: number | null;
  readonly count: number;
}

/**
 * The seven bands of changes in points, rising: −20 or more, −20 to −5, less than −5, unchanged, less than 5, 5 to 20, 20 or more.
 * A change of exactly 5 or 20 points belongs to the larger change.
 */
export const CHANGE_BANDS: readonly Omit<ChangeBand, 'count'>[] = [
  { from: null, to: -2000 },
  { from: -1999, to: -500 },
  { from: -499, to: -1 },
  { from: 0, to: 0 },
  { from: 1, to: 499 },
  { from: 500, to: 1999 },
  { from: 2000, to: null },
];

/** Index of the band of unchanged totals. */
export const UNCHANGED_BAND = 3;

/** The band (index in {@link CHANGE_BANDS}) of a change in hundredths. */
export function bandOf(change: number): number {
  if (change === 0) return UNCHANGED_BAND;
  const size = Math.abs(change) >= 2000 ? 3 : Math.abs(change) >= 500 ? 2 : 1;
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

/**
 * Counts the changes from `a` to `b`, person by person, into so many sets of persons: `setOf` names the set of each row; without it
 * everybody is in the first.
 */
export function changeCells(a: Totals, b: Totals, sets = 1, setOf?: Uint16Array): ChangeCells[] {
  const bands = CHANGE_BANDS.length;
  const counts = new Float64Array(sets * bands);
  const sums = new Float64Array(sets);
  for (let row = 0; row < a.length; row += 1) {
    const change = (b[row] as number) - (a[row] as number);
    const set = setOf ? (setOf[row] as number) : 0;
    const cell = set * bands + bandOf(change);
    counts[cell] = (counts[cell] as number) + 1;
    sums[set] = (sums[set] as number) + change;
  }
  return Array.from(sums, (deltaSum, set) => {
    const own = Array.from(counts.subarray(set * bands, (set + 1) * bands));
    const count = (from: number, to: number): number => own.slice(from, to).reduce((sum, each) => sum + each, 0);
    return {
      persons: count(0, bands),
      winners: count(UNCHANGED_BAND + 1, bands),
      losers: count(0, UNCHANGED_BAND),
      unchanged: count(UNCHANGED_BAND, UNCHANGED_BAND + 1),
      bands: CHANGE_BANDS.map((band, index) => ({ ...band, count: own[index] ?? 0 })),
      deltaSum,
    };
  });
}
