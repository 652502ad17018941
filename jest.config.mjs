import { availableParallelism } from 'node:os'

const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
]

const shared = {
  testEnvironment: '<rootDir>/tests/helpers/nodeEnvironment.mjs',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': swc },
  setupFiles: ['<rootDir>/tests/helpers/useBuiltImageWorker.ts'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
}

/** @type {import('jest').Config} */
export default {
  // Two test files at a time, also on two cores: half of them wait for a server or a browser.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // Longer than any test takes, on a busy machine too: it ends a test that hangs, and measures none. Jest takes it from here, not from a project.
  testTimeout: 120_000,
  // ES modules of a finished test file stay in memory. A worker that has grown too far is replaced, or the heap runs out after some 200 files.
  workerIdleMemoryLimit: '1.5GB',
  reporters: ['default', '<rootDir>/tests/helpers/tallyReporter.mjs'],
  globalSetup: '<rootDir>/tests/helpers/buildImageWorker.ts',
  testSequencer: '<rootDir>/tests/helpers/longestFirst.mjs',
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.{ts,tsx}'] },
    {
      ...shared,
      displayName: 'int',
      testMatch: ['<rootDir>/tests/int/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/helpers/startMongo.ts',
      globalTeardown: '<rootDir>/tests/helpers/stopMongo.ts',
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/helpers/startMongo.ts',
      globalTeardown: '<rootDir>/tests/helpers/stopMongo.ts',
    },
  ],
}
