import { availableParallelism } from 'node:os'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import LongestFirst from './tests/helpers/longestFirst.ts'
import TallyReporter from './tests/helpers/tallyReporter.ts'

/** Longer than any test takes, on a busy machine too: it ends a test that hangs, and measures none. In milliseconds. */
const HANGS = 120_000

/**
 * Test files that need modules of their own: they put another module in the place of one that other files use, or count how often code runs
 * from its first call on.
 */
const ALONE = {
  unit: [
    'tests/unit/growth/**/*.test.ts',
    'tests/unit/anonymization-verify/brokenRecogniser.test.ts',
  ],
  int: ['tests/int/desk/readAndCompiledOnce.test.ts'],
}

const WITH_IMAGE_WORKER = './tests/helpers/buildImageWorker.ts'
const WITH_MONGO = './tests/helpers/startMongo.ts'

const project = (
  name: string,
  test: { include: string[]; exclude?: string[]; globalSetup: string[]; isolate?: boolean },
): TestProjectConfiguration => ({ extends: true, test: { name, ...test } })

export default defineConfig({
  test: {
    // Two test files at a time, also on two cores: half of them wait for a server or a browser.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    pool: 'forks',
    // Test files run one after another in the same process, and the modules of the newsroom are loaded once in each: docs/decisions/0026-vitest.md.
    isolate: false,
    testTimeout: HANGS,
    hookTimeout: HANGS,
    setupFiles: ['./tests/helpers/useBuiltImageWorker.ts'],
    // Values in the names of tests are written whole.
    chaiConfig: { truncateThreshold: 0 },
    reporters: ['default', new TallyReporter()],
    sequence: { sequencer: LongestFirst },
    projects: [
      project('unit', {
        include: ['tests/unit/**/*.test.{ts,tsx}'],
        exclude: ALONE.unit,
        globalSetup: [WITH_IMAGE_WORKER],
      }),
      project('unitAlone', {
        include: ALONE.unit,
        globalSetup: [],
        isolate: true,
      }),
      project('int', {
        include: ['tests/int/**/*.test.ts'],
        exclude: ALONE.int,
        globalSetup: [WITH_IMAGE_WORKER, WITH_MONGO],
      }),
      project('intAlone', {
        include: ALONE.int,
        globalSetup: [WITH_IMAGE_WORKER, WITH_MONGO],
        isolate: true,
      }),
      project('e2e', {
        include: ['tests/e2e/**/*.test.ts'],
        globalSetup: [WITH_MONGO],
      }),
    ],
  },
})
