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
import type { Person } from '../personTypes.ts'
import { foldedWords } from './foldSpelling.ts'
import { isParticle, nameParts } from './nameParts.ts'
import type { NamePart } from './nameParts.ts'
import { readRecordName } from './readRecordName.ts'

/** The given name in a full name. */
export interface GivenName {
  /** As it is printed: "María José", "Ji-hoo". */
  readonly written: string
  /** How many parts of the name it is (`nameParts`). */
  readonly parts: number
}

const ONE = new RegExp(`^${SYLLABLE}$`)
const ONE_OR_TWO = new RegExp(`^(?:${SYLLABLE}){1,2}$`)

const wordOf = (part: NamePart | undefined): string => part?.words.join(' ') ?? ''
/** True for a part of such a language: "Anh", "Ji-hoo". */
const isSyllables = (part: NamePart, pattern: RegExp): boolean =>
  part.words.every((word) => pattern.test(word))

const isFamily = (part: NamePart | undefined): boolean =>
  FAMILY_FIRST.has(wordOf(part)) || FAMILY_FIRST_TOO.has(wordOf(part))

/**
 * How many parts the given name has, of those that may belong to it. `asian`: the family name is
 * Vietnamese, Korean or Chinese.
 */
const lengthOf = (parts: readonly NamePart[], asian: boolean): number => {
  const [first, second] = parts
  if (!first || !second) return 1
  const [begin = ''] = first.words
  const one = first.words.length === 1
  const last = second.words.at(-1) ?? ''
  if (one && BEFORE_PARTICLE.has(begin) && second.core !== null && AFTER_PARTICLE.has(last))
    return 2
  if (one && SECOND_GIVEN_NAMES.get(begin)?.has(wordOf(second))) return 2
  if (one && SERVANT_OF.has(begin)) return 2
  if (!asian || !parts.every((part) => isSyllables(part, ONE))) return 1
  // "Anh Thu Thi Nguyen": Thi and Van come between the name that is used and the family name.
  const end = parts.findIndex((part, i) => i > 0 && NEVER_CALLED.has(wordOf(part)))
  return end === -1 ? parts.length : end
}

/** True where the name may begin with the family name: "Nguyen Minh Anh", "Kim Ji-hoo", "Nagy Eszter". */
const mayBeReversed = (parts: readonly NamePart[]): boolean => {
  const [first, ...rest] = parts
  const last = parts.at(-1)
  if (FAMILY_FIRST.has(wordOf(first))) return true
  if (!FAMILY_FIRST_TOO.has(wordOf(first))) return false
  if (FAMILY_FIRST.has(wordOf(last))) return false
  return rest.every((part) => isSyllables(part, ONE_OR_TWO))
}

/** Returns the words of a name that belong to its first parts, as they are written. */
const writtenParts = (name: string, parts: readonly NamePart[]): string => {
  let left = parts.reduce((sum, part) => sum + part.words.length, 0)
  const taken: string[] = []
  for (const chunk of name.replace(/[("“«][^()"“”«»]*[)"”»]/gu, ' ').split(/\s+/u)) {
    const words = foldedWords(chunk).length
    if (words === 0) continue
    if (left <= 0) break
    taken.push(chunk)
    left -= words
  }
  return taken.join(' ')
}

const SMALL = /\p{Ll}/u
/** "WREN" in a list in capitals is "Wren" in a sentence. */
const inSentence = (given: string, name: string): string =>
  SMALL.test(name) || !/\p{Lu}{2}/u.test(given)
    ? given
    : given.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())

/**
 * Finds the given name in a record's full name, all of it where it has two words: "María José",
 * "Minh Anh", "Ji-hoo", "Mary Kate". A comma or capitals say which is which ("Nguyen, Minh Anh",
 * "NGUYEN Minh Anh"). Without them, a name that may begin with the family name, as Vietnamese, Korean, Chinese and Hungarian
 * ones do, is not guessed at: returns null, and no part of the name may be printed.
 */
export const givenNameOf = ({
  fullName,
  school,
}: Pick<Person, 'fullName'> & Partial<Pick<Person, 'school'>>): GivenName | null => {
  const { name, given } = readRecordName(fullName, school)
  const { parts } = nameParts(name)
  if (parts.length === 0) return null
  const certain = given === null ? null : nameParts(given).parts.length
  if (certain === null && parts.length > 1 && mayBeReversed(parts)) return null
  const most = Math.max(1, Math.min(certain ?? parts.length - 1, parts.length))
  // In a name of two, the second is the family name.
  const used = parts.slice(0, most).filter((part) => !part.words.every(isParticle))
  const asian = isFamily(parts[most])
  const length = Math.min(lengthOf(used.length === most ? used : parts.slice(0, 1), asian), most)
  return { written: inSentence(writtenParts(name, parts.slice(0, length)), name), parts: length }
}
