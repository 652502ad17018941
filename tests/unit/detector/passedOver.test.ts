import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { describe, expect, it } from 'vitest'
import { detectNames } from '#anonymization/detector/detectNames.ts'
import { forOneGlance, passedOver } from '#anonymization/detector/glance/passedOver.ts'
import type { ReaderScores } from '#anonymization/detector/readerScores.ts'

/** What is passed over in a text by a reader that gives these words these odds, and all others low ones. */
const over = (text: string, odds: Readonly<Record<string, number>>, known: string[] = []) => {
  const words = [...text.matchAll(/\p{L}+/gu)]
  const scores: ReaderScores = {
    starts: words.map(({ index }) => index),
    ends: words.map((match) => match.index + match[0].length),
    odds: words.map(([word]) => odds[word] ?? -9),
  }
  const options = {
    data: LANGUAGE_DATA,
    lang: 'en' as const,
    surface: 'prose' as const,
    accounted: known,
    accountedInStory: known,
    notPeople: [],
    institutions: [],
    readAlready: () => scores,
  }
  const flags = detectNames(text, options)
  return {
    flags: flags.map((flag) => flag.text),
    glance: passedOver(text, options, flags).map((one) => one.text),
  }
}

describe('words for a glance', () => {
  // A text has its scores only once: the detector keeps what it read.
  it('should be those just below the threshold', () => {
    expect(over('At noon the Tamarack club met in yard 1.', { Tamarack: -1 })).toEqual({
      flags: [],
      glance: ['Tamarack'],
    })
  })

  it('should be no words that are asked about', () => {
    expect(over('At noon the Tamarack club met in yard 2.', { Tamarack: 2 })).toEqual({
      flags: ['Tamarack'],
      glance: [],
    })
  })

  it('should be no names that the newsroom knows', () => {
    const text = 'At noon the Tamarack club met in yard 3.'
    expect(over(text, { Tamarack: -1 }, ['Tamarack']).glance).toEqual([])
  })

  it('should be hashtags, which may hold a name', () => {
    expect(over('They wrote #justiceforoyin on the wall.', {}).glance).toEqual(['#justiceforoyin'])
  })
})

describe('one glance', () => {
  const one = (text: string, margin: number) => ({ start: 0, end: text.length, text, margin })

  it('should have each string once, the most suspicious first', () => {
    expect(forOneGlance([one('Pop', -1), one('Norco', -0.2), one('Pop', -0.1)], 1_000)).toEqual([
      'Pop',
      'Norco',
    ])
  })

  it.each([
    [1_000, 12],
    [500, 6],
    [40, 2],
  ])('should have of %i words %i strings at most', (words, most) => {
    const many = Array.from({ length: 40 }, (_, i) => one(`Word${i}`, -i / 100))
    expect(forOneGlance(many, words)).toHaveLength(most)
  })
})
