import { foldedWords } from '#anonymization/spelling/foldSpelling.ts'
import type { Person } from '#anonymization/personTypes.ts'

/** A person's id and one of their names. */
export type NamedRef = readonly [ref: string, name: string]

const PLAIN = /^[\x20-\x7e]*$/u

/** The same words as `foldedWords` gives, without its tables where there is nothing to fold: a registry has many names. */
const wordsOf = (name: string): string[] =>
  PLAIN.test(name) && !/[&`]/u.test(name)
    ? (name.toLowerCase().match(/[a-z0-9]+/gu) ?? [])
    : foldedWords(name)

/** Shorter, a name that is run together may be a piece of any word. */
const LONG = 6

/** True where one name has all the words of the other, in any order, or holds it run together. */
function holds(mine: readonly string[], theirs: readonly string[]): boolean {
  const together = mine.join('')
  if (theirs.length === 0 || mine.length === 0) return false
  if (together === theirs.join('')) return true
  if (theirs.length === 1) return false
  if (theirs.every((word) => mine.includes(word))) return true
  if (mine.length > 1 && mine.every((word) => theirs.includes(word))) return true
  const [first = '', last = ''] = [theirs[0], theirs.at(-1)]
  return [theirs.join(''), `${first}${last}`, `${last}${first}`].some(
    (form) => form.length >= LONG && together.includes(form),
  )
}

/** True where the two are the same name, in any order of its words. */
export const isSameName = (one: string, other: string): boolean =>
  wordsOf(one).sort().join(' ') === wordsOf(other).sort().join(' ')

/**
 * Takes a name that readers are to get of one of the newsroom's own, and names of protected people; returns the refs of those whose name it is or
 * holds: every word of it in any order, or run together, in any spelling that folds to it. A first name alone fits too many people: a name of one
 * word counts only where it is the whole.
 */
export function whomStaffNameGives(name: string, people: readonly NamedRef[]): string[] {
  const mine = wordsOf(name)
  return [
    ...new Set(people.filter(([, theirs]) => holds(mine, wordsOf(theirs))).map(([ref]) => ref)),
  ]
}

/** The same of the people in a story: here a part of the name, standing alone or with an initial, gives them away too. */
export function whomInStoryItGives(name: string, people: readonly Person[]): string[] {
  const mine = wordsOf(name)
  const alone = mine.filter((word) => word.length > 1)
  return people
    .filter(({ treatment }) => treatment !== 'open')
    .filter(({ ref, fullName, aliases, handles }) => {
      const names = [fullName, ...aliases, ...handles]
      if (
        whomStaffNameGives(
          name,
          names.map((one) => [ref, one] as const),
        ).length > 0
      )
        return true
      const [word, ...more] = alone
      if (word === undefined || more.length > 0) return false
      return [fullName, ...aliases].map(wordsOf).some((theirs) => {
        const rest = theirs.filter((part) => part !== word)
        if (rest.length === theirs.length) return false
        const initials = mine.filter((one) => one.length === 1)
        return initials.every((initial) => rest.some((part) => part.startsWith(initial)))
      })
    })
    .map(({ ref }) => ref)
}
