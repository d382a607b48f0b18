import type fc from 'fast-check';

/** Seed of every property test here; printed, and settable as `TEST_SEED`, so that a failure can be run again. */
export const SEED = Number(globalThis.process?.env['TEST_SEED'] ?? 20261121);

/** Settings of a property test: fixed seed, so that two runs test the same. */
export function seeded(runs: number): fc.Parameters<unknown> {
  console.info(`seed ${SEED}, ${runs} runs`);
  return { seed: SEED, numRuns: runs };
}
