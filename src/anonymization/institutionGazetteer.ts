import type { Mention } from './recognizers/mentions.ts'
import { isCapitalized } from './recognizers/passageContext.ts'
import type { Scene } from './recognizers/passageContext.ts'
import {
  FIXED_PHRASES,
  INSTITUTION_ENDS,
  INSTITUTION_FILLERS,
  INSTITUTION_STARTS,
  SCHOOL_ENDS,
  SCHOOL_STARTS,
  SMALL_IN_NAMES,
} from './recognizers/institutionWords.ts'
import { foldedWords } from './spelling/foldSpelling.ts'
import type { Word } from './spelling/nameTokens.ts'
import { contains } from './spans.ts'
import type { Span } from './spans.ts'

/** A listed phrase, in folded words. */
interface Listing {
  readonly words: readonly string[]
  /** True for the full name of a school, which needs no question. */
  readonly school: boolean
}

/** Listed institutions and phrases by their first folded word. */
export type Gazetteer = ReadonlyMap<string, readonly Listing[]>

const isSmall = (written: string): boolean => /^\p{Ll}/u.test(written)

/**
 * True where a listing is a school's full name: the word for a school is at its end or beginning,
 * and the rest is only names.
 */
const isSchool = (listing: string): boolean => {
  const words = foldedWords(listing)
  const written = listing.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '')
  const first = words[0] ?? ''
  const last = words.at(-1) ?? ''
  return (
    words.length > 1 &&
    (SCHOOL_ENDS.has(last) || SCHOOL_STARTS.has(first)) &&
    written.every((word) => !isSmall(word) || SMALL_IN_NAMES.has(foldedWords(word)[0] ?? ''))
  )
}

/** Builds the look-up of the institutions and other phrases that a newsroom listed. */
export const gazetteerOf = (
  institutions: readonly string[],
  phrases: readonly string[] = [],
): Gazetteer => {
  const byFirst = new Map<string, Listing[]>()
  const add = (listing: string, school: boolean): void => {
    const words = foldedWords(listing)
    const [first] = words
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { words, school }])
  }
  for (const institution of institutions) add(institution, isSchool(institution))
  for (const phrase of [...FIXED_PHRASES, ...phrases]) add(phrase, false)
  return byFirst
}

/** A listed institution or phrase at its place in a passage. */
export interface Listed extends Span, Listing {
  readonly firstWord: number
  readonly lastWord: number
}

const PASSABLE = new Set(['inside', 'join', 'space', 'newline', 'dotSpace', 'comma', 'quote'])

/** The listings by the index of each word that they cover. */
export type ListedWords = ReadonlyMap<number, readonly Listed[]>

/** Finds listed institutions and phrases, in any case and spelling. */
export const listedIn = (scene: Scene, gazetteer: Gazetteer): ListedWords => {
  const found = new Map<number, Listed[]>()
  scene.words.forEach((word, at) => {
    for (const listing of gazetteer.get(word.norm) ?? []) {
      const { words } = listing
      const last = scene.words[at + words.length - 1]
      const matches = words.every((norm, i) => {
        const there = scene.words[at + i]
        return there?.norm === norm && (i === 0 || PASSABLE.has(there.gap))
      })
      if (!last || !matches) continue
      const one = {
        ...listing,
        start: word.start,
        end: last.end,
        firstWord: at,
        lastWord: last.index,
      }
      for (let index = at; index <= last.index; index++)
        found.set(index, [...(found.get(index) ?? []), one])
    }
  })
  return found
}

/**
 * True where words are written as one name is: all with a capital or none, except the small ones.
 */
const writtenAlike = (scene: Scene, firstWord: number, lastWord: number): boolean => {
  const letteredWords = scene.words
    .slice(firstWord, lastWord + 1)
    .filter(({ norm, shape }) => shape !== 'digits' && !SMALL_IN_NAMES.has(norm))
  return new Set(letteredWords.map(isCapitalized)).size < 2
}

const FARTHEST = 5

/**
 * Returns the index of the last word of the institution that a mention seems to begin; null where
 * it begins none.
 */
const endOfInstitution = (scene: Scene, mention: Mention): number | null => {
  for (let at = mention.lastWord + 1; at <= mention.lastWord + FARTHEST; at++) {
    const word = scene.words[at]
    if (!word || !isCapitalized(word)) return null
    const gap =
      word.gap === 'space' ||
      (word.gap === 'dotSpace' && INSTITUTION_FILLERS.has(scene.words[at - 1]?.norm ?? ''))
    if (!gap) return null
    if (!INSTITUTION_ENDS.has(word.norm)) continue
    let last = at
    for (let next = scene.words[last + 1]; next && isEnd(next); next = scene.words[last + 1]) last++
    return last
  }
  return null
}

