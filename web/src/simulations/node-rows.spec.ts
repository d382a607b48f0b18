import type { NodeStats } from '@jifen/policies';
import { nodeRows } from './node-rows';

const node = (id: string, parent: string | null, sum: number, more: Partial<NodeStats> = {}): NodeStats => ({
  id,
  title: { zh: id },
  kind: 'indicator',
  depth: parent === null ? 0 : 1,
  parent,
  sign: 1,
  max: null,
  sum,
  rawSum: sum,
  scoring: 1,
  atCap: 0,
  lostToCap: 0,
  raisedToFloor: 0,
  unknown: 0,
  pending: false,
  ...more,
});

const tree = [
  node('total', null, 900, { kind: 'group' }),
  node('age', 'total', 1000, { lostToCap: 50 }),
  node('deductions', 'total', 100, { kind: 'group', sign: -1 }),
  node('fine', 'deductions', 100),
];

test('means are per person, rounded half away from zero', () => {
  const rows = nodeRows(tree, 8);
  expect(rows.map(({ mean }) => mean)).toEqual([113, 125, -13, -13]);
  expect(rows[1]?.meanLost).toBe(6);
});

test('what stands below a deduction is taken off as well', () => {
  expect(nodeRows(tree, 8).map(({ deducts }) => deducts)).toEqual([false, false, true, true]);
});

test('bars compare indicators; groups have none', () => {
  expect(nodeRows(tree, 8).map(({ bar }) => bar)).toEqual([null, 1, null, 0.1]);
});

test('over nobody there is no mean', () => {
  expect(nodeRows(tree, 0).map(({ mean }) => mean)).toEqual([null, null, null, null]);
});
