import { describe, expect, it } from 'vitest'
import { oddsOfWord } from '#anonymization/detector/readerScores.ts'
import type { ReaderScores } from '#anonymization/detector/readerScores.ts'
import { flagged } from './newsroom.ts'

/** A reader that is sure of these words, and just as sure that all others are no names. */
const readerOf =
  (...names: string[]) =>
  (text: string): ReaderScores => {
    const words = [...text.matchAll(/\p{L}+/gu)]
    return {
      starts: words.map(({ index }) => index),
      ends: words.map((match) => match.index + match[0].length),
      odds: words.map(([word]) => (names.includes(word) ? 8 : -8)),
    }
  }

describe('the detector with the trained reader', () => {
  it('should ask about a name in small letters that only the reader knows', () => {
    const text = 'hrag: practice is cancelled, tell oyin'
    expect(flagged(text)).toEqual([])
    expect(flagged(text, { readAlready: readerOf('hrag', 'oyin') })).toEqual(['hrag', 'oyin'])
  })

  it('should not ask about a school where the reader sees no person', () => {
    const text = 'The buses stop at Kessler on Tuesday.'
    expect(flagged(text)).toEqual(['Kessler'])
    expect(flagged(text, { readAlready: readerOf() })).toEqual([])
  })

  it('should ask about a name that the lists call a word, where the reader is sure', () => {
    const text = 'The winner was Sunday Okafor. In the end Sunday cried.'
    expect(flagged(text, { readAlready: readerOf('Sunday', 'Okafor') })).toContain('Sunday')
  })

  it('should decide by the network alone where the reader has not read the text', () => {
    const text = 'On Monday, Mireya Rubio met Zaryth at Menards.'
    expect(flagged(text, { readAlready: () => null })).toEqual(flagged(text))
  })

  it('should answer by the network again after the reader has read the same text', () => {
    const text = 'We walked to Menards with Jalysa.'
    const before = flagged(text)
    flagged(text, { readAlready: readerOf('Jalysa') })
    expect(flagged(text)).toEqual(before)
  })
})

describe('the reader’s score of a word', () => {
  const scores: ReaderScores = {
    starts: [0, 0, 3, 7, 10],
    ends: [0, 3, 6, 10, 12],
    odds: [5, -2, 1, 3, -1],
  }

  it('should be the highest of its pieces', () => {
    expect(oddsOfWord(scores, 0, 6)).toBe(1)
    expect(oddsOfWord(scores, 7, 12)).toBe(3)
  })

  it('should not count the space before it, and be nothing where there is no piece', () => {
    expect(oddsOfWord(scores, 0, 2)).toBe(-2)
    expect(oddsOfWord(scores, 20, 24)).toBeNull()
  })
})
