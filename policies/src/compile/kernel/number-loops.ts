import { divideWhole, type RoundingMode } from '../../logic/decimal.js';
import type { Comparison } from '../../logic/expression.js';
import { TRUTH } from './block.js';

/*
 * Loops over blocks. NaN is unknown and comes out of arithmetic by itself; only where it would get lost (least, greatest, comparison)
 * it is looked for.
 */

export function addInto(into: Float64Array, a: Float64Array, b: Float64Array, count: number): void {
  for (let row = 0; row < count; row += 1) into[row] = (a[row] as number) + (b[row] as number);
}

export function subtractInto(into: Float64Array, a: Float64Array, b: Float64Array, count: number): void {
  for (let row = 0; row < count; row += 1) into[row] = (a[row] as number) - (b[row] as number);
}

/** Adding 0 turns the −0 of a product into 0. */
export function multiplyInto(into: Float64Array, a: Float64Array, b: Float64Array, count: number): void {
  for (let row = 0; row < count; row += 1) into[row] = (a[row] as number) * (b[row] as number) + 0;
}

export function scaleInto(into: Float64Array, a: Float64Array, factor: number, count: number): void {
  for (let row = 0; row < count; row += 1) into[row] = (a[row] as number) * factor;
}

export function negateInto(into: Float64Array, a: Float64Array, count: number): void {
  for (let row = 0; row < count; row += 1) into[row] = 0 - (a[row] as number);
}

export function remainderInto(into: Float64Array, a: Float64Array, divisor: number, count: number): void {
  for (let row = 0; row < count; row += 1) into[row] = ((a[row] as number) % divisor) + 0;
}

export function leastInto(into: Float64Array, a: Float64Array, b: Float64Array, count: number): void {
  for (let row = 0; row < count; row += 1) into[row] = Math.min(a[row] as number, b[row] as number);
}

export function greatestInto(into: Float64Array, a: Float64Array, b: Float64Array, count: number): void {
  for (let row = 0; row < count; row += 1) into[row] = Math.max(a[row] as number, b[row] as number);
}

export function divideInto(
  into: Float64Array,
  numerator: Float64Array,
  denominator: Float64Array,
  factors: { readonly numerator: number; readonly denominator: number },
  mode: RoundingMode,
  count: number,
): void {
  for (let row = 0; row < count; row += 1) {
    const n = numerator[row] as number;
    const d = denominator[row] as number;
    into[row] = n !== n || d !== d ? NaN : divideWhole(n * factors.numerator, d * factors.denominator, mode);
  }
}

export function roundInto(
  into: Float64Array,
  a: Float64Array,
  divisor: number,
  mode: RoundingMode,
  count: number,
): void {
  for (let row = 0; row < count; row += 1) {
    const value = a[row] as number;
    into[row] = value !== value ? NaN : divideWhole(value, divisor, mode);
  }
}

type CompareLoop = (into: Uint8Array, a: Float64Array, b: Float64Array, count: number) => void;

const { no, yes, unknown } = TRUTH;

/** One loop for each comparison. */
export const COMPARE_LOOPS: Readonly<Record<Comparison, CompareLoop>> = {
  '<': (into, a, b, count) => {
    for (let row = 0; row < count; row += 1) {
      const x = a[row] as number;
      const y = b[row] as number;
      into[row] = x < y ? yes : x >= y ? no : unknown;
    }
  },
  '<=': (into, a, b, count) => {
    for (let row = 0; row < count; row += 1) {
      const x = a[row] as number;
      const y = b[row] as number;
      into[row] = x <= y ? yes : x > y ? no : unknown;
    }
  },
  '>': (into, a, b, count) => {
    for (let row = 0; row < count; row += 1) {
      const x = a[row] as number;
      const y = b[row] as number;
      into[row] = x > y ? yes : x <= y ? no : unknown;
    }
  },
  '>=': (into, a, b, count) => {
    for (let row = 0; row < count; row += 1) {
      const x = a[row] as number;
      const y = b[row] as number;
      into[row] = x >= y ? yes : x < y ? no : unknown;
    }
  },
  '==': (into, a, b, count) => {
    for (let row = 0; row < count; row += 1) {
      const x = a[row] as number;
      const y = b[row] as number;
      into[row] = x === y ? yes : x < y || x > y ? no : unknown;
    }
  },
  '!=': (into, a, b, count) => {
    for (let row = 0; row < count; row += 1) {
      const x = a[row] as number;
      const y = b[row] as number;
      into[row] = x === y ? no : x < y || x > y ? yes : unknown;
    }
  },
};

/** Where the condition holds `then`, where it fails `otherwise`, else unknown. */
export function chooseInto(
  into: Float64Array,
  condition: Uint8Array,
  then: Float64Array,
  otherwise: Float64Array,
  count: number,
): void {
  for (let row = 0; row < count; row += 1) {
    const holds = condition[row] as number;
    into[row] = holds === yes ? (then[row] as number) : holds === no ? (otherwise[row] as number) : NaN;
  }
}
