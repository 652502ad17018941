import {
  AFTER_PARTICLE,
  BEFORE_PARTICLE,
  FAMILY_FIRST,
  FAMILY_FIRST_TOO,
  NEVER_CALLED,
  SECOND_GIVEN_NAMES,
  SERVANT_OF,
  SYLLABLE,
} from '#newsroom/givenNameTables.ts'
import { squash } from './verifierFolding.ts'
import { PARTICLES } from './verifierWordLists.ts'

const SYLLABLES = new RegExp(`^(?:${SYLLABLE})$`)
const TWO = new RegExp(`^(?:${SYLLABLE}){1,2}$`)

const halves = (word: string): string[] =>
  word
    .split(/[-‐‑–]/u)
    .map(squash)
    .filter(Boolean)
const sounds = (words: readonly string[], pattern: RegExp): boolean =>
  words.every((word) => halves(word).every((half) => pattern.test(half)))

/** The words between the first one and where the family name must begin. */
const second = (words: readonly string[], family: string): number => {
  const [first = '', next = ''] = words.map(squash)
  if (SECOND_GIVEN_NAMES.get(first)?.has(next) || SERVANT_OF.has(first)) return 2
  if (BEFORE_PARTICLE.has(first) && PARTICLES.has(next)) {
    const at = words.findIndex((word, i) => i > 0 && !PARTICLES.has(squash(word)))
    if (at > 0 && AFTER_PARTICLE.has(squash(words[at] ?? ''))) return at + 1
  }
  if (!(FAMILY_FIRST.has(family) || FAMILY_FIRST_TOO.has(family)) || !sounds(words, SYLLABLES))
    return 1
  const middle = words.findIndex((word, i) => i > 0 && NEVER_CALLED.has(squash(word)))
  return middle === -1 ? words.length : middle
}

/**
 * Returns the words of a name, without notes, that may be printed where only the first name is
 * open; none where the name may begin with the family name. `known`: how many words before the
 * family name the record sets apart by a comma or by capitals, null where it does not.
 */
export const openWords = (words: readonly string[], known: number | null): ReadonlySet<string> => {
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  if (known === null && words.length > 1) {
    const start = squash(first)
    if (FAMILY_FIRST.has(start)) return new Set()
    const reversed = FAMILY_FIRST_TOO.has(start) && !FAMILY_FIRST.has(squash(last))
    if (reversed && sounds(words.slice(1), TWO)) return new Set()
  }
  const most = Math.max(1, Math.min(known ?? words.length - 1, words.length))
  const given = words.slice(0, most)
  return new Set(given.slice(0, second(given, squash(words[most] ?? ''))).map(squash))
}
