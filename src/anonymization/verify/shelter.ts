import type { Ruling } from '../passages.ts'
import type { Person } from '../people.ts'
import { squash } from './fold.ts'
import { KEY_LENGTH } from './roll.ts'
import type { Roll } from './roll.ts'
import type { Sighting } from './search.ts'
import type { Folded, Token } from './tokens.ts'
import { INSTITUTION_FIRST, INSTITUTION_LAST, PARTICLES } from './words.ts'

/** Phrases inside which a single word of a name is not the person, by their first word. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

const wordsOf = (phrase: string): string[] =>
  phrase
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(squash)
    .filter((word) => word !== '')

/**
 * The phrases that shelter. One that is a protected person's own name shelters nothing: two people of one name are for the
 * editor to tell apart, place by place.
 */
export const phrasesOf = (allow: readonly string[], roll: Roll): Phrases => {
  const phrases = new Map<string, (readonly string[])[]>()
  for (const phrase of allow) {
    const words = wordsOf(phrase)
    const joined = words.join('')
    const own = (roll.patterns.get(joined.slice(0, KEY_LENGTH)) ?? []).some(
      (one) => one.text === joined,
    )
    const [first] = words
    if (first !== undefined && words.length > 1 && !own)
      phrases.set(first, [...(phrases.get(first) ?? []), words])
  }
  return phrases
}

interface Range {
  start: number
  end: number
}

/** Where the sheltering phrases stand in a reading. */
export const rangesIn = (folded: Folded, phrases: Phrases): Range[] => {
  const ranges: Range[] = []
  folded.words.forEach((word, at) => {
    for (const words of phrases.get(word.text) ?? []) {
      const last = folded.words[at + words.length - 1]
      const here = words.every((text, i) => {
        const gap = i === 0 ? '' : folded.gap(at + i)
        return folded.words[at + i]?.text === text && /^(?:[\s.’'_+-]|%20){0,4}$/.test(gap)
      })
      if (last && here) ranges.push({ start: word.start, end: last.end })
    }
  })
  return ranges
}

const LONGEST_RUN = 5

/** Whether the words from one on, all capitalised and a space apart, come to the last word of an institution's name. */
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

/** Whether a sighting is part of an institution's name: one the newsroom listed, or one that reads like one. */
export const sheltered = (
  folded: Folded,
  ranges: readonly Range[],
  sighting: Sighting,
): boolean => {
  const length = sighting.end - sighting.start
  if (
    ranges.some(
      (one) =>
        one.start <= sighting.start && one.end >= sighting.end && one.end - one.start > length,
    )
  )
    return true
  if (!sighting.bare) return false
  const word = wordAt(folded, sighting)
  if (!word?.capital) return false
  return endsInInstitution(folded, word.word) || startsInInstitution(folded, word.word)
}

/** How much of the text on either side must be the one that the editor saw. */
const CONTEXT = 24

/**
 * Whether an editor ruled that the words at this place are not the protected person's. The text around it must be what stood
 * there when the ruling was made: in another text the question is asked again.
 */
export const ruledOut = (
  text: string,
  start: number,
  end: number,
  rulings: readonly Ruling[],
  open: ReadonlySet<string>,
): boolean =>
  rulings.some((ruling) => {
    if (ruling.text === '' || (ruling.person !== null && !open.has(ruling.person))) return false
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

/** People whose name is open: a ruling that the words are one of theirs lets them stand. */
export const openRefs = (people: readonly Person[]): ReadonlySet<string> =>
  new Set(people.filter((person) => person.treatment === 'open').map((person) => person.ref))
