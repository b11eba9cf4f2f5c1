import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The layers of docs/architecture.md: a folder, and what its files must not import. */
const layer = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});
const nodeBuiltins = { regex: '^node:(?!crypto$)', message: 'core is pure: of node:* only hashing from node:crypto.' };
const toolkit = { regex: '^@(actions|octokit)/', message: 'Only adapters speak to @actions/* and @octokit/*.' };
const adapters = { regex: '(^|/)adapters/', message: 'Dependencies point inwards: adapters are handed in as ports.' };
const flows = { regex: '(^|/)flows/', message: 'core and adapters know nothing of the flows.' };

export default defineConfig(
  {
    ignores: [
      'actions/*/dist/**',
      'cli/dist/**',
      'node_modules/',
      '.tools/',
      'out/',
      'coverage/',
      'reports/',
      'test/fixtures/',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    },
  },
  layer(
    ['src/core/**/*.ts'],
    [nodeBuiltins, toolkit, adapters, flows, { regex: '(^|/)ports/', message: 'core is pure.' }],
  ),
  layer(['src/ports/**/*.ts'], [nodeBuiltins, toolkit, adapters, flows]),
  layer(['src/flows/**/*.ts'], [nodeBuiltins, toolkit, adapters]),
  layer(['src/adapters/**/*.ts'], [flows]),
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'fetch', 'setTimeout', 'setInterval', 'console'].map((name) => ({
          name,
          message: 'core is pure.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'core has no clock: take the time as an argument.' },
        { object: 'Math', property: 'random', message: 'core is deterministic.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'core has no clock.' },
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        AbortController: 'readonly',
        performance: 'readonly',
      },
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': 'off',
    },
  },
  prettier,
);
