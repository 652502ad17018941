import { nameWords } from '#anonymization/spelling/foldSpelling.ts'
import type { Person } from '#anonymization/personTypes.ts'
import { allNames, isWithheld, type NamedRef, writtenNames } from '#anonymization/protectedNames.ts'

/** A shorter name, written as one word, may be part of any word. */
const LONG = 6

/**
 * True where one name has all the words of the other, in any order, or contains it written as one
 * word.
 */
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

/** True where the two are the same name, with its words in any order. */
export const isSameName = (one: string, other: string): boolean =>
  nameWords(one).sort().join(' ') === nameWords(other).sort().join(' ')

/**
 * Takes a name of one of the newsroom's own staff, as readers would get it, and names of protected
 * people. Returns the refs of those whose name it is or contains: every word of it in any order, or
 * written as one word, in any spelling that folds to the same. A first name alone fits too many
 * people: a name of one word counts only where it is the whole name.
 */
export function whomStaffNameGives(name: string, people: readonly NamedRef[]): string[] {
  const mine = nameWords(name)
  return [
    ...new Set(people.filter(([, theirs]) => holds(mine, nameWords(theirs))).map(([ref]) => ref)),
  ]
}

/**
 * The same for the people in a story. Here a part of the name gives them away too, alone or with an
 * initial.
 */
export function whomInStoryItGives(name: string, people: readonly Person[]): string[] {
  const mine = nameWords(name)
  const alone = mine.filter((word) => word.length > 1)
  return people
    .filter(isWithheld)
    .filter((person) => {
      const names = allNames(person).map((one) => [person.ref, one] as const)
      if (whomStaffNameGives(name, names).length > 0) return true
      const [word, ...more] = alone
      if (word === undefined || more.length > 0) return false
      return writtenNames(person)
        .map(nameWords)
        .some((theirs) => {
          const rest = theirs.filter((part) => part !== word)
          if (rest.length === theirs.length) return false
          const initials = mine.filter((one) => one.length === 1)
          return initials.every((initial) => rest.some((part) => part.startsWith(initial)))
        })
    })
    .map(({ ref }) => ref)
}
