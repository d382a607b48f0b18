import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const specs = ['**/*.spec.ts', '**/*.spec.tsx', 'test/**/*.ts', 'policies/test/**/*.ts', 'server/test/**/*.ts'];

/*
 * Who may import whom, package by package: web → policies, server → policies, test → all, policies → nobody.
 */
const betweenPackages = [
  {
    target: './policies',
    from: ['./server', './web', './test'],
    message: 'policies is the domain: it knows no other package.',
  },
  { target: './server', from: ['./web', './test'], message: 'server imports policies only.' },
  {
    target: './web',
    from: ['./server', './test'],
    message: 'web imports policies only and reaches the server over HTTP.',
  },
];

/*
 * Inside policies: model ← logic ← { calendar, check, evaluate, compile, rank, diff, text, reference }, and these do not know each
 * other, except that whoever needs the score of a person may evaluate, text reads what shape recognises, and diff and cases word what
 * they find by text. Everyone may use the leaves.
 */
const leaves = ['findings'];
const mayImport = {
  calendar: [...leaves, 'model', 'logic'],
  findings: [],
  model: leaves,
  logic: [...leaves, 'model'],
  check: [...leaves, 'model', 'logic', 'evaluate'],
  evaluate: [...leaves, 'model', 'logic'],
  compile: [...leaves, 'model', 'logic', 'evaluate', 'population', 'shape'],
  shape: [...leaves, 'model', 'logic'],
  text: [...leaves, 'model', 'logic', 'shape', 'evaluate'],
  rank: [...leaves, 'model', 'logic', 'evaluate'],
  diff: [...leaves, 'model', 'logic', 'evaluate', 'shape', 'text'],
  attribution: [...leaves, 'model', 'logic', 'evaluate', 'compile', 'diff', 'population', 'simulate', 'rank'],
  cases: [...leaves, 'model', 'logic', 'evaluate', 'text'],
  reference: [...leaves, 'model', 'logic', 'evaluate'],
  population: [...leaves, 'model', 'logic', 'evaluate'],
  simulate: [...leaves, 'model', 'logic', 'evaluate', 'compile', 'population', 'reference', 'rank'],
  crossing: [...leaves, 'model', 'logic', 'evaluate', 'rank', 'simulate'],
  effect: [...leaves, 'model', 'logic', 'evaluate', 'population', 'rank', 'simulate'],
  analysis: [...leaves, 'model', 'logic', 'evaluate', 'compile', 'population', 'simulate'],
  advice: [...leaves, 'model', 'logic', 'evaluate', 'analysis'],
  worksheet: [...leaves, 'model', 'logic', 'shape', 'merge', 'text'],
  annex: [...leaves, 'model', 'logic', 'shape', 'text'],
};
const folders = readdirSync(`${root}/policies/src`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const insidePolicies = folders.map(({ name: folder }) => {
  const allowed = mayImport[folder] ?? [...leaves, 'model', 'logic'];
  return {
    target: `./policies/src/${folder}`,
    from: './policies/src',
    except: [folder, ...allowed].map((name) => `./${name}`),
    message: `policies/src/${folder} may import ${allowed.length > 0 ? `only ${allowed.join(', ')}` : 'no other folder'}.`,
  };
});

const deepImport = {
  regex: '^@jifen/[^/]+/(?!packs/|package\\.json$|main$|cli$|engine$|storage$|strays$)',
  message: 'Import a package by its name: only what it exports is promised.',
};
const outsideTheDomain = {
  regex: '^(@nestjs/|typeorm($|/)|react($|[-/])|@mui/|pg($|[-/])|@electric-sql/|@jifen/)',
  message: 'policies is pure TypeScript: no framework, no driver, no other package.',
};

export default defineConfig(
  { ignores: ['**/dist/**', '**/coverage/**', '**/.nx/**', '**/.data/**', '**/.results/**'] },

  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        AbortController: 'readonly',
        AbortSignal: 'readonly',
        BroadcastChannel: 'readonly',
        Buffer: 'readonly',
        Headers: 'readonly',
        ReadableStream: 'readonly',
        Request: 'readonly',
        Response: 'readonly',
        TextDecoder: 'readonly',
        TextEncoder: 'readonly',
        URL: 'readonly',
        clearInterval: 'readonly',
        clearTimeout: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        process: 'readonly',
        setInterval: 'readonly',
        setTimeout: 'readonly',
        structuredClone: 'readonly',
      },
    },
  },

  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
          extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
        }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: root, zones: betweenPackages }],
      'import-x/no-relative-packages': 'error',
      'no-restricted-imports': ['error', { patterns: [deepImport] }],
    },
  },
  { files: ['.config/*.mjs', '*/jest.config.mjs'], rules: { 'import-x/no-relative-packages': 'off' } },
  ...['policies', 'server', 'web'].map((name) => ({
    files: [`${name}/src/**`],
    ignores: specs,
    rules: {
      'import-x/no-extraneous-dependencies': ['error', { packageDir: `${root}/${name}`, devDependencies: false }],
    },
  })),
  {
    files: ['policies/src/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [deepImport, outsideTheDomain] }] },
  },
  {
    files: ['policies/src/**/*.ts'],
    ignores: specs,
    rules: {
      'import-x/no-nodejs-modules': 'error',
      'import-x/no-cycle': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ImportExpression', message: 'policies loads as one piece: import at the top of the file.' },
      ],
      'import-x/no-restricted-paths': ['error', { basePath: root, zones: [...betweenPackages, ...insidePolicies] }],
    },
  },

  { files: ['web/src/**/*.ts', 'web/src/**/*.tsx'], extends: [reactHooks.configs.flat.recommended] },

  {
    // Answers of an HTTP call or a page are `any`; a test's expectations are its types.
    files: specs,
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
