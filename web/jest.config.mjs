import { reactTypeScript, reporters } from '../.config/jest.preset.mjs';

export default {
  ...reactTypeScript(),
  reporters: reporters('web'),
  // A dialog of many fields takes seconds to be drawn on a busy machine.
  testTimeout: 30_000,
};
