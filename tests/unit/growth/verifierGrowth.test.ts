import { growthOf, STRAIGHT_LINE } from '../../helpers/stepsOfWork.ts'
import { describe, expect, it } from 'vitest'
import { FOR_THE_VERIFIER } from '../../helpers/hostileTexts.ts'
import { check } from '../anonymization-verify/newsroom.ts'

describe('the work of the verifier', () => {
  it.each(FOR_THE_VERIFIER)('should be proportional to the text: %s', (_, piece) => {
    const text = piece.repeat(16_000 / piece.length)
    expect(growthOf(text, (dek) => check({ dek }))).toBeLessThan(STRAIGHT_LINE)
  })
})
