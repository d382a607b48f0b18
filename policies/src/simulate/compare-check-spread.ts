import { type ComparisonCheck, figure } from './compare-check.js';
import type { PolicyComparison } from './compare-simulations.js';
import type { Distribution, Histogram, Totals } from './distribution.js';
import { type Simulation, STANDINGS } from './simulation.js';

/** Widest range of totals that is counted value by value; beyond it they are put in order. */
const WIDEST_RANGE = 2 ** 22;

/** The values that occur, rising, each with the persons who have it. */
function* counted(totals: Totals): Generator<readonly [value: number, persons: number]> {
  let [least, most] = [Infinity, -Infinity];
  for (let row = 0; row < totals.length; row += 1) {
    least = Math.min(least, totals[row] as number);
    most = Math.max(most, totals[row] as number);
  }
  if (most - least < WIDEST_RANGE) {
    const persons = new Uint32Array(totals.length === 0 ? 0 : most - least + 1);
    for (let row = 0; row < totals.length; row += 1) {
      const offset = (totals[row] as number) - least;
      persons[offset] = (persons[offset] as number) + 1;
    }
    for (const [offset, count] of persons.entries()) if (count > 0) yield [least + offset, count];
    return;
  }
  const counts = new Map<number, number>();
  for (const total of totals) counts.set(total, (counts.get(total) ?? 0) + 1);
  yield* [...counts].sort(([one], [other]) => one - other);
}

/** How many persons have at most a value, by counting each value. */
class Cumulated {
  private readonly values: readonly number[];
  private readonly counts: readonly number[];

  constructor(totals: Totals) {
    const sorted = [...counted(totals)];
    let persons = 0;
    this.values = sorted.map(([value]) => value);
    this.counts = sorted.map(([, count]) => (persons += count));
  }

  get least(): number {
    return this.values[0] ?? 0;
  }

  get most(): number {
    return this.values.at(-1) ?? 0;
  }

  /** Persons whose value is at most `value`. */
  atMost(value: number): number {
    const above = this.values.findIndex((each) => each > value);
    if (above < 0) return this.counts.at(-1) ?? 0;
    return this.counts[above - 1] ?? 0;
  }
}

/** Persons in the wrong bin, or in none. */
function binGap({ width, from, counts }: Histogram, totals: Cumulated, size: number): number {
  let gap = Math.abs(size - counts.reduce((sum, count) => sum + count, 0)) + totals.atMost(from - 1);
  for (const [bin, count] of counts.entries()) {
    const low = from + bin * width;
    gap += Math.abs(totals.atMost(low + width - 1) - totals.atMost(low - 1) - count);
  }
  return gap;
}

/** Figures of a distribution that its own totals contradict: the ends, the mean, a quantile too few or too many do not exceed. */
function wrongFigures(
  { persons, sum, mean, min, max, quantiles }: Distribution,
  totals: Cumulated,
  size: number,
): number {
  const shares: readonly (readonly [percent: number, value: number])[] = [
    [10, quantiles.p10],
    [25, quantiles.p25],
    [50, quantiles.p50],
    [75, quantiles.p75],
    [90, quantiles.p90],
  ];
  const wrong = shares.filter(
    ([percent, value]) =>
      totals.atMost(value) * 100 < size * percent || totals.atMost(value - 1) * 100 >= size * percent,
  );
  const ends = [persons === size, min === totals.least, max === totals.most, mean.num === sum && mean.den === size];
  return wrong.length + ends.filter((holds) => !holds).length;
}

/** Persons by which the counts of states differ from the states themselves. */
function standingGap({ states, standing, barred, vetoed }: Simulation): number {
  const counts = STANDINGS.map(() => 0);
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
  const gap = STANDINGS.reduce((sum, state, index) => sum + Math.abs(standing[state] - (counts[index] ?? 0)), 0);
  return gap + Math.abs(vetoed - barred.reduce((sum, each) => sum + each, 0));
}

/**
 * The spread is that of the totals: every bin of both sides, the ends, the mean, every quantile and the states are found a second time
 * by counting each value. A bin that moved, or sides that changed places, shows.
 */
export function spreadCheck(a: Simulation, b: Simulation, { distribution }: PolicyComparison): ComparisonCheck {
  const sides = [
    { run: a, overlaid: distribution.a },
    { run: b, overlaid: distribution.b },
  ];
  const { width, from } = distribution;
  let [bins, persons, figures, states] = [0, 0, 0, 0];
  for (const { run, overlaid } of sides) {
    const size = run.totals.length;
    const totals = new Cumulated(run.totals);
    bins += overlaid.length + run.distribution.histogram.counts.length;
    persons += binGap({ width, from, counts: overlaid }, totals, size);
    persons += binGap(run.distribution.histogram, totals, size);
    figures += wrongFigures(run.distribution, totals, size);
    states += standingGap(run);
  }
  return {
    code: 'SPREAD-HOLDS',
    title: {
      zh: '分布、分位数、状态与逐人结果一致',
      en: 'Distribution, quantiles and states are those of the persons',
    },
    passed: persons === 0 && figures === 0 && states === 0,
    figures: [
      figure('重新计数的分段', 'Bins counted again', bins, 'cells'),
      figure('不在其分段的人次', 'Persons not in their bin', persons, 'persons'),
      figure('不成立的统计量', 'Figures that do not hold', figures, 'cells'),
      figure('状态不符的人次', 'Persons whose state is not the one counted', states, 'persons'),
    ],
  };
}
