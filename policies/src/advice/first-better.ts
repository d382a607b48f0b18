import type { Line } from '../analysis/reach.js';
import type { NodeAlongFact } from './node-along-fact.js';

/** Most stretches that are looked at in one direction. */
const MOST_LOOKS = 2_000;

/** Where a search ended: the value; null: there is none; undefined: the looks were used up before it was known. */
export type Found = number | null | undefined;

/** The first position from 0 to `length` at which a test holds that, once it holds, holds to the end; `length` must hold. */
function firstHolding(length: number, holds: (position: number) => boolean): number {
  let [lo, hi] = [0, length];
  while (lo < hi) {
    const middle = lo + Math.floor((hi - lo) / 2);
    if (holds(middle)) hi = middle;
    else lo = middle + 1;
  }
  return lo;
}

/** The value nearest to where the search comes from at which a line is better; undefined where it nowhere is. */
function onLine(
  { first, slope }: Line,
  from: number,
  to: number,
  upwards: boolean,
  isBetter: (points: number) => boolean,
): number | undefined {
  const length = to - from;
  // Counted from the near end on.
  const at = (position: number): number => (upwards ? position : length - position);
  const holds = (position: number): boolean => isBetter(first + slope * at(position));
  if (holds(0)) return from + at(0);
  // A line is better at one end or at the other, or nowhere.
  return holds(length) ? from + at(firstHolding(length, holds)) : undefined;
}

/**
 * The value nearest to one end of a range of whole values at which the node's points are better: exact, by halving what cannot be told at
 * once. `upwards`: from the lower end on, else from the upper end down.
 */
export function firstBetter(
  along: NodeAlongFact,
  range: { readonly from: number; readonly to: number },
  upwards: boolean,
  isBetter: (points: number) => boolean,
): Found {
  const open: (readonly [number, number])[] = range.from <= range.to ? [[range.from, range.to]] : [];
  for (let looks = 0; open.length > 0; looks += 1) {
    if (looks === MOST_LOOKS) return undefined;
    const [from, to] = open.pop() ?? [0, 0];
    if (from === to) {
      if (isBetter(along.at(from))) return from;
      continue;
    }
    const reach = along.over(from, to);
    if (reach && !isBetter(reach.lo) && !isBetter(reach.hi)) continue;
    if (reach?.line) {
      const value = onLine(reach.line, from, to, upwards, isBetter);
      if (value !== undefined) return value;
      continue;
    }
    const middle = from + Math.floor((to - from) / 2);
    const halves: (readonly [number, number])[] = [
      [from, middle],
      [middle + 1, to],
    ];
    open.push(...(upwards ? halves.toReversed() : halves));
  }
  return null;
}
