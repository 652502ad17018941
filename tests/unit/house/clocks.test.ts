import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filesBelow } from './sources.ts'

/** The one file that may look at the process's clock, for code that takes a moment as an argument. */
const ALLOWED = ['tests/helpers/processClock.ts', 'tests/unit/house/clocks.test.ts']

const CLOCKS: readonly (readonly [what: string, found: RegExp])[] = [
  [
    'the clock or the processor',
    /\bperformance\.now|\bcpuUsage\b|\bprocess\.hrtime|\bprocess\.uptime\b/u,
  ],
  // To make dates with, Date.now is welcome: the constants that are added to it are in capitals.
  ['time that went by', /Date\.now\(\) - [a-z]|expect\(\s*Date\.now\(\)/u],
]

describe('the tests', () => {
  it.each(CLOCKS)(
    'should not measure %s: on a machine that does other things as well, the answer is another',
    (_, clock) => {
      const measuring = filesBelow('tests')
        .filter((file) => /\.m?tsx?$/u.test(file) && !ALLOWED.includes(file))
        .filter((file) => clock.test(readFileSync(file, 'utf8')))
      expect(measuring).toEqual([])
    },
  )
})
