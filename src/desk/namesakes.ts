import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { isProtected, treatmentOf } from '#anonymization/protection.ts'
import type { Refusal } from '#newsroom/refusal.ts'
import { wordsOf } from './nameWords.ts'
import { personRecord } from './openingTerms.ts'
import { readRecords } from './readRecords.ts'
import type { PersonDoc } from './records.ts'
import { RefusalError } from './refuse.ts'
import { openWithheld } from './keepWithheld.ts'

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

/** Ids of the protected people who bear one of these names, or did, or whom a story withholds under it; read within the request's transaction. */
async function bearersOf(
  req: PayloadRequest,
  names: readonly string[][],
  now: Date,
): Promise<string[]> {
  const { people, withheldNames } = await readRecords(req, { people: {}, withheldNames: {} })
  const bears = (name: readonly string[]) => names.some((mine) => sameName(mine, name))
  // Whoever a story withholds is protected in it, with a record or without.
  const kept = openWithheld(withheldNames, req.payload.secret)
    .filter((one) => one.names.map(wordsOf).some(bears))
    .map(({ person }) => person)
  const recorded = people
    .filter(
      (person) =>
        guarded(person, now) &&
        [...namesOf(person), ...(person.formerNames ?? []).map(wordsOf)].some(bears),
    )
    .map(({ id }) => id)
  return [...new Set([...recorded, ...kept])]
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
