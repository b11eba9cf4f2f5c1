import base from './jest.config.mjs';

// Only the tests of what is mutated, without type checks and without our closing line.
export default {
  ...base,
  testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
  testMatch: [
    '<rootDir>/test/core/gate/**/*.test.ts',
    '<rootDir>/test/core/changes/*.test.ts',
    '<rootDir>/test/flows/apply-gate.test.ts',
  ],
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false, isolatedModules: true }] },
  reporters: [],
};
