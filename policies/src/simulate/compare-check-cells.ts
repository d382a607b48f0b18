import { BAND_EDGES, type BandEdges } from './band-edges.js';
import { changeBands, type ChangeCells } from './compare-cells.js';
import { type ComparisonCheck, figure } from './compare-check.js';
import type { GroupAssignment } from './compare-groups.js';
import { FOOTINGS, type PolicyComparison } from './compare-simulations.js';
import type { Simulation } from './simulation.js';

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

/** The two sides that are counted again, with the edges of bands that were asked for. */
interface Recounted {
  readonly a: Simulation;
  readonly b: Simulation;
  readonly edges: BandEdges;
}

/** What a set of persons comes to when it is counted a second time, straight from the totals. */
interface Recount {
  persons: number;
  readonly bands: number[];
  /** Sums of the totals of each side: their difference is what the changes have to come to. */
  a: number;
  b: number;
}

/** Counts every person into the set that `setOf` names: by asking of each band whether the new total lies in it. */
function recount({ a, b, edges }: Recounted, sets: number, setOf: (row: number) => number): Recount[] {
  const limits = changeBands(edges);
  const counted = Array.from({ length: sets }, (): Recount => ({
    persons: 0,
    bands: limits.map(() => 0),
    a: 0,
    b: 0,
  }));
  for (let row = 0; row < a.totals.length; row += 1) {
    const set = counted[setOf(row)];
    if (!set) continue;
    const before = a.totals[row] ?? 0;
    const after = b.totals[row] ?? 0;
    set.persons += 1;
    set.a += before;
    set.b += after;
    for (let band = 0; band < limits.length; band += 1) {
      const { from, to } = limits[band] ?? { from: 0, to: 0 };
      if ((from === null || after >= before + from) && (to === null || after <= before + to)) {
        set.bands[band] = (set.bands[band] ?? 0) + 1;
      }
    }
  }
  return counted;
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

function footingGap(runs: Recounted, states: PolicyComparison['states']): Gap {
  const { a, b } = runs;
  const kinds = FOOTINGS.length;
  const standing = ({ states: of, barred }: Simulation, row: number): number =>
    of[row] === 0 ? Number(barred[row] === 1) : (of[row] ?? 0) + 1;
  const again = recount(runs, kinds * kinds, (row) => standing(a, row) * kinds + standing(b, row));
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
  const runs = { a, b, edges };
  const whole = recount(runs, 1, () => 0).map((set) => gapOf(comparison, set));
  const groups = groupings.map(({ fact, labels, groups: of }, index): Gap => {
    const shown = comparison.groups[index];
    const rows = shown?.by.fact === fact ? shown.rows : [];
    return groupGap(
      rows,
      recount(runs, labels.length, (row) => of[row] ?? 0),
    );
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
