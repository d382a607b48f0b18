import type { TextColumn } from '../population/text-column.js';
import { type ComparisonCheck, figure } from './compare-check.js';
import { type Mover, MOVERS, type PolicyComparison } from './compare-simulations.js';
import type { Simulation } from './simulation.js';

/** Movers whose figures are not those of their row, or who stand out of order. */
function wrongMovers(a: Simulation, b: Simulation, ids: TextColumn, movers: readonly Mover[]): number {
  return movers.filter(({ row, personId, a: before, b: after, delta }, index) => {
    const own = a.totals[row] === before && b.totals[row] === after && ids.at(row) === personId;
    const previous = movers[index - 1];
    const sorted = !previous || Math.abs(previous.delta) >= Math.abs(delta);
    return !own || before + delta !== after || !sorted || movers.findIndex((other) => other.row === row) !== index;
  }).length;
}

/** Persons who move more than the last of a full list, or move at all where the list has room, without standing in it. */
function forgotten(a: Simulation, b: Simulation, movers: readonly Mover[], sign: 1 | -1, most: number): number {
  const least = movers.length < most ? 0 : Math.abs(movers.at(-1)?.delta ?? 0);
  let larger = 0;
  for (let row = 0; row < a.totals.length; row += 1) {
    const [before, after] = [a.totals[row] ?? 0, b.totals[row] ?? 0];
    if (sign > 0 ? after > before + least : before > after + least) larger += 1;
  }
  return Math.max(0, larger - movers.filter(({ delta }) => Math.abs(delta) > least).length);
}

/** Those who are named as moving most do: their totals are those of their row under A and B, and nobody moves more. */
export function moversCheck(
  a: Simulation,
  b: Simulation,
  ids: TextColumn,
  { movers }: PolicyComparison,
  most = MOVERS,
): ComparisonCheck {
  const { gains, losses } = movers;
  const wrong =
    wrongMovers(a, b, ids, gains) +
    wrongMovers(a, b, ids, losses) +
    gains.filter(({ delta }) => delta <= 0).length +
    losses.filter(({ delta }) => delta >= 0).length;
  const left = forgotten(a, b, gains, 1, most) + forgotten(a, b, losses, -1, most);
  return {
    code: 'MOVERS-ARE-LARGEST',
    title: { zh: '列出的人确是变化最大的', en: 'Those named as moving most do' },
    passed: wrong === 0 && left === 0,
    figures: [
      figure('核对的人数', 'Persons looked up', gains.length + losses.length, 'persons'),
      figure('与其结果不符的人数', 'Persons whose figures are not theirs', wrong, 'persons'),
      figure('漏列的人数', 'Persons who were left out', left, 'persons'),
    ],
  };
}
