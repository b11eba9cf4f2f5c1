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
  // Property tests draw the same cases every time; PLANSEAL_SEED=random explores.
  setupFiles: ['<rootDir>/test/support/seed.ts'],
  // Half of the work is waiting for real tools; jest itself would leave one of two cores idle.
  maxWorkers: '100%',
  // Process tests start real tools; on a busy machine each takes seconds.
  testTimeout: 60_000,
};
