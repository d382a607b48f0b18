const DIGITS = '０１２３４５６７８９';

/**
 * The date that a person typed as `YYYY-MM-DD`: 2026-1-31, 2026/1/31, 2026.1.31, 2026年1月31日 and 20260131, digits full-width or not.
 * Undefined for anything else; whether the day exists shows when it is checked.
 */
export function parseDate(typed: string): string | undefined {
  const plain = [...typed.trim()].map((character) => {
    const digit = DIGITS.indexOf(character);
    return digit >= 0 ? String(digit) : character;
  });
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain.join('')) ??
    /^(\d{4})\s*[-/.年．。－／]\s*(\d{1,2})\s*[-/.月．。－／]\s*(\d{1,2})\s*日?$/.exec(plain.join(''));
  const [, year = '', month = '', day = ''] = match ?? [];
  return match ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}
