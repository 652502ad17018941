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
  /** A school by its full name: left alone unasked. */
  readonly school: boolean
}

/** Listed institutions and phrases by their first folded word. */
export type Gazetteer = ReadonlyMap<string, readonly Listing[]>

const isSmall = (written: string): boolean => /^\p{Ll}/u.test(written)

/** Whether a listing is a school's full name: it has the word that says so at its end or its beginning, and only names besides. */
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

/** Builds the look-up of the institutions a newsroom listed, and of its other phrases. */
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

/** A listed institution or phrase where it stands in a passage. */
export interface Listed extends Span, Listing {
  readonly firstWord: number
  readonly lastWord: number
}

const PASSABLE = new Set(['inside', 'join', 'space', 'newline', 'dotSpace', 'comma', 'quote'])

/** What is listed by the index of each word it covers. */
export type ListedWords = ReadonlyMap<number, readonly Listed[]>

/** Where listed institutions and phrases stand, in any case and spelling. */
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

/** Whether the words of a stretch are written as one name is: all with a capital or none, but for the small ones. */
const writtenAlike = (scene: Scene, firstWord: number, lastWord: number): boolean => {
  const telling = scene.words
    .slice(firstWord, lastWord + 1)
    .filter(({ norm, shape }) => shape !== 'digits' && !SMALL_IN_NAMES.has(norm))
  return new Set(telling.map(isCapitalized)).size < 2
}

const FARTHEST = 5

/** Index of the word with which the institution ends that a mention seems to begin; null where it begins none. */
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

/** Index of the word with which the institution begins that a mention seems to end; null where it ends none. */
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

/** "la escuela Rubio": in Spanish the kind of place is written small, and may as well be followed by a person. */
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

/** What stands around a mention and may be no person: `left alone` unasked, a phrase to ask about once, a place in doubt, or nothing. */
export type Around = 'left alone' | 'doubt' | Span | null

const longest = <S extends Span>(spans: readonly S[]): S | undefined =>
  [...spans].sort((a, b) => b.end - b.start - (a.end - a.start))[0]

/** Where any word may be capitalised, "Rubio Leads High School Walkout" names no school: only what adjoins is asked about. */
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

/** "Rubio Memorial Scholarship", "Lake Rubio": what reads like the name of an institution or a place around a mention, listed or not. */
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
 * Weighs what a mention is a part of. Only a listed school's full name, with the word that says it is a school, is left alone unasked. A listed
 * phrase, what reads like an institution or a place, and the whole name of somebody who may be named (`rivals`) are asked about, once
 * a story. A listing that is nothing but the name hides nothing: it is a doubt at each place. So is what is written as no name is: the
 * phrase "Rubio hesitated" stands around nobody.
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
