import { growthOf, STRAIGHT_LINE } from '../../helpers/stepsOfWork.ts'
import { describe, expect, it } from 'vitest'
import { FOR_THE_DETECTOR } from '../../helpers/hostileTexts.ts'
import { flags } from '../detector/newsroom.ts'

describe('the work of the detector', () => {
  it.each(FOR_THE_DETECTOR)(
    'should be no more for a character where there are many: %s',
    (_, piece) => {
      const text = piece.repeat(8_000 / piece.length)
      expect(growthOf(text, flags)).toBeLessThan(STRAIGHT_LINE)
    },
  )
})
