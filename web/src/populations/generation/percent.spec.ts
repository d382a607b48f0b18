import { parsePercent, parseWhole, percentText } from './percent';

test.each([
  [0, '0'],
  [1, '0.01'],
  [50, '0.5'],
  [1000, '10'],
  [1250, '12.5'],
  [10_000, '100'],
])('%i basis points read %s and come back', (share, text) => {
  expect(percentText(share)).toBe(text);
  expect(parsePercent(text)).toBe(share);
});

test.each(['', '-1', '100.01', '101', '1.234', 'many', '1e2'])('%j is no percent', (text) => {
  expect(parsePercent(text)).toBeNull();
});

test.each([
  ['6,570', 6570],
  ['−3', -3],
  ['1.5', null],
  ['', null],
])('%j as a whole number', (text, value) => {
  expect(parseWhole(text)).toBe(value);
});
