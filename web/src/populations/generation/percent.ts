/** Basis points as percent, as short as it can be written, e.g. 1250 → `12.5`. */
export function percentText(share: number): string {
  const whole = Math.trunc(share / 100);
  const rest = String(share % 100).padStart(2, '0');
  return rest === '00' ? String(whole) : `${whole}.${rest.replace(/0$/, '')}`;
}

/** Percent as people type it, in basis points; null for what is no percent from 0 to 100 with at most two decimals. */
export function parsePercent(text: string): number | null {
  const match = /^\s*(\d{1,3})(?:[.．](\d{1,2}))?\s*%?\s*$/.exec(text);
  if (match === null) return null;
  const [, whole = '0', fraction = ''] = match;
  const share = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return share <= 10_000 ? share : null;
}

/** A whole number as people type it; null for anything else. */
export function parseWhole(text: string): number | null {
  const plain = text.replace(/[,，\s]/g, '');
  return /^[-−]?\d{1,10}$/.test(plain) ? Number(plain.replace('−', '-')) : null;
}
