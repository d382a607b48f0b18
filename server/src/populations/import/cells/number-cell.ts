import { plainText } from './plain-text.js';

const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const PLAIN = /^([+-]?)(\d+)(?:\.(\d*))?$/;

/** Most digits of a number that is exact whatever is done with it. */
const MOST_DIGITS = 15;

/**
 * A written number in whole units of 10^−places, exactly: 1,234.5 with two places is 123450. Thousands may be parted by commas, digits
 * may be full-width. Undefined for anything else: other decimals than zeros beyond the places, exponents, more than fifteen digits.
 */
export function numberUnits(text: string, places: number): number | undefined {
  const plain = plainText(text).replace('−', '-');
  const match = PLAIN.exec(GROUPED.test(plain) ? plain.replaceAll(',', '') : plain);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > places) return undefined;
  const digits = (whole + kept.padEnd(places, '0')).replace(/^0+(?=\d)/, '');
  if (digits.length > MOST_DIGITS) return undefined;
  const units = Number(digits);
  return sign === '-' && units !== 0 ? -units : units;
}
