import type { CurvePiece } from '@jifen/policies';
import { cappedStretches, curveRows } from './curve-rows';

const piece = (from: number, to: number, points: number, more: Partial<CurvePiece> = {}): CurvePiece => ({
  from,
  to,
  points,
  slope: 0,
  standing: 'active',
  vetoes: [],
  atCap: [],
  atFloor: [],
  ...more,
});

const pieces = [
  piece(0, 9, 0, { slope: 100 }),
  piece(10, 19, 1000, { atCap: ['work'] }),
  piece(20, 29, 1200, { atCap: ['work', 'total'] }),
  piece(30, 30, 500),
];
const turn = (at: number, before: number, after: number) => ({ at, before, after, causes: [], capsReached: [] });
const breaks = [turn(10, 900, 1000), turn(20, 1000, 1200), turn(30, 1200, 500)];

test('a stretch is told with its end and what changes where it begins', () => {
  expect(curveRows({ pieces, breaks }).map(({ from, last, change }) => [from, last, change])).toEqual([
    [0, 900, null],
    [10, 1000, 100],
    [20, 1200, 200],
    [30, 500, -700],
  ]);
});

test('neighbouring stretches with a full cap are shaded as one', () => {
  expect(cappedStretches({ pieces })).toEqual([{ from: 10, to: 29 }]);
});
