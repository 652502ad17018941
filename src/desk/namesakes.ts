import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { isProtected, treatmentOf } from '#anonymization/protection.ts'
import type { Refusal } from '#newsroom/refusal.ts'
import { personRecord } from './openingTerms.ts'
import { type PersonDoc, readAll } from './records.ts'
import { RefusalError } from './refuse.ts'

/** A name's words as they are compared: lower case, without diacritics. */
export const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** The same words, or two and more of one all among the other's: "Ana Ruiz" and "Ana Ruiz Soto". */
const sameName = (one: readonly string[], other: readonly string[]): boolean => {
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one]
  return (
    fewer.length > 0 &&
    (fewer.length > 1 || more.length === 1) &&
    fewer.every((word) => more.includes(word))
  )
}

const namesOf = (doc: PersonDoc): string[][] => [doc.fullName, ...(doc.aliases ?? [])].map(wordsOf)

const guarded = (doc: PersonDoc, now: Date): boolean =>
  isProtected(personRecord(doc), now) || treatmentOf(personRecord(doc), now).treatment !== 'open'

/** Ids of the protected people in the registry who bear one of these names, or did; reads it within the request's transaction. */
async function bearersOf(
  req: PayloadRequest,
  names: readonly string[][],
  now: Date,
): Promise<string[]> {
  const people = await readAll<PersonDoc>(req.payload, 'people', { req })
  return people
    .filter(
      (person) =>
        guarded(person, now) &&
        [...namesOf(person), ...(person.formerNames ?? []).map(wordsOf)].some((name) =>
          names.some((mine) => sameName(mine, name)),
        ),
    )
    .map(({ id }) => id)
}

/**
 * True where somebody else, protected in the registry, bears one of this record's names: an adult entered under a student's name would print
 * the student's.
 */
export async function sharesProtectedName(
  req: PayloadRequest,
  doc: PersonDoc,
  now: Date,
): Promise<boolean> {
  return (await bearersOf(req, namesOf(doc), now)).some((id) => id !== doc.id)
}

const phraseNamesSomeone = (people: readonly string[]): Refusal => ({
  code: 'phrase_names_someone',
  status: 422,
  message:
    'These words are the name of somebody who is protected, so they cannot be “not a person”.',
  remedy:
    'If somebody else or something else of this name is meant, add an adult of this name, or a school; an adviser is asked for the adult.',
  details: { people },
})

/** A phrase that is no person lets its words through: a protected person's whole name is none. */
export const refuseNamesAsPhrases: CollectionBeforeChangeHook = async ({ data, req }) => {
  const words = typeof data.text === 'string' ? wordsOf(data.text) : []
  if (words.length < 2) return data
  const people = await bearersOf(req, [words], new Date())
  if (people.length > 0) throw new RefusalError(phraseNamesSomeone(people))
  return data
}
