import type fc from 'fast-check';

const { env } = globalThis.process ?? { env: {} };

/** Seed of every property test here; printed, and settable as `TEST_SEED`, so that a failure can be run again. */
export const SEED = Number(env['TEST_SEED'] ?? 20261121);

/**
 * Whether every test looks as long as it was written to (`TEST_EFFORT=full`, as the tests of the whole workspace are run), or at an
 * eighth, so that the tests of this package alone are run often.
 */
export const FULL_EFFORT = env['TEST_EFFORT'] === 'full';

/** `full` in the tests of the whole workspace, else an eighth, but at least `least`. */
export function effort(full: number, least = 1): number {
  return FULL_EFFORT ? full : Math.min(full, Math.max(least, Math.floor(full / 8)));
}

/** All of the list in the tests of the whole workspace, else every eighth. */
export function some<T>(list: readonly T[]): readonly T[] {
  return FULL_EFFORT ? list : list.filter((_, index) => index % 8 === 0);
}

/** Settings of a property test: fixed seed, so that two runs test the same. */
export function seeded(full: number): fc.Parameters<unknown> {
  const numRuns = effort(full);
  console.info(`seed ${SEED}, ${numRuns} runs`);
  return { seed: SEED, numRuns };
}
