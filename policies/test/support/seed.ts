import type fc from 'fast-check';

const { env } = globalThis.process ?? { env: {} };

/** Seed of every property test here; printed, and settable as `TEST_SEED`, so that a failure can be run again. */
export const SEED = Number(env['TEST_SEED'] ?? 20261121);

/**
 * Whether every test looks as long as it was written to (`TEST_EFFORT=full`, as the tests of the whole workspace are run), or at an
 * eighth, so that the tests of this package alone are run often.
 */
export const FULL_EFFORT = env['TEST_EFFORT'] === 'full';

/**
 * `full` in the tests of the whole workspace, else one part of `parts`, but at least `least`. A test of which one run costs more than
 * most tests altogether asks for more parts, so that the package stays quick to test.
 */
export function effort(full: number, least = 1, parts = 8): number {
  return FULL_EFFORT ? full : Math.min(full, Math.max(least, Math.floor(full / parts)));
}

/** All of the list in the tests of the whole workspace, else every eighth. */
export function some<T>(list: readonly T[]): readonly T[] {
  return FULL_EFFORT ? list : list.filter((_, index) => index % 8 === 0);
}

/** Settings of a property test: fixed seed, so that two runs test the same. `parts` is as for `effort`. */
export function seeded(full: number, parts = 8): fc.Parameters<unknown> {
  const numRuns = effort(full, 1, parts);
  console.info(`seed ${SEED}, ${numRuns} of ${full} runs`);
  return { seed: SEED, numRuns };
}
