import fc from 'fast-check';
import {
  decimalOf,
  decimalText,
  divideWhole,
  formatPoints,
  shortDecimalText,
  toDocumentPoints,
  toHundredths,
} from '../src/index.js';
import { seeded } from './support/seed.js';

describe('decimals', () => {
  it.each([
    [0.1, { units: 1, places: 1 }],
    [0.25, { units: 25, places: 2 }],
    [-3.5, { units: -35, places: 1 }],
    [1000, { units: 1000, places: 0 }],
    [0, { units: 0, places: 0 }],
    [-0, { units: 0, places: 0 }],
  ])('reads %d as what JSON wrote', (value, decimal) => {
    expect(decimalOf(value)).toEqual(decimal);
  });

  it.each([1e21, 1e-7, 0.1 + 0.2, Infinity, NaN, 1234567890.1234567])(
    'refuses %d, which has no short decimal form',
    (value) => {
      expect(decimalOf(value)).toBeUndefined();
    },
  );

  it('writes what it reads', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (units, places) => {
        const value = Number(decimalText({ units, places }));
        expect(decimalOf(value)).toEqual(decimalOf(Number(shortDecimalText({ units, places }))));
      }),
      seeded(500),
    );
  });

  it('divides exactly in every mode, as rational arithmetic does', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (n, d) => {
        const [a, b] = [BigInt(n), BigInt(d)];
        const floor = a >= 0n ? a / b : -((-a + b - 1n) / b);
        const ceil = -(-a >= 0n ? -a / b : -((a + b - 1n) / b));
        const magnitude = ((a < 0n ? -a : a) * 2n + b) / (2n * b);
        const found = (['floor', 'ceil', 'half-up'] as const).map((mode) => divideWhole(n, d, mode));
        expect(found.map(BigInt)).toEqual([floor, ceil, a < 0n ? -magnitude : magnitude]);
        expect(Object.is(found[0], -0)).toBe(false);
      }),
      seeded(2000),
    );
  });
});

describe('points', () => {
  it.each([
    [55.5, 5550, '55.50'],
    [0.25, 25, '0.25'],
    [-0.25, -25, '-0.25'],
    [300, 30000, '300.00'],
    [29.75, 2975, '29.75'],
    [1.1, 110, '1.10'],
  ])('holds %d as hundredths', (points, hundredths, text) => {
    expect(toHundredths(points)).toBe(hundredths);
    expect(formatPoints(hundredths)).toBe(text);
    expect(toDocumentPoints(hundredths)).toBe(points);
  });
});
