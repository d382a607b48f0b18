import { BAND_EDGES, type BandEdges } from './band-edges.js';
import { changeBands, type ChangeCells } from './compare-cells.js';
import { type ComparisonCheck, figure } from './compare-check.js';
import type { GroupAssignment } from './compare-groups.js';
import { FOOTINGS, type PolicyComparison } from './compare-simulations.js';
import type { Simulation } from './simulation.js';

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

/** What a set of persons comes to when it is counted a second time, straight from the totals. */
interface Recount {
  persons: number;
  readonly bands: number[];
  /** Sums of the totals of each side: their difference is what the changes have to come to. */
  a: number;
  b: number;
}

/** The bands of everybody, found by asking of each band whether the new total lies in it; a bit for each band that it lies in. */
function bandsOf(a: Simulation, b: Simulation, edges: BandEdges): Uint8Array {
  const limits = changeBands(edges);
  const bands = new Uint8Array(a.totals.length);
  for (const [band, { from, to }] of limits.entries()) {
    const [low, high] = [from ?? -Infinity, to ?? Infinity];
    for (let row = 0; row < bands.length; row += 1) {
      const before = a.totals[row] as number;
      const after = b.totals[row] as number;
      if (after >= before + low && after <= before + high) bands[row] = (bands[row] as number) | (1 << band);
    }
  }
  return bands;
}

/** Counts a comparison a second time. */
class Recounting {
  private readonly bands: Uint8Array;
  private readonly count: number;

  constructor(
    readonly a: Simulation,
    readonly b: Simulation,
    edges: BandEdges,
  ) {
    this.bands = bandsOf(a, b, edges);
    this.count = changeBands(edges).length;
  }

  /** Counts every person into the set of the row. */
  into(sets: number, setOf: ArrayLike<number>): Recount[] {
    const { bands } = this;
    const [before, after] = [this.a.totals, this.b.totals];
    const patterns = 1 << this.count;
    const byPattern = new Float64Array(sets * patterns);
    const sums = [new Float64Array(sets), new Float64Array(sets)] as const;
    for (let row = 0; row < bands.length; row += 1) {
      const set = setOf[row] as number;
      const cell = set * patterns + (bands[row] as number);
      byPattern[cell] = (byPattern[cell] as number) + 1;
      sums[0][set] = (sums[0][set] as number) + (before[row] as number);
      sums[1][set] = (sums[1][set] as number) + (after[row] as number);
    }
    return Array.from({ length: sets }, (_, set): Recount => {
      const own = byPattern.subarray(set * patterns, (set + 1) * patterns);
      const inBand = (band: number): number =>
        own.reduce((sum, persons, pattern) => (pattern & (1 << band) ? sum + persons : sum), 0);
      return {
        persons: own.reduce((sum, persons) => sum + persons, 0),
        bands: Array.from({ length: this.count }, (__, band) => inBand(band)),
        a: sums[0][set] ?? 0,
        b: sums[1][set] ?? 0,
      };
    });
  }
}

interface Gap {
  readonly persons: number;
  readonly points: number;
}

/** Persons and points by which cells differ from their second count, or do not agree among themselves. */
function gapOf({ persons, winners, losers, unchanged, bands, deltaSum }: ChangeCells, again: Recount): Gap {
  const counts = bands.map(({ count }) => count);
  return {
    persons:
      Math.abs(persons - again.persons) +
      Math.abs(winners + losers + unchanged - persons) +
      Math.abs(sumOf(counts.slice(0, 3)) - losers) +
      Math.abs(sumOf(counts.slice(4)) - winners) +
      sumOf(again.bands.map((count, band) => Math.abs(count - (counts[band] ?? 0)))),
    points: Math.abs(again.b - again.a - deltaSum),
  };
}

function sumGaps(gaps: readonly Gap[]): Gap {
  return { persons: sumOf(gaps.map(({ persons }) => persons)), points: sumOf(gaps.map(({ points }) => points)) };
}

