import { plainTypeScript, reporters, serialRunner } from '../.config/jest.preset.mjs';

const endToEnd = '**/*.e2e.spec.ts';
const shared = {
  ...plainTypeScript(),
  rootDir: '.',
  globalSetup: '<rootDir>/support/seeded-data.mjs',
  globalTeardown: '<rootDir>/support/seeded-data-gone.mjs',
};

export default {
  reporters: reporters('test'),
  // Servers, databases and browsers are started and ended around the tests, on busy machines too.
  testTimeout: 60_000,
  projects: [
    { ...shared, displayName: 'checks', testMatch: ['**/*.spec.ts', `!${endToEnd}`] },
    { ...shared, displayName: 'e2e', testMatch: [endToEnd], runner: serialRunner },
  ],
};
