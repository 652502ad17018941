import type { Person } from '#anonymization/personTypes.ts'
import type { Scene } from '#anonymization/recognizers/passageContext.ts'
import type { RolePhrase } from '#anonymization/replacements/roles/roleTokens.ts'
import { foldedWords } from '#anonymization/spelling/foldSpelling.ts'
import { CLASSES_OF_SEVERAL } from '#anonymization/spelling/wordLists.ts'
import { countOf } from './countedPeople.ts'

/** Reads "Roosevelt seniors" in "Roosevelt seniors Ana and Bo"; null where no class stands there. */
export const classBefore = (
  scene: Scene,
  start: number,
  from: number,
): { start: number; noun: string } | null => {
  const ahead = scene.text.slice(Math.max(from, start - 60), start)
  const found =
    /(?:^|[\s“"(])((?:(?:fellow|\p{L}+th|first|second|third|\d{1,2}(?:st|nd|rd|th)|\p{Lu}[\p{L}’'.-]*) ){0,3}?(\p{L}+)) $/u.exec(
      ahead,
    )
  const noun = found?.[1]
  if (noun === undefined || !CLASSES_OF_SEVERAL.has(foldedWords(found?.[2] ?? '').join('')))
    return null
  return { start: start - 1 - noun.length, noun }
}

/** Words to put before a noun of the text, and where; the names behind it only go. */
export interface Ahead {
  readonly start: number
  readonly words: string
  /** How many characters of the text they cover, and what of these stays. */
  readonly covers: number
  readonly letter: string
  /** UTF-16 offset behind the noun. */
  readonly end: number
  /** True where the school is told after the noun. */
  readonly tellsSchool: boolean
}

/** "his two sisters", "the captains", "three violinists": what goes before the noun in the text. */
export const beforeRole = (
  scene: Scene,
  role: RolePhrase,
  count: number,
  known: boolean,
): Ahead => {
  const { determiner, noun, onlyOne, end } = role
  const number = countOf(scene.lang, count)
  if (determiner === 'owner') {
    const [owner = ''] = noun.split(' ')
    const start = role.start + owner.length + 1
    const words = /['’]|^(?:al|del)$/iu.test(owner) ? '' : number
    return { start, words, covers: 1, letter: scene.text.charAt(start), end, tellsSchool: false }
  }
  // "Los alumnos": which ones is not known yet.
  const article =
    /^l[oa]s (?=(?:alumn|estudiantes|adolescentes|jovenes|jóvenes|niñ|muchach))/iu.exec(
      scene.text.slice(role.start, end),
    )
  if (article !== null && scene.lang === 'es' && !known)
    return { start: role.start, words: number, covers: 3, letter: '', end, tellsSchool: false }
  const stays = determiner === 'definite' || scene.lang === 'es'
  const words = stays || /twins|triplets$/.test(noun) ? '' : onlyOne ? 'the' : number
  return { start: role.start, words, covers: 1, letter: noun.charAt(0), end, tellsSchool: false }
}

/** "two seniors": the count that goes before a class. */
export const beforeClass = (
  scene: Scene,
  { start, noun }: { start: number; noun: string },
  people: readonly Person[],
  known: boolean,
): Ahead => ({
  start,
  covers: 1,
  words: `${known ? 'the ' : ''}${countOf(scene.lang, people.length)}`,
  letter:
    noun.includes(' ') && /^\p{Lu}/u.test(noun) ? noun.charAt(0) : noun.charAt(0).toLowerCase(),
  end: start + noun.length,
  tellsSchool: !known && !/\p{Lu}.* /u.test(noun),
})
