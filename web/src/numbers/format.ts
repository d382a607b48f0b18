/** What stands where there is no number: never 0, never blank. */
export const ABSENT = '—';

/** The true minus sign. */
export const MINUS = '−';

/** Hundredths of a point in one point. */
const HUNDREDTHS = 100;

/** A whole number with thousands separators and a true minus, e.g. 100000 → `100,000`. */
export function formatCount(count: number): string {
  const digits = String(Math.abs(count)).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return count < 0 ? MINUS + digits : digits;
}

/** Whole hundredths of a point as points with two decimals, e.g. 5550 → `55.50`, −25 → `−0.25`. */
export function formatPoints(hundredths: number): string {
  const magnitude = Math.abs(hundredths);
  const whole = formatCount(Math.trunc(magnitude / HUNDREDTHS));
  const fraction = String(magnitude % HUNDREDTHS).padStart(2, '0');
  return `${hundredths < 0 ? MINUS : ''}${whole}.${fraction}`;
}

/** Hundredths as short as they can be written, for axes and texts that name a limit, e.g. 500 → `5`, 50 → `0.5`. */
export function formatPointsShort(hundredths: number): string {
  return formatPoints(hundredths).replace(/\.?0+$/, '');
}

/** A change with its sign: `+11.50`, `−0.25`, `0.00`. */
export function formatSignedPoints(hundredths: number): string {
  return hundredths > 0 ? `+${formatPoints(hundredths)}` : formatPoints(hundredths);
}

/** A change of a count with its sign: `+42`, `−7`, `0`. */
export function formatSignedCount(count: number): string {
  return count > 0 ? `+${formatCount(count)}` : formatCount(count);
}

/**
 * `part` of `whole` as a whole per cent. A part that is there never shows as 0 %, one that is missing never as 100 %:
 * those read `<1%` and `>99%`. Of nothing there is no share.
 */
export function formatShare(part: number, whole: number): string {
  if (whole <= 0) return ABSENT;
  const percent = (part * 100) / whole;
  if (part > 0 && percent < 1) return '<1%';
  if (part < whole && percent > 99) return '>99%';
  return `${Math.round(percent)}%`;
}

/**
 * The mean of a sum of hundredths over `count` persons, in whole hundredths, halves away from zero; null over nobody.
 * Only for showing: anything computed further uses the sum.
 */
export function meanHundredths(sum: number, count: number): number | null {
  if (count <= 0) return null;
  const magnitude = Math.floor((2 * Math.abs(sum) + count) / (2 * count));
  return sum < 0 ? -magnitude || 0 : magnitude;
}

/** Points as the API writes them, e.g. `"55.50"`, in whole hundredths; null for an absent or unreadable text. */
export function parsePoints(text: string | null | undefined): number | null {
  const match = /^([-−]?)(\d+)(?:\.(\d{1,2}))?$/.exec(text ?? '');
  if (match === null) return null;
  const [, sign, whole = '0', fraction = ''] = match;
  const hundredths = Number(whole) * HUNDREDTHS + Number(fraction.padEnd(2, '0'));
  return sign && hundredths > 0 ? -hundredths : hundredths;
}
