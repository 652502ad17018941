import { describe, expect, it } from '@jest/globals'
import { check } from './newsroom.ts'

/** The shortest of three, so that another process of the machine does not count. */
const millisecondsFor = (text: string): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const start = performance.now()
      check({ dek: text })
      return performance.now() - start
    }),
  )

describe('the verifier, with a text made to take long', () => {
  it.each([
    ['one word of many letters', 'anna'],
    ['Chinese without a space', '王小明'],
    ['letters turned upside down', 'ɐuuɐ'],
    ['turned words', 'ɐuuɐ ɹ '],
    ['look-alikes', 'ᗰᏒ'],
    ['controls of direction', '\u202eanna\u202c '],
    ['hyphens at the ends of lines', 'mire¬\n'],
    ['two parts of a name over and over', 'mireya rubio '],
  ])('should take time in proportion: %s', (_, piece) => {
    const short = piece.repeat(Math.ceil(10_000 / piece.length))
    millisecondsFor(short)
    // Eight times the text: 8 where the time is in proportion, 64 where it is in its square.
    expect(millisecondsFor(short.repeat(8)) / Math.max(25, millisecondsFor(short))).toBeLessThan(32)
  })
})
