/** A value that grows by `slope` units with every unit of the fact, from `first` on. */
export interface Line {
  readonly first: number;
  readonly slope: number;
}

/** A number or date over a stretch of the fact's values: never outside of `lo` and `hi`; `line` where it is told for each of them. */
export interface NumberReach {
  readonly kind: 'number';
  readonly lo: number;
  readonly hi: number;
  readonly line: Line | null;
}

/** A condition over a stretch; `value` null: known everywhere, but not the same everywhere. */
export interface TruthReach {
  readonly kind: 'truth';
  readonly value: boolean | null;
}

/**
 * What an expression comes to over a stretch of one fact's values: a number, a condition, unknown everywhere, another constant (a list,
 * an option), or open, where only a shorter stretch can tell.
 */
export type Reach =
  | NumberReach
  | TruthReach
  | { readonly kind: 'unknown' }
  | { readonly kind: 'constant'; readonly value: unknown }
  | { readonly kind: 'open' };

export const OPEN: Reach = { kind: 'open' };
export const UNKNOWN_REACH: Reach = { kind: 'unknown' };
export const UNDECIDED: TruthReach = { kind: 'truth', value: null };

export function truthReach(value: boolean | null): TruthReach {
  return value === null ? UNDECIDED : { kind: 'truth', value };
}

export function constantReach(value: number): NumberReach {
  return { kind: 'number', lo: value, hi: value, line: { first: value, slope: 0 } };
}

/** A stretch that is `length` units longer than one value. */
export function lineReach(line: Line, length: number): NumberReach {
  const last = line.first + line.slope * length;
  return { kind: 'number', lo: Math.min(line.first, last), hi: Math.max(line.first, last), line };
}

/** A number of which only the bounds are told; between equal bounds it is constant. */
export function rangeReach(lo: number, hi: number): NumberReach {
  return lo === hi ? constantReach(lo) : { kind: 'number', lo, hi, line: null };
}

export function isConstant({ lo, hi }: NumberReach): boolean {
  return lo === hi;
}

/** `factor` times the value. */
export function scaled({ lo, hi, line }: NumberReach, factor: number): NumberReach {
  const [a, b] = [lo * factor + 0, hi * factor + 0];
  return {
    kind: 'number',
    lo: Math.min(a, b),
    hi: Math.max(a, b),
    line: line && { first: line.first * factor + 0, slope: line.slope * factor + 0 },
  };
}

export function added(a: NumberReach, b: NumberReach, length: number): NumberReach {
  if (a.line && b.line)
    return lineReach({ first: a.line.first + b.line.first, slope: a.line.slope + b.line.slope }, length);
  return rangeReach(a.lo + b.lo, a.hi + b.hi);
}

export function multiplied(a: NumberReach, b: NumberReach): NumberReach {
  if (isConstant(a)) return scaled(b, a.lo);
  if (isConstant(b)) return scaled(a, b.lo);
  const corners = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi].map((corner) => corner + 0);
  return rangeReach(Math.min(...corners), Math.max(...corners));
}

function lastOf({ first, slope }: Line, length: number): number {
  return first + slope * length;
}

/** Whether `a` is nowhere above `b`; null where that is so for some values only, or not told. */
export function neverAbove(a: NumberReach, b: NumberReach, length: number): boolean | null {
  return ordered(a, b, length, (difference) => difference <= 0);
}

/** The same answer about `a` less `b` at both ends of a stretch on which both are lines, or for all that they can come to. */
export function ordered(
  a: NumberReach,
  b: NumberReach,
  length: number,
  holds: (difference: number) => boolean,
): boolean | null {
  const [first, last] =
    a.line && b.line
      ? [a.line.first - b.line.first, lastOf(a.line, length) - lastOf(b.line, length)]
      : [a.lo - b.hi, a.hi - b.lo];
  return holds(first) === holds(last) ? holds(first) : null;
}

/** The least (or greatest) of two numbers at every value. */
export function least(a: NumberReach, b: NumberReach, length: number): NumberReach {
  const below = neverAbove(a, b, length);
  if (below === true) return a;
  if (neverAbove(b, a, length) === true) return b;
  return rangeReach(Math.min(a.lo, b.lo), Math.min(a.hi, b.hi));
}

export function greatest(a: NumberReach, b: NumberReach, length: number): NumberReach {
  return scaled(least(scaled(a, -1), scaled(b, -1), length), -1);
}
