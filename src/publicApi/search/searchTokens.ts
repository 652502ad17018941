import { stemmer as englishStem } from '@orama/stemmers/english'
import { stemmer as spanishStem } from '@orama/stemmers/spanish'
import type { EditionWords } from '#publishing/edition/editionTypes.ts'
import { isFiller } from './stopWords.ts'

/** A language as MongoDB's text index calls it. */
export type SearchLanguage = EditionWords['language']

/** A word of a text and where it stands. */
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

/** Without the marks on its letters: á, ñ and ü as a, n and u. */
export const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}+/gu, '')

/**
 * English by Porter's algorithm, where MongoDB uses its successor: of their differences, the one that is met daily is made good (“quickly”
 * is found by “quick”).
 */
const STEMS: Readonly<Record<SearchLanguage, (word: string) => string>> = {
  english: (word) => englishStem(word.replace(/['’]s?$/u, '')).replace(/([cdeghkmnrt])li$/u, '$1'),
  spanish: spanishStem,
}

/** Finds the stems of words, each word's once. */
export function stemmerOf(language: SearchLanguage): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (word) => {
    const before = known.get(word)
    if (before) return before
    const small = word.normalize('NFC').toLowerCase()
    // The ending of "educación" is known by its mark, that of "educacion" is another: each spelling is stemmed as it stands.
    const stem = STEMS[language]
    const stems = [...new Set([withoutMarks(stem(small)), stem(withoutMarks(small))])]
    known.set(word, stems)
    return stems
  }
}

interface AskedWord {
  word: string
  /** Stories that hold it are not wanted. */
  unwanted: boolean
  /** It is part of a phrase. */
  quoted: boolean
}

const QUOTED = /(^|\s)(-?)"([^"]*)"/gu

/**
 * Takes what a reader asked for; returns its words as MongoDB understands them: `-word` and `-"some words"` are not wanted, the words of a
 * phrase are words too.
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
 * What MongoDB is asked: the reader's own words, and those with marks once more without, since it stems before it takes the marks off.
 */
export function searchText(asked: string): string {
  const plain = askedWords(asked)
    // MongoDB compares phrases without marks; a word of one that is not wanted may be wanted elsewhere.
    .filter(({ unwanted, quoted }) => !(unwanted && quoted))
    .filter(({ word }) => word.normalize('NFD') !== withoutMarks(word))
    .map(({ word, unwanted }) => `${unwanted ? '-' : ''}${withoutMarks(word)}`)
  return [asked.trim(), ...plain].join(' ')
}

/** Takes what a reader asked for; returns the stems to mark in a text of this language, without words such as "the". */
export function wantedStems(asked: string, language: SearchLanguage): ReadonlySet<string> {
  const stems = stemmerOf(language)
  return new Set(
    askedWords(asked)
      .filter(({ word, unwanted }) => !unwanted && !isFiller(word, language))
      .flatMap(({ word }) => stems(word)),
  )
}
