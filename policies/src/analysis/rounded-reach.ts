import { divideWhole, type RoundingMode } from '../logic/decimal.js';
import { isConstant, lineReach, type NumberReach, rangeReach } from './reach.js';

/** A number ÷ a positive constant, made whole. Rounding rises with what is rounded, so the ends tell the bounds. */
export function rounded(value: NumberReach, divisor: number, mode: RoundingMode, length: number): NumberReach {
  const [lo, hi] = [divideWhole(value.lo, divisor, mode), divideWhole(value.hi, divisor, mode)];
  const { line } = value;
  // Whole quotients move on evenly: what is rounded off stays the same, but for halves, which are rounded away from zero.
  const even = line && line.slope % divisor === 0;
  const oneSided = mode !== 'half-up' || value.lo >= 0 || value.hi <= 0;
  if (lo === hi || !even || !oneSided) return rangeReach(lo, hi);
  return lineReach({ first: divideWhole(line.first, divisor, mode), slope: line.slope / divisor + 0 }, length);
}

/** Numerator ÷ denominator made whole; the denominator is above zero for everybody, as the rule reader has proved. */
export function divided(
  numerator: NumberReach,
  denominator: NumberReach,
  mode: RoundingMode,
  length: number,
): NumberReach {
  if (isConstant(denominator)) return rounded(numerator, denominator.lo, mode, length);
  const corners = [numerator.lo, numerator.hi].flatMap((n) =>
    [denominator.lo, denominator.hi].map((d) => divideWhole(n, d, mode)),
  );
  return rangeReach(Math.min(...corners), Math.max(...corners));
}

/** The remainder by a positive constant, with the sign of the dividend. */
export function remainderOf(value: NumberReach, divisor: number, length: number): NumberReach {
  const quotient = (number: number): number => Math.trunc(number / divisor) + 0;
  const { lo, hi, line } = value;
  if (quotient(lo) !== quotient(hi)) return rangeReach(lo < 0 ? 1 - divisor : 0, hi > 0 ? divisor - 1 : 0);
  const less = quotient(lo) * divisor;
  return line ? lineReach({ first: line.first - less, slope: line.slope }, length) : rangeReach(lo - less, hi - less);
}
