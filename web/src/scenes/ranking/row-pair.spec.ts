import { togglePair } from './row-pair';

test('two rows are chosen one after another; a third replaces the first; pressed again a row is let go', () => {
  expect(togglePair([], 'A')).toEqual(['A']);
  expect(togglePair(['A'], 'B')).toEqual(['A', 'B']);
  expect(togglePair(['A', 'B'], 'C')).toEqual(['B', 'C']);
  expect(togglePair(['A', 'B'], 'A')).toEqual(['B']);
});
