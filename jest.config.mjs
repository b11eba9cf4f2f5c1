export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  modulePathIgnorePatterns: ['<rootDir>/actions/.*/dist/', '<rootDir>/cli/dist/', '<rootDir>/.tools/', '<rootDir>/out/'],
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true }] },
  coverageProvider: 'babel',
  clearMocks: true,
};
