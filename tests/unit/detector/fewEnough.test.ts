import { describe, expect, it } from 'vitest'
import { fewEnough } from '#anonymization/detector/readerScores.ts'

describe('the texts of a story that the reader reads', () => {
  it('should read the rest of a story in which one paragraph is too long', () => {
    const texts = ['Mireya ran.', 'x'.repeat(50), 'Tomás sang.']
    expect(fewEnough(texts, 40)).toEqual(['Mireya ran.', 'Tomás sang.'])
  })

  it('should read each text once, none that is blank, and no more than it may', () => {
    const texts = ['Mireya ran.', ' ', 'Mireya ran.', 'Tomás sang.', 'Adaeze won.']
    expect(fewEnough(texts, 22)).toEqual(['Mireya ran.', 'Tomás sang.'])
  })
})
