// npm -w @jifen/test run conformance [-- file …]: the engine against suites of JSON-Logic cases.
// Without files: the suites kept here, and policies/CONFORMANCE.md is written (with --check: compared).
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSuite } from './read-suite.mjs';
import { pageOf, reportOn } from './report.mjs';
import { sweep } from './sweep.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

const reports =
  files.length > 0
    ? files.map((file) => reportOn(basename(file), readSuite(file)))
    : [
        reportOn('jsonlogic.com/tests.json', readSuite(here('jsonlogic-tests.json'))),
        reportOn('own-cases.json', readSuite(here('own-cases.json'))),
        reportOn('sweep.mjs', sweep()),
      ];

let different = 0;
for (const { title, total, same, rounding, refused, differs } of reports) {
  const codes = [...refused].map(([code, cases]) => `${code} ${cases.length}`).join(', ');
  console.log(
    `${title}: ${total} cases, ${same} same, ${rounding.length} but for binary rounding, refused: ${codes || 0}`,
  );
  different += differs.length;
  for (const { rule, data, engine, expected } of differs.slice(0, 50)) {
    console.log(`  DIFFERS ${JSON.stringify({ rule, data, engine, expected })}`);
  }
}
if (different > 0) process.exitCode = 1;

if (files.length === 0) {
  const page = here('../../policies/CONFORMANCE.md');
  const made = pageOf(reports);
  if (!process.argv.includes('--check')) writeFileSync(page, made);
  else if (readFileSync(page, 'utf8') !== made) {
    console.log('policies/CONFORMANCE.md is out of date: npm -w @jifen/test run conformance');
    process.exitCode = 1;
  }
}
