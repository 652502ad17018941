import { describe, expect, it } from 'vitest'
import { sources, withoutComments } from './sources.ts'

/** Whoever compares a treatment with `open` decides whose names may be printed. */
const DECIDES = /treatment\s*[!=]==\s*'open'/u

/** The verifier shares no code with what withholds names, and the panel gets the answer over HTTP. */
const APART = ['src/anonymization/verify/', 'src/admin/']

describe('whose names may not be printed', () => {
  it('should be decided in one place', () => {
    const places = sources
      .filter(
        ({ file, text }) =>
          DECIDES.test(withoutComments(text)) && !APART.some((at) => file.startsWith(at)),
      )
      .map(({ file }) => file)
    expect(places).toEqual(['src/anonymization/protectedNames.ts'])
  })
})
