import type { Mention } from './recognizers/mentions.ts'
import { isCapitalized } from './recognizers/scene.ts'
import type { Scene } from './recognizers/scene.ts'
import {
  FIXED_PHRASES,
  INSTITUTION_ENDS,
  INSTITUTION_FILLERS,
  INSTITUTION_STARTS,
} from './recognizers/institutionWords.ts'
import { foldedWords } from './spelling/fold.ts'
import { contains } from './spans.ts'
import type { Span } from './spans.ts'

/** Listed institutions by their first folded word. */
export type Gazetteer = ReadonlyMap<string, readonly (readonly string[])[]>

/** Builds the look-up of the institutions a newsroom listed. */
export const gazetteerOf = (listed: readonly string[]): Gazetteer => {
  const institutions = [...FIXED_PHRASES, ...listed]
  const byFirst = new Map<string, string[][]>()
  for (const institution of institutions) {
    const words = foldedWords(institution)
    const [first] = words
    if (first === undefined) continue
    byFirst.set(first, [...(byFirst.get(first) ?? []), words])
  }
  return byFirst
}

/** A listed institution where it stands in a passage. */
export interface Listed extends Span {
  readonly words: readonly string[]
}

const PASSABLE = new Set(['inside', 'join', 'space', 'newline', 'dotSpace', 'comma', 'quote'])

/** Listed institutions by the index of each word they cover. */
export type ListedWords = ReadonlyMap<number, readonly Listed[]>

/** Where listed institutions stand, in any case and spelling. */
export const listedIn = (scene: Scene, gazetteer: Gazetteer): ListedWords => {
  const found = new Map<number, Listed[]>()
  scene.words.forEach((word, at) => {
    for (const words of gazetteer.get(word.norm) ?? []) {
      const last = scene.words[at + words.length - 1]
      const matches = words.every((norm, i) => {
        const there = scene.words[at + i]
        return there?.norm === norm && (i === 0 || PASSABLE.has(there.gap))
      })
      if (!last || !matches) continue
      const one: Listed = { start: word.start, end: last.end, words }
      for (let index = at; index <= last.index; index++)
        found.set(index, [...(found.get(index) ?? []), one])
    }
  })
  return found
}

/** Whether a mention may be left to an institution: `yes`, `doubt` where it could be both, `no`. */
export type Shelter = 'yes' | 'doubt' | 'no'

const FARTHEST = 5

const endsInInstitution = (scene: Scene, mention: Mention): boolean => {
  for (let at = mention.lastWord + 1; at <= mention.lastWord + FARTHEST; at++) {
    const word = scene.words[at]
    if (!word || !isCapitalized(word)) return false
    const gap =
      word.gap === 'space' ||
      (word.gap === 'dotSpace' && INSTITUTION_FILLERS.has(scene.words[at - 1]?.norm ?? ''))
    if (!gap) return false
    if (INSTITUTION_ENDS.has(word.norm)) return true
  }
  return false
}

const startsInInstitution = (scene: Scene, mention: Mention): boolean => {
  for (let at = mention.firstWord - 1; at >= Math.max(0, mention.firstWord - FARTHEST); at--) {
    const word = scene.words[at]
    const next = scene.words[at + 1]
    if (!word || !isCapitalized(word) || !next) return false
    const saint =
      next.gap === 'dotSpace' && (word.norm === 'st' || word.norm === 'mt' || word.norm === 'ft')
    if (next.gap !== 'space' && !saint) return false
    if (INSTITUTION_STARTS.has(word.norm)) return true
  }
  return false
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

/**
 * Weighs whether a mention is a part of an institution's or a place's name. A listed institution shelters what lies wholly in it, unless the
 * listing is nothing but the name. An unlisted one shelters a surname or first name in a capitalised run ("Rubio Middle School"); the
 * protected person's own full name in such a run is a doubt, and so is every run where all words are capitalised.
 */
export const shelterOf = (scene: Scene, mention: Mention, listed: ListedWords): Shelter => {
  const around = (listed.get(mention.firstWord) ?? []).filter((one) => contains(one, mention))
  if (around.some((one) => one.start < mention.start || one.end > mention.end)) return 'yes'
  if (around.length > 0) return 'doubt'
  if (scene.lettering === 'joined' || scene.words[mention.firstWord]?.runTogether) return 'no'
  if (!isCapitalized(scene.words[mention.firstWord])) return 'no'
  const run = endsInInstitution(scene, mention) || startsInInstitution(scene, mention)
  if (!run) return followsSmallStart(scene, mention) && !mention.whole ? 'doubt' : 'no'
  // In a headline any word may be capitalised: "Rubio Leads High School Walkout" names no school.
  const everyCapital = scene.lettering === 'title' || scene.lettering === 'upper'
  if (everyCapital || scene.surface === 'headline' || scene.surface === 'label') {
    const next = scene.words[mention.lastWord + 1]
    const before = scene.words[mention.firstWord - 1]
    const adjacent =
      (next?.gap === 'space' && INSTITUTION_ENDS.has(next.norm)) ||
      (before !== undefined &&
        INSTITUTION_STARTS.has(before.norm) &&
        scene.words[mention.firstWord]?.gap === 'space')
    return adjacent ? 'doubt' : 'no'
  }
  return mention.whole ? 'doubt' : 'yes'
}
