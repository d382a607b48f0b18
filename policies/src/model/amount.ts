import { z } from 'zod';

/** Decimal places of points: every score is held as a whole number of hundredths of a point. */
export const POINT_PLACES = 2;

/** Hundredths of a point in one point. */
export const HUNDREDTHS = 100;

/** Largest amount of points a document may name. */
export const LARGEST_POINTS = 100_000;

/** True when the number, as JSON writes it, has at most `places` decimals. */
export function hasPlaces(value: number, places: number): boolean {
  return new RegExp(`^-?\\d+(\\.\\d{1,${places}})?$`).test(String(value));
}

/** Points as a document writes them: a number with at most two decimals. Read it with {@link toHundredths}. */
export const Points = z
  .number()
  .min(-LARGEST_POINTS)
  .max(LARGEST_POINTS)
  .refine((value) => hasPlaces(value, POINT_PLACES), { params: { code: 'point-places' } });

/** A document's points (at most two decimals) as a whole number of hundredths. Exact. */
export function toHundredths(points: number): number {
  const [whole = '0', fraction = ''] = String(Math.abs(points)).split('.');
  const hundredths = Number(whole) * HUNDREDTHS + Number(fraction.padEnd(POINT_PLACES, '0'));
  return points < 0 ? -hundredths : hundredths;
}

/** Hundredths of a point as points with two decimals, e.g. 5550 → `55.50`, −25 → `-0.25`. */
export function formatPoints(hundredths: number): string {
  const magnitude = Math.abs(hundredths);
  const whole = Math.trunc(magnitude / HUNDREDTHS);
  const fraction = String(magnitude % HUNDREDTHS).padStart(POINT_PLACES, '0');
  return `${hundredths < 0 ? '-' : ''}${whole}.${fraction}`;
}

/** Hundredths of a point as a document writes them: the shortest decimal, e.g. 5550 → 55.5. */
export function toDocumentPoints(hundredths: number): number {
  return Number(formatPoints(hundredths));
}
