import { CHANGE_BANDS, type ChangeCells } from './compare-cells.js';
import { type ComparisonCheck, figure } from './compare-check.js';
import type { PolicyComparison } from './compare-simulations.js';
import type { Totals } from './distribution.js';
import type { Simulation } from './simulate.js';

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

/** Counts the changes into the bands a second time, straight from the totals. */
function recount(a: Totals, b: Totals): number[] {
  return CHANGE_BANDS.map(({ from, to }) => {
    let count = 0;
    for (let row = 0; row < a.length; row += 1) {
      const [before, after] = [a[row] ?? 0, b[row] ?? 0];
      if ((from === null || after >= before + from) && (to === null || after <= before + to)) count += 1;
    }
    return count;
  });
}

/** Persons by which cells of one set do not agree among themselves. */
function within({ persons, winners, losers, unchanged, bands }: ChangeCells): number {
  const counts = bands.map(({ count }) => count);
  return (
    Math.abs(winners + losers + unchanged - persons) +
    Math.abs(sumOf(counts) - persons) +
    Math.abs(sumOf(counts.slice(0, 3)) - losers) +
    Math.abs(sumOf(counts.slice(4)) - winners)
  );
}

/**
 * The cells add up to the population: winners, losers and unchanged; the bands, which are counted a second time; every grouping, in
 * persons, bands and points; both distributions; the states. The changes sum to the difference of the two sides.
 */
export function cellsCheck(a: Simulation, b: Simulation, comparison: PolicyComparison): ComparisonCheck {
  const size = a.totals.length;
  const counted = recount(a.totals, b.totals);
  let persons = Math.abs(comparison.persons - size) + within(comparison);
  let points = Math.abs(b.distribution.sum - a.distribution.sum - comparison.deltaSum);
  points += Math.abs(comparison.sumA - a.distribution.sum) + Math.abs(comparison.sumB - b.distribution.sum);
  for (const [index, { count }] of comparison.bands.entries()) persons += Math.abs(count - (counted[index] ?? 0));
  for (const { rows } of comparison.groups) {
    persons += Math.abs(sumOf(rows.map((row) => row.persons)) - size) + sumOf(rows.map(within));
    for (const [index, { count }] of comparison.bands.entries()) {
      persons += Math.abs(sumOf(rows.map(({ bands }) => bands[index]?.count ?? 0)) - count);
    }
    points += Math.abs(sumOf(rows.map(({ deltaSum }) => deltaSum)) - comparison.deltaSum);
  }
  const { a: binsA, b: binsB } = comparison.distribution;
  persons += Math.abs(sumOf(binsA) - size) + Math.abs(sumOf(binsB) - size);
  persons += Math.abs(sumOf(comparison.states.map((state) => state.persons)) - size);
  return {
    code: 'CELLS-ADD-UP',
    title: { zh: '各格人数、分值之和等于总体', en: 'The cells add up to the population' },
    passed: persons === 0 && points === 0,
    figures: [
      figure('人群人数', 'Persons in the population', size, 'persons'),
      figure(
        '上升、不变、下降之和',
        'Winners, unchanged and losers',
        sumOf([comparison.winners, comparison.unchanged, comparison.losers]),
        'persons',
      ),
      figure('人数相加的差', 'Persons that do not add up', persons, 'persons'),
      figure('分值相加的差', 'Points that do not add up', points, 'points'),
    ],
  };
}
