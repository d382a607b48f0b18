import { nestTypeScript, reporters } from '../.config/jest.preset.mjs';

export default {
  ...nestTypeScript(),
  reporters: reporters('server'),
  globalSetup: '<rootDir>/test/set-up/global-setup.mjs',
  globalTeardown: '<rootDir>/test/set-up/global-teardown.mjs',
  // Starting a server with its database takes a moment on a busy machine.
  testTimeout: 60_000,
};
