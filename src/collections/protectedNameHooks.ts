import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { isHandle, isPlainName, isSmallName, isWrittenAsName } from '#newsroom/plainName.ts'
import { isDeskAct } from '#desk/store/withTransaction.ts'
import { clockOf } from '#access/requestClock.ts'
import { namedInWords, guardedPeople, type GuardedPerson } from '#desk/registry/nameCollisions.ts'
import { nameReadings, nameWords, wordsToSearch } from '#anonymization/spelling/foldSpelling.ts'
import type { PersonDoc, SchoolDoc } from '#desk/store/recordTypes.ts'
import { RefusalError } from '#desk/store/refusalError.ts'

const phraseNamesSomeone = (people: readonly string[]): Refusal =>
  refusal('phrase_names_someone', { details: { people } })

const schoolNamesSomeone = (people: readonly string[]): Refusal =>
  refusal('school_names_someone', { details: { people } })

const mayBeAName = (name: string): boolean =>
  isWrittenAsName(name) || isHandle(name.trim()) || isSmallName(name)

/** Names that may be let through, and the people who are protected now. */
interface Entered {
  names: readonly string[]
  people: readonly GuardedPerson[]
}

/**
 * Refuses what is not a name. Where a word of it is part of a protected person's name, it must be
 * written exactly like a name: one person alone must not be able to enter a whole sentence that
 * contains a name.
 */
function refuseMoreThanNames({ names, people }: Entered): void {
  const parts = new Set(
    people.flatMap((person) => person.names.flat()).filter((part) => part.length > 2),
  )
  for (const name of names) {
    const held = [...wordsToSearch(name)].some((word) => parts.has(word))
    const fits = held ? isPlainName(name) || nameWords(name).length === 1 : mayBeAName(name)
    if (!fits) throw new RefusalError(refusal('not_a_plain_name'))
  }
}

const enteredAnew = (now: unknown, before: unknown): string[] => {
  const list = (value: unknown): string[] =>
    (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
  const known = new Set(list(before))
  return list(now).filter((name) => name.trim() !== '' && !known.has(name))
}

const entered = async (req: PayloadRequest, names: readonly string[]): Promise<Entered> => ({
  names,
  people: names.length === 0 ? [] : await guardedPeople(req, clockOf(req)),
})

function refuseNames(of: Entered, refusal: (people: readonly string[]) => Refusal): void {
  const people = [
    ...new Set(of.names.flatMap(nameReadings).flatMap((words) => namedInWords(of.people, words))),
  ]
  if (people.length > 0) throw new RefusalError(refusal(people))
}

/**
 * The words of a phrase that is nobody's name are not withheld. So a phrase may not contain a
 * protected person's name, and may not be a sentence.
 */
export const guardPhrases: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = (originalDoc ?? {}) as { text?: string }
  const phrases = await entered(req, enteredAnew(data.text, before.text))
  refuseNames(phrases, phraseNamesSomeone)
  refuseMoreThanNames(phrases)
  return data
}

/** The same for a school's name and its short names. */
export const guardSchools: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = (originalDoc ?? {}) as Partial<SchoolDoc>
  const schools = await entered(req, [
    ...enteredAnew(data.name, before.name),
    ...enteredAnew(data.shortNames, before.shortNames),
  ])
  refuseNames(schools, schoolNamesSomeone)
  refuseMoreThanNames(schools)
  return data
}

const grown = (kind: unknown): boolean => kind === 'adult' || kind === 'publicFigure'

/**
 * The same for the name and nicknames of an adult or a public figure; handles contain no spaces.
 * (If it is also a protected person's name, two people must approve: `approvalHooks.ts`.) A
 * student's record may contain any words, because they only withhold more.
 */
export const guardAdults: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const before = (originalDoc ?? null) as PersonDoc | null
  const after = { ...before, ...data } as PersonDoc
  if (isDeskAct(req) || !grown(after.kind)) return data
  // When somebody becomes an adult, or is confirmed as one, nobody has checked the names as an
  // adult's yet.
  const known = before !== null && grown(before.kind) && before.confirmedBy ? before : null
  const handles = enteredAnew(after.handles, known?.handles)
  if (!handles.every((handle) => isHandle(handle.trim())))
    throw new RefusalError(refusal('not_a_plain_name'))
  const names = [
    ...enteredAnew(after.fullName, known?.fullName),
    ...enteredAnew(after.aliases, known?.aliases),
  ]
  // Do not ask whom the registry protects: a refusal must not show that to a reporter.
  if (!names.every(mayBeAName)) throw new RefusalError(refusal('not_a_plain_name'))
  return data
}
