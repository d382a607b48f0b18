/** A benchmark that nobody has run for a while measures nothing: it runs here in its smallest size, for its checks and not for its speed. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';

const SMALLEST = { BENCH_PERSONS: '3000', BENCH_LARGEST: '3000', BENCH_STREAMED: '100000', ROUNDS: '1' };

it('the benchmark of populations runs to its end, and every engine comes to the same figures', async () => {
  const script = fileURLToPath(new URL('./benchmarks/populations.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env: { ...process.env, ...SMALLEST } });
  expect(stdout).toContain('checked equal: figures of every node by hand and by the engine');
  expect(stdout).toMatch(/sealed true; 6 groupings/);
  expect(stdout).toMatch(/live effect of an edit to one indicator, 3000 persons/);
  expect(stdout).toMatch(/100000 persons streamed: /);
}, 180_000);
