import { bareText } from '../cells/code-cell.js';

/** Pairs of neighbouring characters of a name; a name of one character is its own. */
export function pairsOf(name: string): ReadonlySet<string> {
  const bare = bareText(name);
  if (bare.length < 2) return new Set(bare === '' ? [] : [bare]);
  return new Set(Array.from({ length: bare.length - 1 }, (_, index) => bare.slice(index, index + 2)));
}

/** How alike two names are, in percent: the share of the pairs of the shorter and of both that they have in common. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const pair of small) if (large.has(pair)) common += 1;
  const whole = Math.floor((200 * common) / (a.size + b.size));
  // A heading is often a part of the label, or the other way round.
  const part = small.size >= 2 && common === small.size ? 75 : 0;
  return Math.max(whole, part);
}
