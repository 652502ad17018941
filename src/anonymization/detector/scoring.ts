import type { Language } from '#newsroom/languages.ts'
import { besideOf } from './contextFeatures.ts'
import { featuresOf, mayBeName } from './wordFeatures.ts'
import { oddsOf } from './neuralNet.ts'
import { joinsOn } from './nonNamePhrases.ts'
import type { Scene } from './textContext.ts'
import { ROLES, SPEECH, TITLES } from './cueWords.ts'

/**
 * Lowest score of a flagged word; a neighbour of a flagged word needs less. Chosen with texts that
 * were not used for training.
 */
export const FLAG_AT: Readonly<Record<Language, number>> = { en: -6.2, es: -6 }
export const EXTEND_BELOW = 0.8
/** Added to the threshold in lower case, where a name is rare and a word is not. */
const SMALL_LETTERS = 2.5

/**
 * Returns how much a word looks like a person's name, in log-odds; minus infinity where it cannot
 * be one.
 */
export const scoreOf = (scene: Scene, at: number): number => {
  if (!mayBeName(scene, at)) return -Infinity
  const odds = oddsOf(scene.dictionary.network(), featuresOf(scene, at))
  return (scene.words[at]?.capital ? odds : odds - SMALL_LETTERS) - doubtOf(scene, at)
}

/**
 * Added to the threshold for entries of the lists: of one word, of several, and at the head of a
 * line. Chosen like `FLAG_AT`.
 */
const DOUBT = { one: 1, many: 5, heading: 4 }
const AMONG = 1.5
const AGE = /^\d{1,2}$/
/** Words that come before a thing as often as before a person: "a street called Garfield". */
const CALLS: ReadonlySet<string> = new Set([
  'called',
  'calls',
  'wants',
  'thinks',
  'believes',
  'hopes',
  'described',
])

/**
 * True where the words from `from` to `to` are clearly a person, whatever else has that name:
 * "Garfield said", "Coach Wilson", "Jordan, 16".
 */
export const isSomebody = ({ words }: Scene, from: number, to: number): boolean => {
  const before = words[from - 1]
  const after = words[to]
  const gap = words[from]?.gap ?? ''
  if (after && SPEECH.has(after.key) && !CALLS.has(after.key) && after.gap === ' ') return true
  if (
    after &&
    AGE.test(after.key) &&
    /^,? \(?$/.test(after.gap) &&
    /^[,.;)]/.test(words[to + 1]?.gap ?? '.')
  )
    return true
  if (!before || !/^[.,]? $/.test(gap)) return false
  return (
    (SPEECH.has(before.key) && !CALLS.has(before.key)) ||
    ((TITLES.has(before.key) || ROLES.has(before.key)) && gap !== ', ')
  )
}

/** Returns what to subtract from a word's score because the lists have another meaning for it. */
const doubtOf = (scene: Scene, at: number): number => {
  const alike = scene.alikes[at]
  if (!alike || isSomebody(scene, alike.from, alike.to)) return 0
  const { before, after } = joinsOn(scene.words, alike)
  // "Cauchy-Schwarz" counts like two words.
  if (alike.to - alike.from > 1 || scene.words[at]?.key.includes('-'))
    return before ? 0 : DOUBT.many
  const first = scene.words[at]
  if (alike.groups.includes('H') && first?.starts && !after) return DOUBT.heading
  // "Jordan Garfield": beside another capital only the network decides.
  if (before || after) return 0
  // "Soto, Lorena and Indiana": a street in a list of streets, in a text about streets.
  const among = [...besideOf(scene, at)].some((group) => group !== '-') && scene.alikeShare > 2
  return DOUBT.one + (among ? AMONG : 0)
}
