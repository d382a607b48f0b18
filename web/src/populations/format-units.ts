import { formatCount } from '../numbers';

/** Whole units of 10 to the minus `places` as a number for people, exactly: 1250 with two places is `12.50`. */
export function formatUnits(units: number, places: number): string {
  if (places === 0) return formatCount(units);
  const digits = String(Math.abs(units)).padStart(places + 1, '0');
  const whole = formatCount(Number(digits.slice(0, -places)));
  return `${units < 0 ? '−' : ''}${whole}.${digits.slice(-places)}`;
}
