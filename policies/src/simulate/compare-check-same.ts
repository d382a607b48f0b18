import { type ComparisonCheck, figure } from './compare-check.js';
import type { Simulation } from './simulation.js';

function differences(run: Simulation, again: Simulation): { persons: number; points: number; nodes: number } {
  let persons = 0;
  let points = 0;
  for (let row = 0; row < Math.max(run.totals.length, again.totals.length); row += 1) {
    const [first, second] = [run.totals[row], again.totals[row]];
    if (first === second && run.states[row] === again.states[row] && run.barred[row] === again.barred[row]) {
      continue;
    }
    persons += 1;
    points += Math.abs((first ?? 0) - (second ?? 0));
  }
  const nodes = run.nodes.filter((node, index) => JSON.stringify(node) !== JSON.stringify(again.nodes[index])).length;
  return { persons, points, nodes };
}

/**
 * A version against itself is exactly zero: both sides are run a second time (the caller does, with blocks of another size) and
 * compared person by person and node by node. Fails when a run depends on anything but its manifest.
 */
export function sameVersionCheck(
  runs: readonly { readonly run: Simulation; readonly again: Simulation }[],
): ComparisonCheck {
  const found = runs.map(({ run, again }) => differences(run, again));
  const sum = (key: 'persons' | 'points' | 'nodes'): number => found.reduce((total, each) => total + each[key], 0);
  return {
    code: 'SAME-VERSION-ZERO',
    title: { zh: '同一版本对自身，差为零', en: 'A version against itself differs by zero' },
    passed: sum('persons') === 0 && sum('points') === 0 && sum('nodes') === 0,
    figures: [
      figure(
        '重算人次',
        'Persons run again',
        runs.reduce((total, { again }) => total + again.totals.length, 0),
        'persons',
      ),
      figure('不同的人数', 'Persons that differ', sum('persons'), 'persons'),
      figure('相差的分值', 'Points that differ', sum('points'), 'points'),
      figure('不同的节点', 'Nodes that differ', sum('nodes'), 'nodes'),
    ],
  };
}
