// Mutation testing of what decides whether anything is applied: npm run mutation. It takes minutes and is no part of CI.
export default {
  plugins: ['./scripts/mutation/runner.mjs'],
  testRunner: 'in-process',
  mutation: {
    tests: [
      'test/core/gate/**/*.test.ts',
      'test/core/changes/*.test.ts',
      'test/core/report/review-run.test.ts',
      'test/core/render/decision.test.ts',
      'test/flows/{apply-gate,stored-plan,no-guess,decisions,look-after,gate-action}.test.ts',
    ],
  },
  coverageAnalysis: 'perTest',
  mutate: [
    'src/core/gate/**/*.ts',
    'src/core/changes/{canonical,compare,digest,fingerprint,leave-out}.ts',
    'src/flows/apply-gate.ts',
  ],
  concurrency: 1,
  timeoutMS: 20_000,
  timeoutFactor: 3,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: {
    allowColor: false,
    logTests: false,
    reportTests: false,
    reportMutants: false,
    reportScoreTable: true,
  },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  tempDirName: 'reports/stryker',
  ignorePatterns: ['.tools', 'actions/*/dist', 'cli/dist', 'docs', 'examples', 'out', 'reports', 'test/e2e'],
  warnings: { slow: false },
  thresholds: { high: 97, low: 95, break: 95 },
  disableTypeChecks: true,
};
