import { readFileSync } from 'node:fs'
import os from 'node:os'
import { describe, expect, it } from 'vitest'
import { filesBelow } from './sources.ts'

const texts = ['src', 'tests', 'tools', 'docs', '.ci', 'bench', 'resources']
  .flatMap((folder) => {
    try {
      return filesBelow(folder)
    } catch {
      return []
    }
  })
  .concat(
    'package.json',
    'tsconfig.json',
    'eslint.config.mjs',
    'vitest.config.ts',
    'next.config.mjs',
  )
  .filter((file) => /\.(?:tsx?|mjs|js|json|md|css|html|yml|sh)$|\.ci\/run$/u.test(file))
  .filter((file) => !file.endsWith('house/words.test.ts'))
  .map((file) => [file, readFileSync(file, 'utf8')] as const)

describe('what is written here', () => {
  it('should name no place of the machine it was written on', () => {
    // A folder such as /app is a word of many addresses: two parts at least make a place.
    const places = [os.homedir(), os.tmpdir(), process.cwd()]
      .filter((place) => place.split('/').filter(Boolean).length > 1)
      .map((place) => place.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    const place = new RegExp(`(?:${[...places, '/home/[a-z]+'].join('|')})/`, 'u')
    expect(texts.length).toBeGreaterThan(100)
    expect(texts.filter(([, text]) => place.test(text)).map(([file]) => file)).toEqual([])
  })
})
