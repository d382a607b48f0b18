import type { ChangeBand, ChangeCells } from './compare-cells.js';
import { type ComparisonCheck, figure } from './compare-check.js';
import type { PolicyComparison } from './compare-simulations.js';

/** −0 would not be equal to 0. */
function negative(value: number | null): number | null {
  return value === null ? null : 0 - value;
}

function mirroredBands(bands: readonly ChangeBand[]): ChangeBand[] {
  return bands.map(({ from, to, count }) => ({ from: negative(to), to: negative(from), count })).reverse();
}

/** Numbers of cells in which `swapped` is not the negative of `straight`. */
function mismatches(straight: ChangeCells, swapped: ChangeCells): number {
  const pairs: readonly (readonly [unknown, unknown])[] = [
    [straight.persons, swapped.persons],
    [straight.winners, swapped.losers],
    [straight.losers, swapped.winners],
    [straight.unchanged, swapped.unchanged],
    [straight.deltaSum, negative(swapped.deltaSum)],
    ...straight.bands.map((band, index) => [band, mirroredBands(swapped.bands)[index]] as const),
  ];
  return pairs.filter(([left, right]) => JSON.stringify(left) !== JSON.stringify(right)).length;
}

/** What changes places instead of sign: the sums, the distributions, the footings, and who gains with who loses. */
function mirrored(straight: PolicyComparison, swapped: PolicyComparison): number {
  const movers = (list: PolicyComparison['movers']['gains'], sign: 1 | -1): unknown =>
    list.map(({ row, a, b, delta }) => (sign > 0 ? [row, a, b, delta] : [row, b, a, 0 - delta]));
  const footings = ({ states }: PolicyComparison, first: 'a' | 'b', second: 'a' | 'b'): unknown =>
    states.map((state) => `${state[first]} ${state[second]} ${state.persons}`).sort();
  const pairs: readonly (readonly [unknown, unknown])[] = [
    [
      [straight.sumA, straight.sumB],
      [swapped.sumB, swapped.sumA],
    ],
    [
      [straight.distribution.width, straight.distribution.from, straight.distribution.a, straight.distribution.b],
      [swapped.distribution.width, swapped.distribution.from, swapped.distribution.b, swapped.distribution.a],
    ],
    [footings(straight, 'a', 'b'), footings(swapped, 'b', 'a')],
    [movers(straight.movers.gains, 1), movers(swapped.movers.losses, -1)],
    [movers(straight.movers.losses, 1), movers(swapped.movers.gains, -1)],
  ];
  return pairs.filter(([left, right]) => JSON.stringify(left) !== JSON.stringify(right)).length;
}

/** B against A is the negative of A against B, in every cell of the whole and of each group; sums, distributions,
 * footings and movers change places. `swapped` is computed from B and A. */
export function swappedCheck(straight: PolicyComparison, swapped: PolicyComparison): ComparisonCheck {
  let cells = mismatches(straight, swapped);
  cells += mirrored(straight, swapped);
  for (let index = 0; index < Math.max(straight.groups.length, swapped.groups.length); index += 1) {
    const rows = straight.groups[index]?.rows ?? [];
    const others = swapped.groups[index]?.rows ?? [];
    cells += Math.abs(rows.length - others.length);
    for (const [position, row] of rows.entries()) {
      const other = others[position];
      if (other) cells += mismatches(row, other);
    }
  }
  return {
    code: 'SWAPPED-IS-NEGATIVE',
    title: { zh: 'A 对 B 与 B 对 A 互为相反数', en: 'B against A is the negative of A against B' },
    passed: cells === 0,
    figures: [
      figure('A→B 分值变化之和', 'Sum of changes A→B', straight.deltaSum, 'points'),
      figure('B→A 分值变化之和', 'Sum of changes B→A', swapped.deltaSum, 'points'),
      figure('不相反的格子', 'Cells that are not negatives', cells, 'cells'),
    ],
  };
}
