import type { Person } from './personTypes.ts'

/** A person's id and one of their names. */
export type NamedRef = readonly [ref: string, name: string]

type Treated = Pick<Person, 'treatment'>
type Named = Treated & Pick<Person, 'fullName' | 'aliases'>
type Registered = Named & Pick<Person, 'ref' | 'handles'>

/**
 * True for a person whose name may not be printed, or of whose name only a part may be. This is the
 * one place that decides it from the treatment (`protectionRules.ts`); the verifier has its own, so
 * that one mistake does not blind both.
 */
export const isWithheld = ({ treatment }: Treated): boolean => treatment !== 'open'

/** The same for a person's index in a list; false where the list has no such index. */
export const isWithheldAt = (people: readonly Treated[], index: number): boolean => {
  const person = people[index]
  return person !== undefined && isWithheld(person)
}

/** Returns a person's full name and nicknames. */
export const writtenNames = ({ fullName, aliases }: Pick<Named, 'fullName' | 'aliases'>) => [
  fullName,
  ...aliases,
]

/** Returns every name by which readers could know a person: full name, nicknames and handles. */
export const allNames = (person: Pick<Registered, 'fullName' | 'aliases' | 'handles'>) => [
  ...writtenNames(person),
  ...person.handles,
]

/** Returns the names, nicknames and handles that may not be printed, each with its person's id. */
export const protectedNames = (people: readonly Registered[]): NamedRef[] =>
  people
    .filter(isWithheld)
    .flatMap((person) => allNames(person).map((name) => [person.ref, name] as const))

/** Returns the names and nicknames that may be printed. */
export const openNames = (people: readonly Named[]): string[] =>
  people.filter((person) => !isWithheld(person)).flatMap(writtenNames)
