// Jest reporter: writes how many tests passed, failed and were skipped to the file that PLANSEAL_COUNTS names.
import { writeFileSync } from 'node:fs';

export default class Counts {
  onRunComplete(_, { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites }) {
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const counts = { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
    if (process.env.PLANSEAL_COUNTS) writeFileSync(process.env.PLANSEAL_COUNTS, JSON.stringify(counts));
  }
}
