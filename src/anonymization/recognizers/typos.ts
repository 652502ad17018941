import { isOrdinaryWord } from '../spelling/nameIndex.ts'
import type { NameIndex } from '../spelling/nameIndex.ts'
import { CLASS_WORDS, NEVER_A_NAME, ROLE_NOUNS } from '../spelling/wordLists.ts'
import type { Word } from '../spelling/nameTokens.ts'
import { INSTITUTION_ENDS } from './institutionWords.ts'
import { isCapitalized } from './passageContext.ts'
import type { Scene } from './passageContext.ts'

/** A word that is one typing error away from a protected name. */
export interface NearMiss {
  readonly word: Word
  readonly person: number
  /** True where it stands for a whole name in one word, as in a handle. */
  readonly joined: boolean
}

/**
 * True where two different words are one typing error apart: one letter changed, left out, added,
 * or swapped with its neighbour.
 */
export const oneSlipApart = (a: string, b: string): boolean => {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1
  const restA = a.slice(at)
  const restB = b.slice(at)
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}

const SHORTEST = 5
const LONGEST = 40

/**
 * Finds words that are one typing error from a protected name: capitalised, five letters or more,
 * no ordinary word, nobody else's name. `taken` are words that are already explained; `seenSmall`
 * are words that the story also writes in lower case, as it would not write a name.
 */
export const nearMissesIn = (
  scene: Scene,
  nameIndex: NameIndex,
  taken: ReadonlySet<number>,
  seenSmall: ReadonlySet<string>,
): NearMiss[] => {
  const found: NearMiss[] = []
  for (const word of scene.words) {
    if (taken.has(word.index) || word.norm.length < SHORTEST || word.norm.length > LONGEST) continue
    if (!isCapitalized(word) && !word.runTogether) continue
    const { norm } = word
    if (nameIndex.isKnown(norm) || NEVER_A_NAME.has(norm) || isOrdinaryWord(nameIndex.lang, [norm]))
      continue
    if (INSTITUTION_ENDS.has(norm) || CLASS_WORDS.has(norm) || ROLE_NOUNS.has(norm)) continue
    if (seenSmall.has(norm) && !word.runTogether) continue
    for (const slip of nameIndex.slipsNear(norm)) {
      if (!oneSlipApart(slip.word, norm)) continue
      const apart = word.runTogether && !isCapitalized(word) && scene.surface !== 'slug'
      if (apart && !slip.joined) continue
      found.push({ word, person: slip.person, joined: slip.joined })
      break
    }
  }
  return found
}
