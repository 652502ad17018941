import { stemmer as englishStem } from '@orama/stemmers/english'
import { stemmer as spanishStem } from '@orama/stemmers/spanish'
import type { EditionWords } from '#publishing/edition/editionTypes.ts'
import { isFiller } from './stopWords.ts'

/** A language by its name in MongoDB's text index. */
export type SearchLanguage = EditionWords['language']

/** A word of a text and where it is. */
export interface PlacedWord {
  word: string
  start: number
  end: number
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu

/** Takes a text; returns its words in order. */
export const wordsIn = (text: string): PlacedWord[] =>
  [...text.matchAll(WORD)].map((found) => ({
    word: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }))

/** Removes accents: á, ñ and ü become a, n and u. */
export const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}+/gu, '')

/**
 * For English, Porter's algorithm; MongoDB uses its successor. The one difference that is common is
 * handled here (“quickly” is found by “quick”).
 */
const STEMS: Readonly<Record<SearchLanguage, (word: string) => string>> = {
  english: (word) => englishStem(word.replace(/['’]s?$/u, '')).replace(/([cdeghkmnrt])li$/u, '$1'),
  spanish: spanishStem,
}

/** Returns a function that finds the stem of a word and remembers it. */
export function stemmerOf(language: SearchLanguage): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (word) => {
    const before = known.get(word)
    if (before) return before
    const small = word.normalize('NFC').toLowerCase()
    // The accent in "educación" tells its ending; "educacion" has another stem. So each spelling is
    // stemmed as it is.
    const stem = STEMS[language]
    const stems = [...new Set([withoutMarks(stem(small)), stem(withoutMarks(small))])]
    known.set(word, stems)
    return stems
  }
}

interface AskedWord {
  word: string
  /** Stories with this word are excluded. */
  unwanted: boolean
  /** The word is part of a phrase. */
  quoted: boolean
}

const QUOTED = /(^|\s)(-?)"([^"]*)"/gu

/**
 * Takes a search; returns its words as MongoDB reads them. `-word` and `-"some words"` exclude
 * stories. The words of a phrase are also single words.
 */
export function askedWords(asked: string): AskedWord[] {
  const words: AskedWord[] = []
  const add = (text: string, unwanted: boolean, quoted: boolean) => {
    for (const { word } of wordsIn(text)) words.push({ word, unwanted, quoted })
  }
  const rest = asked.replace(QUOTED, (_all, before: string, minus: string, phrase: string) => {
    add(phrase, minus === '-', true)
    return `${before} `
  })
  for (const piece of rest.split(/\s+/u)) {
    const unwanted = /^-[\p{L}\p{N}]/u.test(piece)
    add(piece, unwanted, false)
  }
  return words
}

/**
 * Returns the search for MongoDB: the reader's own words, and the accented ones again without
 * accents, because MongoDB removes endings before accents.
 */
export function searchText(asked: string): string {
  const plain = askedWords(asked)
    // MongoDB ignores accents in phrases. A word of an excluded phrase may be wanted by itself.
    .filter(({ unwanted, quoted }) => !(unwanted && quoted))
    .filter(({ word }) => word.normalize('NFD') !== withoutMarks(word))
    .map(({ word, unwanted }) => `${unwanted ? '-' : ''}${withoutMarks(word)}`)
  return [asked.trim(), ...plain].join(' ')
}

/**
 * Takes a search; returns the stems to mark in a text of this language, without words such as
 * "the".
 */
export function wantedStems(asked: string, language: SearchLanguage): ReadonlySet<string> {
  const stems = stemmerOf(language)
  return new Set(
    askedWords(asked)
      .filter(({ word, unwanted }) => !unwanted && !isFiller(word, language))
      .flatMap(({ word }) => stems(word)),
  )
}
