/**
 * Numbers that somebody typed, as they go into an address: `60，80 100` → `60,80,100`, ascending, each once. Null where something is no
 * number of at most `places` decimals, or nothing was typed.
 */
export function numberList(typed: string, places: number): string | null {
  const parts = typed.split(/[\s,，、;；]+/).filter(Boolean);
  const pattern = places > 0 ? new RegExp(`^-?\\d{1,9}(\\.\\d{1,${places}})?$`) : /^-?\d{1,9}$/;
  if (parts.length === 0 || !parts.every((part) => pattern.test(part))) return null;
  const numbers = [...new Set(parts.map(Number))].sort((a, b) => a - b);
  return numbers.map(String).join(',');
}
