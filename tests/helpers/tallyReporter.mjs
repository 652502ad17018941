/** Ends a run with one plain line that a script can read: `N passed, N failed`. */
export default class TallyReporter {
  onRunComplete(_contexts, results) {
    // A suite that could not even load is a failure that Jest does not count among the tests.
    const broken = results.numRuntimeErrorTestSuites
    const skipped = results.numPendingTests + results.numTodoTests
    const tail = skipped ? `, ${skipped} skipped` : ''
    process.stdout.write(
      `\n${results.numPassedTests} passed, ${results.numFailedTests + broken} failed${tail}\n`,
    )
  }
}
