import { plainTypeScript, reporters, serialRunner } from '../.config/jest.preset.mjs';

const endToEnd = '**/*.e2e.spec.ts';

export default {
  reporters: reporters('test'),
  projects: [
    { ...plainTypeScript(), displayName: 'checks', rootDir: '.', testMatch: ['**/*.spec.ts', `!${endToEnd}`] },
    { ...plainTypeScript(), displayName: 'e2e', rootDir: '.', testMatch: [endToEnd], runner: serialRunner },
  ],
};
