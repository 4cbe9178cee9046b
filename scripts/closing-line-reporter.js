/** Ends a test run with one plain line that people and build machines can read: `N passed, N failed`. */
export default class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    // A suite that cannot even be loaded holds no failed test, and is a failure all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    this.closingLine = `${results.numPassedTests} passed, ${failed} failed`;
    process.on("exit", () => process.stdout.write(`\n${this.closingLine}\n`));
  }
}
