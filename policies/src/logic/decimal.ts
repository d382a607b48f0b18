/** A decimal number held exactly: `units` × 10^−`places`, `units` a safe integer. */
export interface Decimal {
  readonly units: number;
  readonly places: number;
}

/** A decimal that a rule writes; `at` points to where it stands in the rule. Absent where it is computed. */
export interface WrittenDecimal extends Decimal {
  readonly at?: string;
}

/** Most decimal places that an expression may have. */
export const MOST_PLACES = 12;

const POWERS_OF_TEN = Array.from({ length: 16 }, (_, exponent) => Number(`1e${exponent}`));

/** 10^n for 0 ≤ n ≤ 15, exact. */
export function powerOfTen(exponent: number): number {
  return POWERS_OF_TEN[exponent] ?? Number(`1e${exponent}`);
}

/**
 * The decimal that a JSON number stands for: the shortest decimal text that identifies it, so 0.1 is one tenth. Undefined
 * where that text has more than 15 digits or an exponent: such a number has no exact decimal meaning an officer could rely on.
 */
export function decimalOf(value: number): Decimal | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = (whole + fraction).replace(/^0+(?=\d)/, '');
  if (digits.length > 15 || fraction.length > MOST_PLACES) return undefined;
  const units = Number(digits);
  return { units: sign === '-' && units !== 0 ? -units : units, places: fraction.length };
}

/** The decimal as text with all its places, e.g. 50 with two places → `0.50`. */
export function decimalText({ units, places }: Decimal): string {
  const digits = String(Math.abs(units)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return `${units < 0 ? '-' : ''}${whole}${places > 0 ? `.${digits.slice(-places)}` : ''}`;
}

/** The decimal as the shortest text, e.g. 50 with two places → `0.5`. */
export function shortDecimalText(decimal: Decimal): string {
  const text = decimalText(decimal);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** How a quotient or a surplus decimal becomes whole. `half-up` rounds half away from zero (四舍五入). */
export type RoundingMode = 'floor' | 'ceil' | 'half-up';

/** `numerator` ÷ `denominator` made whole by `mode`; both safe integers, denominator positive. Exact: no quotient is formed in binary. */
export function divideWhole(numerator: number, denominator: number, mode: RoundingMode): number {
  const remainder = numerator % denominator;
  const towardsZero = (numerator - remainder) / denominator;
  const quotient = towardsZero === 0 ? 0 : towardsZero;
  if (remainder === 0) return quotient;
  switch (mode) {
    case 'floor':
      return numerator < 0 ? quotient - 1 : quotient;
    case 'ceil':
      return numerator < 0 ? quotient : quotient + 1;
    case 'half-up': {
      const away = Math.abs(remainder) >= denominator - Math.abs(remainder);
      if (!away) return quotient;
      return numerator < 0 ? quotient - 1 : quotient + 1;
    }
  }
}
