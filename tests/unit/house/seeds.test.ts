import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filesBelow } from './sources.ts'

const tests = filesBelow('tests')
  .filter((file) => file.endsWith('.ts') && !file.endsWith('house/seeds.test.ts'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))

const having = (found: RegExp, allowed: string): string[] =>
  tests.filter(({ file, text }) => file !== allowed && found.test(text)).map(({ file }) => file)

describe('what is random in the tests', () => {
  it('should get its seed in one place', () => {
    expect(having(/from 'fast-check'/u, 'tests/helpers/fastCheck.ts')).toEqual([])
    expect(having(/process\.env\.\w*SEED/u, 'tests/helpers/testSeed.ts')).toEqual([])
  })

  it('should be the same again under the same seed', () => {
    expect(having(/\bseed\b[^\n]*Date\.now|\brandomOf\(Date/iu, '')).toEqual([])
  })
})
