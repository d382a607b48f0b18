import { divideWhole, formatPoints, type Fraction } from '@jifen/policies';

/** A mean of hundredths as points with two decimals, rounded half away from zero. */
export function meanPoints({ num, den }: Fraction): string {
  return formatPoints(divideWhole(num, den, 'half-up'));
}

/** A change in hundredths with its sign: `+2.00`, `-0.50`, `0.00`. */
export function signedPoints(hundredths: number): string {
  return hundredths > 0 ? `+${formatPoints(hundredths)}` : formatPoints(hundredths);
}

/** A share with one decimal, rounded half up: `12.5%`. A share of nobody is a dash. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '—';
  const permille = divideWhole(part * 1000, whole, 'half-up');
  return `${Math.floor(permille / 10)}.${permille % 10}%`;
}
