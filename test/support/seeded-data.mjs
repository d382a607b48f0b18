import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Before the tests: a folder for the data of a first start, which the first test that needs them makes for all. */
export default function setUp() {
  process.env.WORKBENCH_SEEDED ??= mkdtempSync(join(tmpdir(), 'workbench-seeded-'));
}

/** After the tests: nothing of it is left. */
export function tearDown() {
  if (process.env.WORKBENCH_SEEDED) rmSync(process.env.WORKBENCH_SEEDED, { recursive: true, force: true });
}
