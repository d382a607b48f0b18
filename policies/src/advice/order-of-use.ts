import type { Advice } from './advice.js';

function compareBig(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Points for each step, highest first, compared as fractions of whole numbers. */
function perStep(a: Advice, b: Advice): number {
  const [stepsA, stepsB] = [BigInt(a.steps ?? 1), BigInt(b.steps ?? 1)];
  return compareBig(BigInt(b.totalGain) * stepsA, BigInt(a.totalGain) * stepsB);
}

function byPoints(a: Advice, b: Advice): number {
  return b.totalGain - a.totalGain || b.gain - a.gain;
}

/** Whether what all of them ask for is counted in the same unit, so that points for each step can be compared. */
export function isComparable(list: readonly Advice[]): boolean {
  const [first] = list;
  return !!first && list.every(({ unit, steps }) => unit !== null && unit === first.unit && (steps ?? 0) > 0);
}

/**
 * What adds most to the total first. Where all of it is counted in the same unit, points for each step decide; otherwise the points alone,
 * since a month and a thousand yuan cannot be weighed against each other. Equals stay as they stand.
 */
export function inOrderOfUse(list: readonly Advice[]): Advice[] {
  const comparable = isComparable(list);
  return list.toSorted((a, b) => (comparable && perStep(a, b)) || byPoints(a, b));
}
