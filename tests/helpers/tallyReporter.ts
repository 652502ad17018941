import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/** What came of a run. A file or a block that fails outside its tests, as in `beforeAll`, is one failure: Vitest counts none of its tests as failed. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
}

export function tallyOf(modules: readonly TestModule[], errors: readonly SerializedError[]): Tally {
  const tally = { passed: 0, failed: errors.length, skipped: 0 }
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      tally[state === 'passed' || state === 'failed' ? state : 'skipped'] += 1
    }
    const blocks = [module, ...module.children.allSuites()]
    tally.failed += blocks.filter((block) => block.errors().length > 0).length
  }
  return tally
}

/** Ends a run with one plain line that a script can read: `N passed, N failed`. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const { passed, failed, skipped } = tallyOf(modules, errors)
    const tail = skipped ? `, ${skipped} skipped` : ''
    // After the summary of the reporter that comes first.
    process.once('exit', () => {
      process.stdout.write(`\n${passed} passed, ${failed} failed${tail}\n`)
    })
  }
}
