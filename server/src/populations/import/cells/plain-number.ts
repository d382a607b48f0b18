const ZERO = 0x30;
const NINE = 0x39;
const POINT = 0x2e;
/** Most digits of a number that is exact whatever is done with it. */
const MOST_DIGITS = 15;

/**
 * The units of 10^−places of a number written with ASCII digits and at most one point, as nearly all numbers of a file are; NaN for
 * whatever takes a closer look. A file has millions of different amounts: no text is made of them.
 */
export function plainUnits(bytes: Buffer, start: number, end: number, places: number): number {
  let units = 0;
  let decimals = -1;
  if (end - start > MOST_DIGITS) return NaN;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte === POINT && decimals < 0 && at > start) decimals = 0;
    else if (byte < ZERO || byte > NINE) return NaN;
    else {
      units = units * 10 + byte - ZERO;
      if (decimals >= 0) decimals += 1;
    }
  }
  const missing = places - Math.max(decimals, 0);
  if (missing < 0 || end - start + missing > MOST_DIGITS) return NaN;
  for (let step = 0; step < missing; step += 1) units *= 10;
  return units;
}
