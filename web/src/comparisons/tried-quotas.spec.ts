import type { PlaceSheet, SheetSide } from '@jifen/policies';
import { inProportion, mostPlaces, quotasWith, readPlaces } from './tried-quotas';

const side = (quota: number): SheetSide => ({ quota, method: 'stop', rounds: [] });
const sheet: PlaceSheet = {
  applications: ['A', 'B', 'C'],
  poolOf: [0, 0, 1],
  pools: [
    { pool: 'north', title: null, a: side(1), b: side(2) },
    { pool: 'south', title: null, a: side(5), b: null },
  ],
  points: { a: [null, null, null], b: [null, null, null] },
  groups: [],
};

test('a pool that is not tried keeps its places, a tried one has the same on both sides', () => {
  expect(quotasWith(sheet, new Map())).toEqual({ a: [1, 5], b: [2, 0] });
  expect(quotasWith(sheet, new Map([[0, 7]]))).toEqual({ a: [7, 5], b: [7, 0] });
});

test('there is a place to try for every application, and for every place that is registered', () => {
  expect(mostPlaces(sheet)).toEqual([2, 5]);
});

test('all pools move in proportion to what is registered, and the pools that nothing is registered for stay without', () => {
  const three = { ...sheet, pools: [...sheet.pools, { pool: 'east', title: null, a: side(4), b: side(6) }] };
  expect(inProportion(three, 8)).toEqual(
    new Map([
      [0, 2],
      [1, 0],
      [2, 6],
    ]),
  );
  expect([...inProportion(three, 9).values()]).toEqual([2, 0, 7]);
  const onlyA = { ...sheet, pools: sheet.pools.map((pool) => ({ ...pool, b: null })) };
  expect([...inProportion(onlyA, 12).values()]).toEqual([2, 10]);
});

test.each([
  ['12', 12],
  [' 7 ', 7],
  ['900', 100],
  ['', null],
  ['-3', null],
  ['1.5', null],
  ['1e3', null],
])('"%s" is read as %s places', (text, places) => {
  expect(readPlaces(text, 100)).toBe(places);
});
