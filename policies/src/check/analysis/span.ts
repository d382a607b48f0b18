import type { Cut } from './box.js';

/** How a value moves with a quantity that grows, all others staying as they are: falls, stays, rises, or any of these. */
export type Turn = -1 | 0 | 1 | 2;

interface Shared {
  /** Where the box has to be cut for the value to be told; null where it is settled. */
  readonly cut: Cut | null;
  /** Unknown for some persons of the box (only while there is a cut). */
  readonly maybeUnknown: boolean;
}

/** A number or date on a box: never outside of `lo` and `hi`. `turns` by quantity tell how it moves; null: it is constant. */
export interface Span extends Shared {
  readonly kind: 'span';
  readonly lo: number;
  readonly hi: number;
  readonly turns: readonly Turn[] | null;
}

/** A condition on a box; `value` null: for some it holds, for others not. */
export interface Truth extends Shared {
  readonly kind: 'truth';
  readonly value: boolean | null;
}

/** An option on a box: one of `values`. */
export interface Choice extends Shared {
  readonly kind: 'choice';
  readonly values: readonly number[];
  /** The quantity that it is; −1 for a constant. */
  readonly quantity: number;
}

/** A list, of which only whether it is known is told. */
export interface ListSpan extends Shared {
  readonly kind: 'list';
}

/** Unknown for every person of the box. */
export interface Unknown extends Shared {
  readonly kind: 'unknown';
}

/** What an expression comes to for all persons of a box. */
export type Outcome = Span | Truth | Choice | ListSpan | Unknown;

const SETTLED: Shared = { cut: null, maybeUnknown: false };

export const UNKNOWN: Unknown = { kind: 'unknown', ...SETTLED };
export const HOLDS: Truth = { kind: 'truth', value: true, ...SETTLED };
export const FAILS: Truth = { kind: 'truth', value: false, ...SETTLED };
export const LIST: ListSpan = { kind: 'list', ...SETTLED };

export function truth(value: boolean): Truth {
  return value ? HOLDS : FAILS;
}

/** A condition that the cut will tell. */
export function undecided(cut: Cut, maybeUnknown = false): Truth {
  return { kind: 'truth', value: null, cut, maybeUnknown };
}

export function constantSpan(value: number): Span {
  return { kind: 'span', lo: value, hi: value, turns: null, ...SETTLED };
}

/** A settled span; one of a single value moves with nothing. */
export function settledSpan(lo: number, hi: number, turns: readonly Turn[] | null): Span {
  return { kind: 'span', lo, hi, turns: lo === hi ? null : turns, ...SETTLED };
}

/** A span that the cut will narrow; where there is one value only, there is nothing to narrow. */
export function openSpan(lo: number, hi: number, cut: Cut, maybeUnknown = false): Span {
  if (lo === hi && !maybeUnknown) return constantSpan(lo);
  return { kind: 'span', lo, hi, turns: null, cut, maybeUnknown };
}

export function reversed(turn: Turn): Turn {
  return turn === 1 ? -1 : turn === -1 ? 1 : turn;
}

export function joined(a: Turn, b: Turn): Turn {
  if (a === b || b === 0) return a;
  return a === 0 ? b : 2;
}

/** How something moves that rises with each of the spans. */
export function joinedTurns(spans: readonly Span[]): readonly Turn[] | null {
  let turns: readonly Turn[] | null = null;
  for (const span of spans) {
    if (!span.turns) continue;
    const other: readonly Turn[] = span.turns;
    turns = turns ? turns.map((turn, index) => joined(turn, other[index] ?? 0)) : other;
  }
  return turns;
}

export function reversedTurns(turns: readonly Turn[] | null): readonly Turn[] | null {
  return turns && turns.map(reversed);
}

/** The quantities that the spans move with. */
export function movedBy(spans: readonly Span[]): number[] {
  return (joinedTurns(spans) ?? []).flatMap((turn, index) => (turn === 0 ? [] : [index]));
}
