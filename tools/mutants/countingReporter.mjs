import { writeFileSync } from 'node:fs'

/** Writes to the file that `HOMEROOM_MUTANT_REPORT` names what came of a run of Vitest, also where it ends at the first failure. */
export default class CountingReporter {
  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const withState = (state) => tests.filter((test) => test.result().state === state)
    // Where a block cannot be set up, Vitest runs none of its tests, and says so of the block.
    const blocks = modules
      .flatMap((module) => [module, ...module.children.allSuites()])
      .filter((block) => block.errors().length > 0)
    const unloaded = blocks.filter((block) => block.type === 'module' && block.children.size === 0)
    const failed = [...withState('failed'), ...blocks.filter((block) => !unloaded.includes(block))]
    writeFileSync(
      process.env.HOMEROOM_MUTANT_REPORT,
      JSON.stringify({
        passed: withState('passed').length,
        failed: failed.length + errors.length,
        unloaded: unloaded.length,
        files: modules.length,
        first: failed[0]?.fullName ?? failed[0]?.moduleId ?? errors[0]?.message ?? '',
      }),
    )
  }
}
