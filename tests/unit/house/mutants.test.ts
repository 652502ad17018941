import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { MUTANTS } from '../../../tools/mutants/mutants.mjs'
import { mutate, sourcesBelow } from '../../../tools/mutants/mutate.mjs'

const sources = await sourcesBelow(path.resolve(import.meta.dirname, '../../../src'))

/** A mutant whose text is gone breaks nothing, and `npm run test:mutants` would say so only to whoever runs it. */
describe('the mutants', () => {
  it.each(MUTANTS.map((mutant) => [mutant.id, mutant] as const))(
    'should still have one place to break: %s',
    (_id, { find, replace }) => {
      const mutated = mutate(sources, find, replace)
      expect(mutated).not.toHaveProperty('fault')
      expect(mutated.text).not.toBe(mutated.original)
    },
  )
})
