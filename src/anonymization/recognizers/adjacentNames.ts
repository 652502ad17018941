import { CLASS_WORDS, HONORIFICS, NEVER_A_NAME, ROLE_NOUNS, list } from '../spelling/wordLists.ts'
import type { Word } from '../spelling/nameTokens.ts'
import { INSTITUTION_ENDS } from './institutionWords.ts'
import type { Mention } from './mentions.ts'
import { isCapitalized, startsSentence } from './passageContext.ts'
import type { Scene } from './passageContext.ts'

/**
 * True for a capitalised word beside a name that may make it another person's: the Marco of "Marco
 * Rubio".
 */
const couldBeName = (word: Word | undefined): word is Word =>
  word !== undefined &&
  isCapitalized(word) &&
  word.norm.length > 1 &&
  !word.runTogether &&
  !NEVER_A_NAME.has(word.norm) &&
  !HONORIFICS.has(word.norm) &&
  !CLASS_WORDS.has(word.norm) &&
  !ROLE_NOUNS.has(word.norm)

/** What is called out before a name, with a capital because a sentence begins: "Go Mireya!" */
const CRIES = list(
  'go congrats congratulations bravo bye goodbye welcome vamos dale arriba viva felicidades gracias hola adios animo fuerza',
)
const isCry = (scene: Scene, word: Word): boolean =>
  CRIES.has(word.norm) && startsSentence(scene, word.index)

/** "Twins Abel and Ruth Ferrer": a noun for several, with a capital because a sentence begins. */
const TOGETHER = list(
  'twins triplets siblings sisters brothers cousins teammates classmates friends roommates partners rivals hermanos hermanas gemelos gemelas primos primas',
)
const isNounForAll = (scene: Scene, word: Word): boolean =>
  TOGETHER.has(word.norm) && startsSentence(scene, word.index)

const adjoins = (word: Word | undefined): boolean =>
  word?.gap === 'space' || (word?.gap === 'join' && word.gapText === '-')

/**
 * Returns words beside a mention that make it read as somebody else's name. `taken` are words that
 * belong to other mentions and institutions. Works only where capitals mean something: not in
 * headlines, handles and slugs. Null where there are none.
 */
export const foreignNeighbours = (
  scene: Scene,
  mention: Mention,
  taken: ReadonlySet<number>,
): { start: number; end: number } | null => {
  if (scene.lettering !== 'prose' || !isCapitalized(scene.words[mention.firstWord])) return null
  if (scene.words[mention.firstWord]?.runTogether) return null
  let { start, end } = mention
  const here = scene.words[mention.firstWord]
  const before = scene.words[mention.firstWord - 1]
  const initial =
    before !== undefined &&
    before.norm.length === 1 &&
    before.shape === 'title' &&
    here?.gap === 'dotSpace'
  if (initial && !taken.has(before.index)) start = before.start
  else if (
    adjoins(here) &&
    couldBeName(before) &&
    !taken.has(before.index) &&
    !isCry(scene, before) &&
    !isNounForAll(scene, before)
  )
    start = before.start
  const next = scene.words[mention.lastWord + 1]
  if (
    adjoins(next) &&
    couldBeName(next) &&
    !INSTITUTION_ENDS.has(next.norm) &&
    !taken.has(next.index) &&
    !startsSentence(scene, next.index)
  )
    end = next.end
  return start === mention.start && end === mention.end ? null : { start, end }
}

/**
 * Returns a second surname after a whole name that the registry does not know: "Mireya Rubio" +
 * "Sandoval", "-Sandoval".
 */
export const strayNamePart = (
  scene: Scene,
  mention: Mention,
  taken: ReadonlySet<number>,
): Word | null => {
  if (scene.lettering !== 'prose' || scene.words[mention.firstWord]?.runTogether) return null
  const next = scene.words[mention.lastWord + 1]
  if (!adjoins(next) || !couldBeName(next) || taken.has(next.index)) return null
  return INSTITUTION_ENDS.has(next.norm) || startsSentence(scene, next.index) ? null : next
}
