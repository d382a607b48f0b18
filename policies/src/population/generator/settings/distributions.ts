import { z } from 'zod';

/** All of a whole, in basis points: every share of the settings is a whole number from 0 to this. */
export const WHOLE = 10_000;

/** Largest magnitude of a value in a distribution: twice a difference times a position of six digits is still an exact whole number. */
export const LARGEST_VALUE = 2_000_000_000;

/** A share in basis points (0.01 %). */
export const Share = z.int().min(0).max(WHOLE);

/** Name of a choice in settings: a code of a fact. */
const Code = z
  .string()
  .max(64)
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/);

/** Shares of choices by code, in basis points; they add up to the whole. A code that is left out has none. */
export const Shares = z.record(Code, Share);
export type Shares = z.infer<typeof Shares>;

/** Shares of the counts 0, 1, 2 …, in basis points; they add up to the whole. */
export const CountShares = z.array(Share).min(1).max(101);
export type CountShares = z.infer<typeof CountShares>;

/**
 * A distribution of whole numbers in steps: pairs of [share of all in basis points, value that this share does not exceed], from 0 to
 * the whole, straight between the steps and rounded to the nearest whole number.
 */
export const Quantiles = z
  .array(z.tuple([Share, z.int().min(-LARGEST_VALUE).max(LARGEST_VALUE)]))
  .min(2)
  .max(50);
export type Quantiles = z.infer<typeof Quantiles>;

/** Whole-number bounds of a number: from (included), below (not included); one may be left out. */
const Band = z.strictObject({ from: z.int().optional(), below: z.int().optional() });
export type Band = z.infer<typeof Band>;

/** What a parent must be: one of these codes, yes or no, or a number within a band. */
export const Requirement = z.union([z.array(Code).min(1).max(500), z.boolean(), Band]);
export type Requirement = z.infer<typeof Requirement>;

/** Name of what a distribution depends on: a fact, or one of `BUILT_IN`. */
const ParentName = z
  .string()
  .max(64)
  .regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);

/** All requirements must hold; one whose parent has no value does not. */
export const Given = z.record(ParentName, Requirement);
export type Given = z.infer<typeof Given>;

/** Most rows of one conditional table. */
const MOST_ROWS = 500;

/** A parameter that depends on others: that of the first row whose condition holds, else `otherwise`. */
export interface Table<T> {
  rows: { when: Given; then: T }[];
  otherwise: T;
}

/** A conditional table whose cells are read by `cell`. */
export function tableOf<T extends z.ZodType>(cell: T) {
  return z.strictObject({
    rows: z
      .array(z.strictObject({ when: Given, then: cell }))
      .max(MOST_ROWS)
      .default([]),
    otherwise: cell,
  });
}

/**
 * Whole-number weights as shares that add up to the whole: rounded down, then the largest remainders get what is left, the first of
 * equals first. Weights without any positive one stay as they are.
 */
export function sharesOfWeights(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum <= 0) return [...weights];
  const exact = weights.map((weight, index) => ({
    index,
    down: Math.floor((weight * WHOLE) / sum),
    left: (weight * WHOLE) % sum,
  }));
  let missing = WHOLE - exact.reduce((total, { down }) => total + down, 0);
  const shares = exact.map(({ down }) => down);
  for (const { index } of [...exact].sort((a, b) => b.left - a.left || a.index - b.index)) {
    if (missing === 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    missing -= 1;
  }
  return shares;
}
