import { jest } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

jest.setTimeout(1_800_000);

const RULES = 20_000;
const SHARES = 2;
const policies = fileURLToPath(new URL('../../policies', import.meta.url));
const runner = fileURLToPath(new URL('../../node_modules/jest/bin/jest.js', import.meta.url));
const command = ['--experimental-vm-modules', runner, 'test/differential.spec', '--runInBand', '--reporters=default'];

/** Runs the differential test of the policy language on a share of the rules; what it printed. */
async function run(share: number): Promise<string> {
  const env = {
    ...process.env,
    DIFFERENTIAL_RULES: `${RULES}`,
    DIFFERENTIAL_SHARES: `${SHARES}`,
    DIFFERENTIAL_SHARE: `${share}`,
  };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, command, { cwd: policies, env });
  return stdout + stderr;
}

it(`closures, kernels, exact fractions and json-logic-js agree on ${RULES} random rules and 100 persons each`, async () => {
  const outputs = await Promise.all(Array.from({ length: SHARES }, (_, share) => run(share)));
  const tallies = outputs.map((output) => JSON.parse(/\{"rules".*\}/.exec(output)?.[0] ?? '{}'));
  console.info(tallies.map((tally) => JSON.stringify(tally)).join('\n'));
  expect(tallies.reduce((sum, { rules }) => sum + rules, 0)).toBe(RULES);
  expect(tallies.reduce((sum, { compared }) => sum + compared, 0)).toBe(RULES * 100);
});