/** The rows of a comparison's grouping against the assignment counted a second time; groups that nobody is in are not shown. */
function groupGap(rows: readonly ChangeCells[], again: readonly Recount[]): Gap {
  const shown = again.filter(({ persons }) => persons > 0);
  const gaps = shown.map((set, index): Gap => {
    const row = rows[index];
    return row ? gapOf(row, set) : { persons: set.persons, points: Math.abs(set.b - set.a) };
  });
  const stray = rows.slice(shown.length).map(({ persons, deltaSum }) => ({ persons, points: Math.abs(deltaSum) }));
  return sumGaps([...gaps, ...stray]);
}

function footingGap(runs: Recounting, states: PolicyComparison['states']): Gap {
  const { a, b } = runs;
  const kinds = FOOTINGS.length;
  const standing = ({ states: of, barred }: Simulation, row: number): number =>
    of[row] === 0 ? Number(barred[row] === 1) : (of[row] ?? 0) + 1;
  const footings = Uint8Array.from(a.totals, (_, row) => standing(a, row) * kinds + standing(b, row));
  const again = runs.into(kinds * kinds, footings);
  const places = FOOTINGS.flatMap((before) => FOOTINGS.map((after) => ({ before, after })));
  const gaps = again.map((set, cell): Gap => {
    const shown = states.filter((state) => state.a === places[cell]?.before && state.b === places[cell]?.after);
    if (shown.length > 1) return { persons: shown.length, points: 0 };
    const [row] = shown;
    return row ? gapOf(row, set) : { persons: set.persons, points: 0 };
  });
  return sumGaps(gaps);
}

/**
 * The cells add up to the population. Everything is counted a second time, straight from the totals: winners, losers, unchanged and the
 * bands of the whole, of every group of every grouping that was asked for, and of every footing; and the changes of each have to be the
 * difference of the two sides' sums.
 */
export function cellsCheck(
  a: Simulation,
  b: Simulation,
  comparison: PolicyComparison,
  groupings: readonly GroupAssignment[],
  edges: BandEdges = BAND_EDGES,
): ComparisonCheck {
  const size = a.totals.length;
  const runs = new Recounting(a, b, edges);
  const whole = runs.into(1, new Uint8Array(size)).map((set) => gapOf(comparison, set));
  const groups = groupings.map(({ fact, labels, groups: of }, index): Gap => {
    const shown = comparison.groups[index];
    const rows = shown?.by.fact === fact ? shown.rows : [];
    return groupGap(rows, runs.into(labels.length, of));
  });
  const gap = sumGaps([...whole, ...groups, footingGap(runs, comparison.states)]);
  const sums = Math.abs(comparison.sumA - a.distribution.sum) + Math.abs(comparison.sumB - b.distribution.sum);
  const missing = Math.abs(groupings.length - comparison.groups.length);
  const cells =
    comparison.bands.length + comparison.states.length + sumOf(comparison.groups.map(({ rows }) => rows.length));
  return {
    code: 'CELLS-ADD-UP',
    title: { zh: '各格人数、分值之和等于总体', en: 'The cells add up to the population' },
    passed: gap.persons === 0 && gap.points + sums === 0 && missing === 0,
    figures: [
      figure('人群人数', 'Persons in the population', size, 'persons'),
      figure('重新计数的格子', 'Cells counted again', cells, 'cells'),
      figure(
        '上升、不变、下降之和',
        'Winners, unchanged and losers',
        sumOf([comparison.winners, comparison.unchanged, comparison.losers]),
        'persons',
      ),
      figure('缺少的分组方式', 'Groupings that are missing', missing, 'cells'),
      figure('人数相加的差', 'Persons that do not add up', gap.persons, 'persons'),
      figure('分值相加的差', 'Points that do not add up', gap.points + sums, 'points'),
    ],
  };
}
