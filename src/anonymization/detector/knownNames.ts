import { listed } from './lexiconLookup.ts'
import type { Word } from './detectorTokens.ts'
import { wordsOf } from './detectorTokens.ts'
import { GENERATION, ORGANISATION_FIRST, ORGANISATION_LAST, PARTICLES } from './cueWords.ts'

/** What the newsroom already knows. */
export interface Account {
  /** Indexes of the known words between `from` and `to`. */
  covered(words: readonly Word[], from: number, to: number): ReadonlySet<number>
  /**
   * True where a handle, an e-mail address, a hashtag or a slug is known, or is a known person's
   * name in one word.
   */
  knows(address: string): boolean
  /** True where a word may belong to a known person or institution; for the parts of addresses. */
  hasWord(key: string): boolean
  /**
   * True where these folded words are the short name of a known institution, or that with its kind
   * after it.
   */
  isShort(keys: readonly string[], withKind: boolean): boolean
}

interface Known {
  accounted: readonly string[]
  accountedInStory: readonly string[]
  notPeople: readonly string[]
  institutions: readonly string[]
}

type Phrases = Map<string, string[][]>

const keysOf = (phrase: string): string[] => wordsOf(phrase).map((word) => word.key)
const squashed = (text: string): string => listed(text).replace(/[^\p{L}\p{N}]+/gu, '')

const addPhrase = (phrases: Phrases, keys: string[]): void => {
  const [first] = keys
  if (first !== undefined) phrases.set(first, [...(phrases.get(first) ?? []), keys])
}

interface NameIndex {
  phrases: Phrases
  joined: ReadonlySet<string>
  /** For institutions: the words of their short names. */
  short: ReadonlySet<string>
}

/**
 * Returns the short names of an institution, without its kind: "Garfield" and "James A. Garfield"
 * for "James A. Garfield High School". None where no word says what it is, because it may then be a
 * person's name.
 */
const shortNamesOf = (keys: readonly string[]): readonly (readonly string[])[] => {
  let end = keys.length
  while (end > 0 && ORGANISATION_LAST.has(keys[end - 1] ?? '')) end--
  let from = 0
  while (
    from < end &&
    (ORGANISATION_FIRST.has(keys[from] ?? '') || PARTICLES.has(keys[from] ?? ''))
  )
    from++
  const core = keys.slice(from, end).filter((key) => !GENERATION.has(key))
  if (core.length === keys.length || core.length === 0) return []
  const last = core.at(-1) ?? ''
  return core.length === 1 ? [core] : [core, [last]]
}

/**
 * Lists with thousands of names are the same for every passage of a story. The index of a list is
 * kept as long as the list.
 */
const rosters = new WeakMap<readonly string[], NameIndex>()

const nameIndexOf = (names: readonly string[], people: boolean): NameIndex => {
  const kept = rosters.get(names)
  if (kept) return kept
  const phrases: Phrases = new Map()
  const joined = new Set<string>()
  const short = new Set<string>()
  for (const name of names) {
    const keys = keysOf(name)
    if (!people) for (const part of shortNamesOf(keys)) short.add(part.join(' '))
    addPhrase(phrases, keys)
    joined.add(squashed(name))
    if (!people) continue
    const core = keys.filter((key) => !GENERATION.has(key))
    const first = core[0]
    const last = core.at(-1)
    if (first === undefined || last === undefined || core.length < 2) continue
    if (core.length > 2) addPhrase(phrases, [first, last])
    addPhrase(phrases, [...core.slice(1), first])
    joined.add(core.slice(1).join('') + first)
    joined.add(first + last)
    joined.add(first.charAt(0) + last)
  }
  const roster = { phrases, joined, short }
  rosters.set(names, roster)
  return roster
}

const inStory = new WeakMap<readonly string[], readonly ReadonlySet<string>[]>()