const isEnd = (word: Word): boolean =>
  word.gap === 'space' && isCapitalized(word) && INSTITUTION_ENDS.has(word.norm)

/**
 * Returns the index of the first word of the institution that a mention seems to end; null where it
 * ends none.
 */
const startOfInstitution = (scene: Scene, mention: Mention): number | null => {
  for (let at = mention.firstWord - 1; at >= Math.max(0, mention.firstWord - FARTHEST); at--) {
    const word = scene.words[at]
    const next = scene.words[at + 1]
    if (!word || !isCapitalized(word) || !next) return null
    const saint =
      next.gap === 'dotSpace' && (word.norm === 'st' || word.norm === 'mt' || word.norm === 'ft')
    if (next.gap !== 'space' && !saint) return null
    if (!INSTITUTION_STARTS.has(word.norm)) continue
    let first = at
    for (let here = scene.words[first]; here?.gap === 'space'; here = scene.words[first]) {
      const earlier = scene.words[first - 1]
      if (!isCapitalized(earlier) || !INSTITUTION_STARTS.has(earlier?.norm ?? '')) break
      first--
    }
    return first
  }
  return null
}

/**
 * "la escuela Rubio": Spanish writes the kind of place in lower case, and a person may also follow
 * it.
 */
const followsSmallStart = (scene: Scene, mention: Mention): boolean => {
  const before = scene.words[mention.firstWord - 1]
  return (
    scene.lang === 'es' &&
    before !== undefined &&
    before.shape === 'lower' &&
    INSTITUTION_STARTS.has(before.norm) &&
    scene.words[mention.firstWord]?.gap === 'space'
  )
}

/**
 * How the words around a mention change it: `left alone` without a question, a phrase to ask about
 * once, a place in doubt, or null.
 */
export type Around = 'left alone' | 'doubt' | Span | null

const longest = <S extends Span>(spans: readonly S[]): S | undefined =>
  [...spans].sort((a, b) => b.end - b.start - (a.end - a.start))[0]

/**
 * In a title any word may have a capital, so "Rubio Leads High School Walkout" names no school.
 * Only what is right beside the name is asked about.
 */
const adjoinsInstitution = (scene: Scene, mention: Mention): boolean => {
  const next = scene.words[mention.lastWord + 1]
  const before = scene.words[mention.firstWord - 1]
  return (
    (next?.gap === 'space' && INSTITUTION_ENDS.has(next.norm)) ||
    (before !== undefined &&
      INSTITUTION_STARTS.has(before.norm) &&
      scene.words[mention.firstWord]?.gap === 'space')
  )
}

/**
 * "Rubio Memorial Scholarship", "Lake Rubio": words around a mention that read like an institution
 * or a place, listed or not.
 */
const unlistedAround = (scene: Scene, mention: Mention): Span | null => {
  if (scene.lettering === 'joined' || scene.words[mention.firstWord]?.runTogether) return null
  if (!isCapitalized(scene.words[mention.firstWord])) return null
  const last = endOfInstitution(scene, mention)
  const first = startOfInstitution(scene, mention)
  if (last === null && first === null) return null
  const anyCapital =
    scene.lettering === 'title' ||
    scene.lettering === 'upper' ||
    scene.surface === 'headline' ||
    scene.surface === 'label'
  if (anyCapital && !adjoinsInstitution(scene, mention)) return null
  return {
    start: scene.words[first ?? mention.firstWord]?.start ?? mention.start,
    end: scene.words[last ?? mention.lastWord]?.end ?? mention.end,
  }
}

/**
 * Looks at what a mention is part of. Only a listed school's full name, with the word that says it
 * is a school, is left unchanged without a question. A listed phrase, words that read like an
 * institution or a place, and the whole name of somebody who may be named (`rivals`) are asked
 * about, once for each story. A listing that is nothing but the name hides nothing: it is a doubt
 * at each place. So are words that are not written like a name: "Rubio hesitated" is no phrase
 * around a name.
 */
export const aroundMention = (
  scene: Scene,
  mention: Mention,
  listed: ListedWords,
  rivals: readonly Mention[],
): Around => {
  const holding = (listed.get(mention.firstWord) ?? []).filter((one) => contains(one, mention))
  const wider = (one: Span): boolean => one.start < mention.start || one.end > mention.end
  const around = [...holding, ...rivals.filter((rival) => contains(rival, mention))].filter(
    (one) => wider(one) && writtenAlike(scene, one.firstWord, one.lastWord),
  )
  if (around.some((one) => 'school' in one && one.school)) return 'left alone'
  const phrase = longest(around) ?? unlistedAround(scene, mention)
  if (phrase) return { start: phrase.start, end: phrase.end }
  const alone = holding.some((one) => !wider(one))
  return alone || (followsSmallStart(scene, mention) && !mention.whole) ? 'doubt' : null
}
