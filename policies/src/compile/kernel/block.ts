/** Truth of a condition in a block: what `and`, `or` and `not` make of unknowns follows from these three. */
export const TRUTH = { no: 0, yes: 1, unknown: 2 } as const;

/** Whole numbers of a block of persons, by row: numbers in units of their type, epoch days, indices of codes. NaN is unknown. */
export interface NumberBlock {
  readonly kind: 'number';
  readonly values: Float64Array;
}

/** A condition for a block of persons, by row: a {@link TRUTH} each. */
export interface TruthBlock {
  readonly kind: 'truth';
  readonly values: Uint8Array;
}

export type Block = NumberBlock | TruthBlock;

/** Fills one or more blocks for the `count` persons from row `start` of the population on. */
export type Step = (start: number, count: number) => void;
