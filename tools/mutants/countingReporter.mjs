import { writeFileSync } from 'node:fs'

/** Writes to the file that `HOMEROOM_MUTANT_REPORT` names what came of a run of Jest, also where it ends at the first failure. */
export default class CountingReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, testResults }) {
    const failed = testResults.flatMap(({ testResults: tests }) =>
      tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    )
    const unloaded = testResults.filter(({ testExecError }) => testExecError)
    writeFileSync(
      process.env.HOMEROOM_MUTANT_REPORT,
      JSON.stringify({
        passed: numPassedTests,
        failed: numFailedTests,
        unloaded: unloaded.length,
        files: testResults.length,
        first: failed[0] ?? '',
      }),
    )
  }
}
