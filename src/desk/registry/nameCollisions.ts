import type { PayloadRequest } from 'payload'
import { isWithheld } from '#anonymization/protectedNames.ts'
import { isProtected, treatmentOf } from '#anonymization/protectionRules.ts'
import { openWithheld } from './withheldNamesStore.ts'
import { nameWords } from '#anonymization/spelling/foldSpelling.ts'
import { personRecord } from './approvalFingerprint.ts'
import { ALL, readRecords } from '#desk/store/batchRead.ts'
import type { PersonDoc } from '#desk/store/recordTypes.ts'

/**
 * True where two names have the same words, or where one has two or more words and all of them are
 * in the other: "Ana Ruiz" and "Ana Ruiz Soto".
 */
const sameName = (one: readonly string[], other: readonly string[]): boolean => {
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one]
  return (
    fewer.length > 0 &&
    (fewer.length > 1 || more.length === 1) &&
    fewer.every((word) => more.includes(word))
  )
}

const joined = (handle: string): string => nameWords(handle).join('')

const namesOf = (doc: PersonDoc): string[][] =>
  [doc.fullName, ...(doc.aliases ?? [])].map(nameWords)

const guarded = (doc: PersonDoc, now: Date): boolean =>
  isProtected(personRecord(doc), now) || isWithheld(treatmentOf(personRecord(doc), now))

/** A protected person's names as words, including former ones. */
export interface GuardedPerson {
  id: string
  names: readonly string[][]
  /** Each handle as one word. */
  handles?: readonly string[]
}

/**
 * Returns whose names nobody else's record, phrase or school may have: more people and names than
 * may not be printed now (`protectedNames.ts`). They are everybody protected in the registry, even
 * where two people approved the name, under former names too, and everybody whom a story withholds,
 * with a record or without. Reads within the request's transaction.
 */
export async function guardedPeople(req: PayloadRequest, now: Date): Promise<GuardedPerson[]> {
  const { people, withheldNames } = await readRecords(req, { people: ALL, withheldNames: ALL })
  const recorded = people
    .filter((person) => guarded(person, now))
    .map((person) => ({
      id: person.id,
      names: [...namesOf(person), ...(person.formerNames ?? []).map(nameWords)],
      handles: (person.handles ?? []).map(joined),
    }))
  const guardedNow = new Set(recorded.map(({ id }) => id))
  const kept = openWithheld(withheldNames, req.payload.secret).map((one) => ({
    id: one.person,
    names: [...one.names, ...(guardedNow.has(one.person) ? (one.openNames ?? []) : [])].map(
      nameWords,
    ),
    handles: [...one.handles, ...(guardedNow.has(one.person) ? (one.openHandles ?? []) : [])].map(
      joined,
    ),
  }))
  return [...recorded, ...kept]
}

/** Returns ids of the protected people who have or had one of these names. */
const bearersOf = (people: readonly GuardedPerson[], names: readonly string[][]): string[] =>
  people
    .filter((person) => person.names.some((name) => names.some((mine) => sameName(mine, name))))
    .map(({ id }) => id)

/** Returns ids of the protected people whose whole name, or two parts of it, is in these words. */
export const namedInWords = (people: readonly GuardedPerson[], words: readonly string[]) => {
  const holds = (name: readonly string[]): boolean =>
    new Set(name.filter((part) => part.length > 2 && words.includes(part))).size > 1
  const held = people.filter((person) => person.names.some(holds)).map(({ id }) => id)
  return words.length < 2 ? [] : [...new Set([...bearersOf(people, [[...words]]), ...held])]
}

/**
 * True where somebody else who is protected has one of this record's names: an adult entered under
 * a student's name would make the student's name public.
 */
export async function sharesProtectedName(
  req: PayloadRequest,
  doc: PersonDoc,
  now: Date,
): Promise<boolean> {
  const people = await guardedPeople(req, now)
  // "@mireyarubio" is the name too, and a handle counts as one in whatever field it was entered.
  const own = new Set((doc.handles ?? []).map(joined))
  const all = new Set([...own, ...[doc.fullName, ...(doc.aliases ?? [])].map(joined)])
  const inHandle = people.filter(
    ({ names, handles = [] }) =>
      handles.some((handle) => handle !== '' && all.has(handle)) ||
      names.some(
        (name) =>
          name.length > 1 && (own.has(name.join('')) || own.has([...name].reverse().join(''))),
      ),
  )
  return [...bearersOf(people, namesOf(doc)), ...inHandle.map(({ id }) => id)].some(
    (id) => id !== doc.id,
  )
}
