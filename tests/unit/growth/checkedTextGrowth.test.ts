import { growthOf, STRAIGHT_LINE } from '../../helpers/stepsOfWork.ts'
import { describe, expect, it } from 'vitest'
import { FOR_THE_CHECKER } from '../../helpers/hostileTexts.ts'
import { check } from '../textChecker/texts.ts'

/** Characters: a quarter of them is still more than what is read in one piece. */
const LONG = 24_000

describe('the work of checking a text', () => {
  it.each(FOR_THE_CHECKER.map((piece) => [piece]))(
    'should be proportional to the text: %j over and over',
    (piece) => {
      const text = piece.repeat(LONG / piece.length)
      for (const format of ['markdown', 'html', 'text'] as const) {
        const growth = growthOf(text, (some) => check(format, some, { people: [] }))
        expect([format, growth < STRAIGHT_LINE ? 'in line' : growth]).toEqual([format, 'in line'])
      }
    },
  )
})
