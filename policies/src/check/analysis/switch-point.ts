import { type Box, type Cut, withValue } from './box.js';
import type { Judge } from './judge.js';
import { movedBy, type Span } from './span.js';

/** A cell that is small enough to be cut into its values. */
const SMALL = 256;

/**
 * Of several open quantities, the one to cut: one with few values left, so that the others are soon told exactly; else the one with most.
 */
export function nextToCut(box: Box, quantities: readonly number[]): number {
  const width = (index: number): number => (box[index]?.hi ?? 0) - (box[index]?.lo ?? 0);
  const ordered = [...quantities].sort((a, b) => width(a) - width(b));
  const [narrowest = 0] = ordered;
  return width(narrowest) <= SMALL ? narrowest : (ordered.at(-1) ?? narrowest);
}

/** The cut in the middle of a quantity's cell. */
export function middleCut(box: Box, quantity: number): Cut {
  const { lo = 0, hi = 0 } = box[quantity] ?? {};
  return { by: 'value', quantity, from: lo + Math.floor((hi - lo) / 2) + 1 };
}

/**
 * Where to cut a box on which something that depends on the spans is undecided. Where one quantity alone moves them, the cut is exactly
 * where `state` (which that quantity alone decides) changes first; else the widest cell is halved.
 */
export function switchCut(judge: Judge, spans: readonly Span[], state: (judge: Judge) => unknown): Cut | null {
  const { box } = judge;
  const moving = movedBy(spans);
  const [quantity] = moving;
  if (quantity === undefined) return null;
  const cell = box[quantity];
  // One exact cut is enough for a box: whatever else is open is told on its parts.
  if (moving.length > 1 || !cell || !judge.firstCut()) return middleCut(box, nextToCut(box, moving));
  const at = (value: number): unknown => state(judge.on(withValue(box, quantity, value)));
  const first = at(cell.lo);
  if (at(cell.hi) === first) return middleCut(box, quantity);
  let [same, other] = [cell.lo, cell.hi];
  while (other - same > 1) {
    const middle = same + Math.floor((other - same) / 2);
    if (at(middle) === first) same = middle;
    else other = middle;
  }
  return { by: 'value', quantity, from: other };
}
