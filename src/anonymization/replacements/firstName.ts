import type { Person } from '../personTypes.ts'
import { givenNameOf } from '../spelling/givenNames.ts'

/**
 * Returns the given name to print: "María José" for "María José Ponce" and for "Ponce, María José".
 * Empty where the record does not say which of the words it is.
 */
export const firstNameOf = (person: Person): string => givenNameOf(person)?.written ?? ''

/**
 * Withholds the whole name of those whose first name may be printed, but is not known. Takes and
 * returns people.
 */
export const withKnownFirstNames = (people: readonly Person[]): Person[] =>
  people.map((person) =>
    person.treatment === 'firstNameOnly' && givenNameOf(person) === null
      ? { ...person, treatment: 'withhold' }
      : person,
  )
