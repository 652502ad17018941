import type { Ruling } from '../passageTypes.ts'
import type { Person } from '../personTypes.ts'
import { squash } from './verifierFolding.ts'
import { KEY_LENGTH } from './namePatterns.ts'
import type { NamePatterns } from './namePatterns.ts'
import type { Sighting } from './verifierTypes.ts'
import type { Folded, Token } from './verifierTokens.ts'
import {
  BETWEEN_NAMES,
  INSTITUTION_FIRST,
  INSTITUTION_LAST,
  PARTICLES,
  SCHOOL_FIRST,
  SCHOOL_LAST,
} from './verifierWordLists.ts'

/** A phrase in which a single word of a name does not mean the person. */
interface Phrase {
  readonly words: readonly string[]
  /**
   * True where it counts only if its words are written as one name is: all with a capital or none.
   */
  readonly alike: boolean
}

/** Those phrases by their first word. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>

const wordsOf = (phrase: string): string[] =>
  phrase
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(squash)
    .filter((word) => word !== '')

/**
 * True for a school's full name: the kind of school is at its end or its beginning, and only small
 * words between names are in lower case.
 */
const namesASchool = (name: string): boolean => {
  const words = wordsOf(name)
  const small = name.match(/(?<![\p{L}\p{N}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu) ?? []
  return (
    words.length > 1 &&
    (SCHOOL_LAST.has(words.at(-1) ?? '') || SCHOOL_FIRST.has(words[0] ?? '')) &&
    small.every((word) => BETWEEN_NAMES.has(squash(word)))
  )
}

/**
 * An editor's answers about phrases for the whole story. An answer that it names somebody whose
 * name is withheld wins over one that it does not.
 */
const ruledPhrases = (rulings: readonly Ruling[], open: ReadonlySet<string>): string[] => {
  const theirs = new Set(
    rulings
      .filter(({ person }) => person !== null && !open.has(person))
      .map(({ text }) => wordsOf(text).join(' ')),
  )
  return rulings
    .filter(({ everywhere, text }) => everywhere === true && !theirs.has(wordsOf(text).join(' ')))
    .map(({ text }) => text)
}

/** What may excuse a word: exact names, schools that the newsroom listed, and editors' answers. */
export interface Sheltering {
  allow: readonly string[]
  schools: readonly string[]
  rulings: readonly Ruling[]
  open: ReadonlySet<string>
}

/**
 * Returns the phrases that excuse a word. A protected person's own name excuses nothing: where two
 * people have one name, the editor decides at each place.
 */
export const phrasesOf = (
  { allow, schools, rulings, open }: Sheltering,
  forms: NamePatterns,
): Phrases => {
  const phrases = new Map<string, Phrase[]>()
  const add = (phrase: string, fewest: number, alike: boolean): void => {
    const words = wordsOf(phrase)
    const joined = words.join('')
    const own = (forms.patterns.get(joined.slice(0, KEY_LENGTH)) ?? []).some(
      (one) => one.text === joined,
    )
    const [first] = words
    if (first !== undefined && words.length >= fewest && !own)
      phrases.set(first, [...(phrases.get(first) ?? []), { words, alike }])
  }
  for (const phrase of allow) add(phrase, 2, false)
  for (const school of schools.filter(namesASchool)) add(school, 2, true)
  for (const phrase of ruledPhrases(rulings, open)) add(phrase, 1, false)
  return phrases
}

interface Range {
  start: number
  end: number
}

/** Finds these phrases in a reading. */
export const rangesIn = (folded: Folded, phrases: Phrases): Range[] => {
  const ranges: Range[] = []
  folded.words.forEach((word, at) => {
    for (const { words, alike } of phrases.get(word.text) ?? []) {
      const last = folded.words[at + words.length - 1]
      const here = words.every((text, i) => {
        const gap = i === 0 ? '' : folded.gap(at + i)
        return folded.words[at + i]?.text === text && /^(?:[\s.’'_+-]|%20){0,4}$/.test(gap)
      })
      if (last && here && (!alike || writtenAlike(folded, at, words.length)))
        ranges.push({ start: word.start, end: last.end })
    }
  })
  return ranges
}

const writtenAlike = (folded: Folded, from: number, length: number): boolean => {
  const letteredWords = folded.words
    .slice(from, from + length)
    .filter(({ text }) => !BETWEEN_NAMES.has(text) && !/^[0-9]+$/.test(text))
  return letteredWords.every(({ capital }) => capital === letteredWords[0]?.capital)
}

const LONGEST_RUN = 5

/**
 * True where the words from this one on, all capitalised and one space apart, lead to the last word
 * of an institution's name.
 */
const endsInInstitution = (folded: Folded, word: number): boolean => {
  for (let at = word + 1; at <= word + LONGEST_RUN; at++) {
    const token = folded.words[at]
    if (!token || !/^(?: | & |-|’s |'s |\. )$/.test(folded.gap(at))) return false
    if (!token.capital) {
      if (!PARTICLES.has(token.text) && token.text !== 'and' && token.text !== 's') return false
    } else if (INSTITUTION_LAST.has(token.text)) return true
  }
  return false
}

const startsInInstitution = (folded: Folded, word: number): boolean => {
  for (let at = word - 1; at >= Math.max(0, word - LONGEST_RUN); at--) {
    const token = folded.words[at]
    if (!token || folded.gap(at + 1) !== ' ') return false
    if (INSTITUTION_FIRST.has(token.text)) return token.capital
    if (!token.capital && !PARTICLES.has(token.text)) return false
  }
  return false
}

const wordAt = (folded: Folded, sighting: Sighting): Token | undefined =>
  folded.words.find((word) => word.start <= sighting.start && word.end >= sighting.end)

/**
 * True where a sighting is part of such a phrase; or, with `unlisted`, of words that only read like
 * an institution's name.
 */
export const sheltered = (
  folded: Folded,
  ranges: readonly Range[],
  sighting: Sighting,
  unlisted: boolean,
): boolean => {
  const length = sighting.end - sighting.start
  if (
    ranges.some(
      (one) =>
        one.start <= sighting.start && one.end >= sighting.end && one.end - one.start > length,
    )
  )
    return true
  if (!unlisted || !sighting.bare) return false
  const word = wordAt(folded, sighting)
  if (!word?.capital) return false
  return endsInInstitution(folded, word.word) || startsInInstitution(folded, word.word)
}

/** How many characters on either side must be as the editor saw them. */
const CONTEXT = 24

/**
 * True where an editor decided that the words at this place are not the protected person's. The
 * text around them must be the same as then; in another text the question is asked again.
 */
export const ruledOut = (
  text: string,
  start: number,
  end: number,
  rulings: readonly Ruling[],
  open: ReadonlySet<string>,
): boolean =>
  rulings.some((ruling) => {
    if (
      ruling.text === '' ||
      ruling.everywhere === true ||
      (ruling.person !== null && !open.has(ruling.person))
    )
      return false
    const earliest = Math.max(0, end - ruling.text.length)
    for (
      let at = text.indexOf(ruling.text, earliest);
      at !== -1 && at <= start;
      at = text.indexOf(ruling.text, at + 1)
    )
      if (at + ruling.text.length >= end && sameSurroundings(text, at, ruling)) return true
    return false
  })

const sameSurroundings = (text: string, at: number, ruling: Ruling): boolean => {
  const around = (whole: string, from: number): string => {
    const to = from + ruling.text.length
    const before = whole.slice(Math.max(0, from - CONTEXT), from)
    return `${before.padStart(CONTEXT, '\u0000')}\u0000${whole.slice(to, to + CONTEXT).padEnd(CONTEXT, '\u0000')}`
  }
  const here = around(text, at)
  for (
    let from = ruling.passage.indexOf(ruling.text);
    from !== -1;
    from = ruling.passage.indexOf(ruling.text, from + 1)
  )
    if (around(ruling.passage, from) === here) return true
  return false
}

/**
 * Returns refs of people who may be named: where a ruling says that the words name one of them,
 * they stay.
 */
export const openRefs = (people: readonly Person[]): ReadonlySet<string> =>
  new Set(people.filter((person) => person.treatment === 'open').map((person) => person.ref))
