// `npm test`: every check of the workspace, then one plain line that adds up the tests of all projects.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { requireNode, root, run } from './steps.mjs';

const projects = ['policies', 'server', 'web', 'test'];
const results = `${root}.results`;

requireNode();
// Tests that can look longer do; a package's tests alone take an eighth of it.
process.env.TEST_EFFORT ??= 'full';
rmSync(results, { recursive: true, force: true });

const broken = [];
const step = async (title, ...command) => {
  console.log(`\n== ${title}`);
  if (!(await run(...command))) broken.push(title);
};

await step('format', 'prettier', '--check', '--log-level=warn', '.');
await step('lint of the workspace itself', 'eslint', '-c', '.config/eslint.config.mjs', '--max-warnings=0', '.config');
await step('build, typecheck, lint', 'nx', 'run-many', '-t', 'build', 'typecheck', 'lint');
// One project after another: each uses both cores itself, and timings are not disturbed by a neighbour.
await step('tests', 'nx', 'run-many', '-t', 'test', '--parallel=1', '--output-style=stream-without-prefixes');

const reports = projects.map((project) => {
  const file = `${results}/${project}.json`;
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  broken.push(`tests of ${project} did not run to the end`);
  return { project, passed: 0, failed: 0, skipped: [] };
});
const sum = (count) => reports.reduce((total, report) => total + count(report), 0);
const passed = sum((report) => report.passed);
const failed = sum((report) => report.failed);
const skipped = reports.flatMap((report) => report.skipped);

console.log('\n== summary');
for (const report of reports) {
  console.log(`${report.project}: ${report.passed} passed, ${report.failed} failed, ${report.skipped.length} skipped`);
}
for (const { file, title, reason } of skipped) console.log(`skipped (${reason}): ${file}: ${title}`);
if (passed + failed === 0) broken.push('no test ran');
for (const title of broken) console.log(`NOT OK: ${title}`);

console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
process.exitCode = broken.length > 0 || failed > 0 ? 1 : 0;
