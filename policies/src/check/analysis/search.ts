import { type Box, boxOf, cornerOf, cutBox, type Cut, type Point } from './box.js';
import { Heap } from './heap.js';
import { Judge } from './judge.js';
import type { Space } from './space.js';
import type { Span, Truth, Unknown } from './span.js';
import { middleCut } from './switch-point.js';

/** Something with a number for each person. */
export type Objective = (judge: Judge) => Span | Unknown;

/** A person for whom something holds; null: there is none, and that is proved where `complete`. */
export interface Found {
  readonly point: Point | null;
  readonly complete: boolean;
}

/** Looks for a person for whom the condition holds, box by box, cutting where it is undecided. */
export function findPoint(space: Space, condition: (judge: Judge) => Truth | Unknown, within = space.everybody): Found {
  const open: Box[] = [within];
  for (let box = open.pop(); box; box = open.pop()) {
    if (!space.spend()) return { point: null, complete: false };
    const holds = condition(new Judge(space, box));
    if (holds.kind === 'unknown' || holds.value === false) continue;
    if (holds.value === true) return { point: cornerOf(box, () => false), complete: true };
    if (!holds.cut) return { point: null, complete: false };
    const [first, second] = cutBox(box, holds.cut);
    open.push(second, first);
  }
  return { point: null, complete: true };
}

/** The cut that tells what a span comes to, or how it moves; null where both are told. */
export function openingOf({ cut, turns }: Span, box: Box): Cut | null {
  if (cut) return cut;
  const mixed = turns?.findIndex((turn) => turn === 2) ?? -1;
  return mixed < 0 ? null : middleCut(box, mixed);
}

/** The person of a box for whom a settled span is greatest (`sense` 1) or least (−1). */
export function extremeOf({ turns }: Span, box: Box, sense: 1 | -1): Point {
  return cornerOf(box, (quantity) => (turns?.[quantity] ?? 0) === sense);
}

/** The greatest or least value of something, and a person who has it. */
export interface Extreme {
  /** No person has more (or less) than this. */
  readonly bound: number;
  /** The person with the bound; null where the search was given up before one was found. */
  readonly point: Point | null;
}

/** A box that has to be cut. */
interface Open {
  readonly box: Box;
  readonly span: Span;
  readonly cut: Cut;
}

/** The greatest (`sense` 1) or least (−1) value; null where it is unknown for everybody. Exact unless the point is null. */
export function extreme(space: Space, objective: Objective, sense: 1 | -1): Extreme | null {
  const side = (span: Span): number => (sense === 1 ? span.hi : 0 - span.lo);
  const open = new Heap<Open>(({ span }) => side(span));
  let best: { readonly value: number; readonly point: Point } | null = null;
  const look = (box: Box): void => {
    const span = objective(new Judge(space, box));
    if (span.kind === 'unknown' || (best && side(span) <= best.value)) return;
    const cut = openingOf(span, box);
    if (cut) {
      open.push({ box, span, cut });
      return;
    }
    const point = extremeOf(span, box, sense);
    const told = objective(new Judge(space, boxOf(box, point)));
    if (told.kind === 'span' && (!best || side(told) > best.value)) best = { value: side(told), point };
  };
  const found = (): typeof best => best;
  look(space.everybody);
  for (let next = open.pop(); next; next = open.pop()) {
    const known = found();
    if (known && side(next.span) <= known.value) break;
    if (!space.spend()) return { bound: sense * side(next.span), point: null };
    for (const half of cutBox(next.box, next.cut)) look(half);
  }
  const known = found();
  return known && { bound: sense * known.value + 0, point: known.point };
}

/** A box on which something moves one way with each quantity, or is unknown for everybody. */
export interface SettledBox {
  readonly box: Box;
  readonly span: Span | Unknown;
}

/** Every person, parted into boxes on which the objective is settled; null where there would be too many. */
export function settle(space: Space, objective: Objective, within = space.everybody): readonly SettledBox[] | null {
  const settled: SettledBox[] = [];
  const open: Box[] = [within];
  for (let box = open.pop(); box; box = open.pop()) {
    if (!space.spend()) return null;
    const span = objective(new Judge(space, box));
    const cut = span.kind === 'span' ? openingOf(span, box) : null;
    if (cut) {
      const [first, second] = cutBox(box, cut);
      open.push(second, first);
    } else settled.push({ box, span });
  }
  return settled;
}
