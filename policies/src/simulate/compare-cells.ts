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

  /** Counts everybody. */
  all(): ChangeCells {
    return this.described(this.counted(ONE_SET), 0);
  }

  /** Counts them by the sets of each division. Two divisions are counted at a time where they have few sets together. */
  cells(divisions: readonly PersonSets[]): ChangeCells[][] {
    const found: ChangeCells[][] = [];
    for (let [one, two] = divisions; one; [one, two] = divisions.slice(found.length)) {
      const counts =
        two && one.sets * two.sets <= MOST_JOINT_SETS ? this.countedTogether(one, two) : [this.counted(one)];
      found.push(...counts.map((each) => Array.from(each.sums, (_, set) => this.described(each, set))));
    }
    return found;
  }

  private counted({ sets, setOf }: PersonSets | typeof ONE_SET): SetCounts {
    const { bands, amounts } = this;
    const { counts, sums } = noCounts(sets);
    for (let row = 0; row < bands.length; row += 1) {
      const set = setOf ? (setOf[row] as number) : 0;
      const cell = set * BANDS + (bands[row] as number);
      counts[cell] = (counts[cell] as number) + 1;
      sums[set] = (sums[set] as number) + (amounts[row] as number);
    }
    return { counts, sums };
  }

  private countedTogether(one: PersonSets, two: PersonSets): readonly [SetCounts, SetCounts] {
    const { bands, amounts } = this;
    const { counts, sums } = noCounts(one.sets * two.sets);
    const [firsts, seconds, width] = [one.setOf, two.setOf, two.sets];
    for (let row = 0; row < bands.length; row += 1) {
      const set = (firsts[row] as number) * width + (seconds[row] as number);
      const cell = set * BANDS + (bands[row] as number);
      counts[cell] = (counts[cell] as number) + 1;
      sums[set] = (sums[set] as number) + (amounts[row] as number);
    }
    const [first, second] = [noCounts(one.sets), noCounts(two.sets)];
    for (let set = 0; set < sums.length; set += 1) {
      addSet(first, Math.floor(set / width), { counts, sums }, set);
      addSet(second, set % width, { counts, sums }, set);
    }
    return [first, second];
  }

  private described({ counts, sums }: SetCounts, set: number): ChangeCells {
    const own = Array.from(counts.subarray(set * BANDS, (set + 1) * BANDS));
    const count = (from: number, to: number): number => own.slice(from, to).reduce((sum, each) => sum + each, 0);
    return {
      persons: count(0, BANDS),
      winners: count(UNCHANGED_BAND + 1, BANDS),
      losers: count(0, UNCHANGED_BAND),
      unchanged: count(UNCHANGED_BAND, UNCHANGED_BAND + 1),
      bands: this.limits.map((band, index) => ({ ...band, count: own[index] ?? 0 })),
      deltaSum: sums[set] ?? 0,
    };
  }
}

/** Most sets that two divisions are counted in together: their counts stay in the processor's cache. */
const MOST_JOINT_SETS = 1024;

const ONE_SET = { sets: 1, setOf: null } as const;

/** Persons by set and band, and the sum of the changes by set. */
interface SetCounts {
  readonly counts: Float64Array;
  readonly sums: Float64Array;
}

function noCounts(sets: number): SetCounts {
  return { counts: new Float64Array(sets * BANDS), sums: new Float64Array(sets) };
}

function addSet(into: SetCounts, set: number, from: SetCounts, added: number): void {
  for (let band = 0; band < BANDS; band += 1) {
    const cell = set * BANDS + band;
    into.counts[cell] = (into.counts[cell] as number) + (from.counts[added * BANDS + band] as number);
  }
  into.sums[set] = (into.sums[set] as number) + (from.sums[added] as number);
}
