/** Longest text of a constant that is repeated in a message. */
const LONGEST = 80;

/** A constant of a rule as a message repeats it: briefly, and whatever it is. */
export function shown(constant: unknown): string {
  if (Array.isArray(constant)) return '[…]';
  if (typeof constant === 'object' && constant !== null) return '{…}';
  const text = JSON.stringify(typeof constant === 'string' ? constant.slice(0, LONGEST) : constant);
  return typeof constant === 'string' && constant.length > LONGEST ? `${text}…` : text;
}
