export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
  modulePathIgnorePatterns: [
    '<rootDir>/actions/.*/dist/',
    '<rootDir>/cli/dist/',
    '<rootDir>/.tools/',
    '<rootDir>/out/',
  ],
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true }] },
  coverageProvider: 'babel',
  reporters: ['default', '<rootDir>/scripts/jest-counts.mjs'],
  clearMocks: true,
  // Process tests start real tools; on a busy machine each takes seconds.
  testTimeout: 60_000,
};
