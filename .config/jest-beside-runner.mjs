import runner from 'jest-runner';

const TestRunner = runner.default ?? runner;

/**
 * Runs files that each start a server and a browser one after another, since two of them only make each other slow; and beside them, in a
 * process of its own, all other files: a browser leaves half of the machine idle. The former are the files of the project `e2e`.
 */
export default class BesideRunner extends TestRunner {
  async runTests(tests, watcher, options) {
    const inBrowser = tests.filter(({ context }) => context.config.displayName?.name === 'e2e');
    const others = tests.filter((test) => !inBrowser.includes(test));
    if (options.serial || inBrowser.length === 0) return super.runTests(tests, watcher, options);
    this._globalConfig = { ...this._globalConfig, maxWorkers: Math.max(1, this._globalConfig.maxWorkers - 1) };
    const run = (part, serial) => (part.length > 0 ? super.runTests(part, watcher, { ...options, serial }) : undefined);
    await Promise.all([run(inBrowser, true), run(others, false)]);
  }
}
