import {
  formatCount,
  formatPoints,
  formatPointsShort,
  formatShare,
  formatSignedCount,
  formatSignedPoints,
  meanHundredths,
  parsePoints,
} from './format';
import { largestRemainder } from './largest-remainder';
import { shortHash } from './short-hash';

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [-25, '−0.25'],
  [5550, '55.50'],
  [105_919_850, '1,059,198.50'],
])('%i hundredths are written %s', (hundredths, text) => {
  expect(formatPoints(hundredths)).toBe(text);
});

test.each([
  [500, '5'],
  [50, '0.5'],
  [1025, '10.25'],
  [0, '0'],
  [-2000, '−20'],
])('%i hundredths are written %s where space is short', (hundredths, text) => {
  expect(formatPointsShort(hundredths)).toBe(text);
});

test('changes carry their sign, and no change carries none', () => {
  expect([1150, -3750, 0].map(formatSignedPoints)).toEqual(['+11.50', '−37.50', '0.00']);
  expect([42, -7, 0].map(formatSignedCount)).toEqual(['+42', '−7', '0']);
});

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1_234_567, '1,234,567'],
  [-1000, '−1,000'],
])('%i people are written %s', (count, text) => {
  expect(formatCount(count)).toBe(text);
});

test.each([
  [0, 10, '0%'],
  [10, 10, '100%'],
  [43, 100, '43%'],
  [1, 100_000, '<1%'],
  [99_999, 100_000, '>99%'],
  [1, 3, '33%'],
  [0, 0, '—'],
])('%i of %i is %s', (part, whole, text) => {
  expect(formatShare(part, whole)).toBe(text);
});

test.each([
  [10, 4, 3],
  [-10, 4, -3],
  [9, 4, 2],
  [-1, 4, 0],
  [62_430_000, 10_000, 6243],
  [0, 0, null],
])('the mean of %i over %i is %s hundredths', (sum, count, mean) => {
  expect(meanHundredths(sum, count)).toBe(mean);
});

test('points of the API are read exactly', () => {
  expect(['55.50', '-0.25', '−0.25', '7', '0.5', '-0'].map(parsePoints)).toEqual([5550, -25, -25, 700, 50, 0]);
  expect([null, undefined, '', 'abc', '1.234', '1e3'].map(parsePoints)).toEqual([null, null, null, null, null, null]);
});

test('what is printed under a sum adds up', () => {
  expect(largestRemainder([1, 1, 1])).toEqual([34, 33, 33]);
  expect(largestRemainder([0, 0])).toEqual([0, 0]);
  expect(largestRemainder([2, 3, 5], 7)).toEqual([1, 2, 4]);
  expect(largestRemainder([999, 1], 100)).toEqual([100, 0]);
});

test('a hash is shortened to its ends', () => {
  expect(shortHash(`sha256:7c1e${'0'.repeat(56)}d90b`)).toBe('7c1e…d90b');
  expect(shortHash('abc')).toBe('abc');
});
