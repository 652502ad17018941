import { growthOf, STRAIGHT_LINE } from '../../helpers/stepsOfWork.ts'
import { describe, expect, it } from 'vitest'
import { readMetadata } from '#photos/metadata/readMetadata.ts'
import { matchMaker } from '#publicApi/search/searchHighlights.ts'
import { plainCharacters } from '#publishing/removeInvisibleCharacters.ts'
import {
  BEGINNINGS_OF_DETAILS,
  UNSEEN_CHARACTERS,
  XMP_PACKETS,
} from '../../helpers/hostileTexts.ts'
import { storyWith, warningsOf } from '../publishing/singlingOutStories.ts'

describe('the work of taking out characters that nobody sees', () => {
  it.each(UNSEEN_CHARACTERS.map((piece) => [piece]))(
    'should be proportional to the text: %j',
    (piece) => {
      expect(growthOf(piece.repeat(6_000), plainCharacters)).toBeLessThan(STRAIGHT_LINE)
    },
  )
})

describe('the work of looking for students who are singled out', () => {
  it.each(BEGINNINGS_OF_DETAILS.map((piece) => [piece]))(
    'should be proportional to the text: %j',
    (piece) => {
      const growth = growthOf(piece.repeat(1_200), (text) =>
        warningsOf(storyWith([text], { people: [] })),
      )
      expect(growth).toBeLessThan(STRAIGHT_LINE)
    },
  )
})

describe('the work of marking what was searched for', () => {
  it('should be proportional to the text', () => {
    const match = matchMaker('mural gym')
    const text = Array.from({ length: 1_200 }, (_, at) => `mural word${at}`).join(' ')
    const growth = growthOf(text, (body) =>
      match({ language: 'english', headline: '', dek: '', body, names: '' }),
    )
    expect(growth).toBeLessThan(STRAIGHT_LINE)
  })
})

describe('the work of reading a photo’s metadata', () => {
  it.each(XMP_PACKETS)('should be proportional to the packet: %s', (_, piece, xmp) => {
    expect(growthOf(piece.repeat(2_000), (text) => readMetadata({ xmp: xmp(text) }))).toBeLessThan(
      STRAIGHT_LINE,
    )
  })
})
