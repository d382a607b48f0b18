// One way to run TypeScript tests as ES modules, shared by every package.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const server = JSON.parse(readFileSync(path('../server/.swcrc'), 'utf8'));

/** How plain TypeScript becomes JavaScript. */
export const plain = {
  jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: false } },
  module: { type: 'es6' },
  sourceMaps: true,
};

const react = {
  ...plain,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
};

const base = (compiler) => ({
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { ...compiler, swcrc: false }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/\\.data/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
});

/** Each project's counts land in .results, where `npm test` adds them up. */
export const reporters = (project) => ['default', [path('./jest-reporter.mjs'), { project }]];

/** Jest runs the tests of a project with this runner one file after another. */
export const serialRunner = path('./jest-serial-runner.mjs');

export const plainTypeScript = () => base(plain);
export const nestTypeScript = () => base(server);

export const reactTypeScript = () => {
  const preset = base(react);
  return {
    ...preset,
    testEnvironment: path('../web/jest.env.mjs'),
    moduleNameMapper: { '\\.(css|svg|png)$': path('./jest.empty.mjs'), ...preset.moduleNameMapper },
  };
};
