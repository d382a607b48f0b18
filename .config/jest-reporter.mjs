import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reasonInTitle = /\[skip: ([^\]]+)\]/;

/**
 * Writes what became of a project's tests to .results/<project>.json. A test that cannot run here says why in its title:
 * `describe.skip('against PostgreSQL [skip: DATABASE_URL is not set]', …)`.
 */
export default class CountsReporter {
  constructor(_globalConfig, { project }) {
    this.project = project;
  }

  onRunComplete(_contexts, results) {
    const skipped = results.testResults.flatMap(({ testFilePath, testResults }) =>
      testResults
        .filter(({ status }) => ['pending', 'skipped', 'todo', 'disabled'].includes(status))
        .map(({ fullName, status }) => ({
          file: relative(root, testFilePath).replaceAll('\\', '/'),
          title: fullName.replace(reasonInTitle, '').replaceAll(/\s+/g, ' ').trim(),
          reason: reasonInTitle.exec(fullName)?.[1] ?? (status === 'todo' ? 'todo' : 'no reason given'),
        })),
    );
    const report = {
      project: this.project,
      passed: results.numPassedTests,
      // A file that does not load holds tests nobody could count: each such file is one failure.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped,
      interrupted: Boolean(results.wasInterrupted),
    };
    mkdirSync(`${root}/.results`, { recursive: true });
    writeFileSync(`${root}/.results/${this.project}.json`, `${JSON.stringify(report, null, 2)}\n`);
  }
}