/** The words of each person's name, to find mentions by any part of it. */
const peopleOf = (names: readonly string[]): readonly ReadonlySet<string>[] => {
  const kept = inStory.get(names)
  if (kept) return kept
  const people = names.map((name) => {
    const keys = new Set<string>()
    for (const key of keysOf(name)) {
      keys.add(key)
      for (const part of key.split(/['’ʼ-]/)) if (part.length > 2) keys.add(part)
    }
    return keys
  })
  inStory.set(names, people)
  return people
}

const GAP = /^[\s.,'’"“”()-]{0,3}$/

/** True where a phrase is at this word, in any case. */
const standsAt = (words: readonly Word[], at: number, keys: readonly string[]): boolean =>
  keys.every(
    (key, i) => words[at + i]?.key === key && (i === 0 || GAP.test(words[at + i]?.gap ?? '')),
  )

const LONGEST_PHRASE = 10

const coverPhrases = (
  words: readonly Word[],
  from: number,
  to: number,
  phrases: Phrases,
  covered: Set<number>,
): void => {
  for (let at = Math.max(0, from - LONGEST_PHRASE); at < to; at++)
    for (const keys of phrases.get(words[at]?.key ?? '') ?? [])
      if (at + keys.length > from && standsAt(words, at, keys))
        for (let i = 0; i < keys.length; i++) covered.add(at + i)
}

const plural = (key: string): string =>
  key.length > 4 && key.endsWith('s') ? key.slice(0, -1) : key

/** Words between two names in a row: "Vidal y Rubio". */
const CONJUNCTIONS = new Set(['y', 'e', 'and'])

const coverPerson = (
  words: readonly Word[],
  from: number,
  to: number,
  people: readonly ReadonlySet<string>[],
  covered: Set<number>,
): void => {
  for (const keys of people) {
    let whole = true
    for (let at = from; at < to && whole; at++) {
      const word = words[at]
      if (!word || covered.has(at) || PARTICLES.has(word.key)) continue
      const initial = word.initial && [...keys].some((key) => key.startsWith(word.key))
      whole =
        initial || keys.has(word.key) || keys.has(plural(word.key)) || GENERATION.has(word.key)
    }
    if (whole) {
      for (let at = from; at < to; at++) covered.add(at)
      return
    }
  }
  for (let at = from + 1; at + 1 < to; at++)
    if (CONJUNCTIONS.has(words[at]?.key ?? '') && !words[at]?.capital) {
      coverPerson(words, from, at, people, covered)
      coverPerson(words, at + 1, to, people, covered)
      return
    }
}

/** Builds the look-up of what the newsroom already knows. */
export const accountOf = ({
  accounted,
  accountedInStory,
  notPeople,
  institutions,
}: Known): Account => {
  const rosters = [
    nameIndexOf(accounted, true),
    nameIndexOf(accountedInStory, true),
    nameIndexOf(notPeople, false),
    nameIndexOf(institutions, false),
  ]
  const people = peopleOf(accountedInStory)
  return {
    covered: (words, from, to) => {
      const covered = new Set<number>()
      for (const { phrases } of rosters) coverPhrases(words, from, to, phrases, covered)
      coverPerson(words, from, to, people, covered)
      return covered
    },
    knows: (address) => {
      const joined = squashed(address)
      return joined === '' || rosters.some((roster) => roster.joined.has(joined))
    },
    hasWord: (key) =>
      people.some((keys) => keys.has(key)) ||
      [notPeople, institutions].some((list) => nameIndexOf(list, false).joined.has(key)),
    isShort: (keys, withKind) => {
      const name = keys.join(' ')
      const answered = [notPeople, institutions].map((list) => nameIndexOf(list, false))
      if (answered.some(({ short }) => short.has(name))) return true
      // "Garfield" is known, and this is "James A. Garfield High School".
      const last = keys.at(-1) ?? ''
      return withKind && answered.some(({ short, joined }) => short.has(last) || joined.has(last))
    },
  }
}
