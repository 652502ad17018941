import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import type { PayloadRequest } from 'payload'
import { refusal } from '#newsroom/refusal.ts'
import {
  isWithheld,
  openNames,
  protectedNames,
  writtenNames,
} from '#anonymization/protectedNames.ts'
import { verify } from '#anonymization/verify.ts'
import type { Edition } from '#publishing/edition/editionTypes.ts'
import { registeredElsewhere } from '#publishing/names/protectedNamesElsewhere.ts'
import { isSameName } from '#publishing/names/staffNames.ts'
import { clockOf } from '#access/requestClock.ts'
import { RefusalError } from '#desk/store/refusalError.ts'
import { readRegistry, type Registry } from './peopleRegistry.ts'

/**
 * Refuses a section, a profile or settings that name a protected person. They have no list of
 * people, but whoever writes them may name one. `beside`: texts that reach readers in another way
 * than this edition.
 */
export async function refuseProtectedNames(
  req: PayloadRequest,
  edition: Edition,
  beside: readonly string[] = [],
): Promise<void> {
  const own = 'name' in edition ? edition.name : ''
  const people = await protectedIn(
    req,
    [...textsOf(edition), ...beside],
    [edition, ...beside],
    own,
    edition.type === 'reporter',
  )
  if (people.length === 0) return
  throw new RefusalError(refusal('record_names_someone', { details: { people } }))
}

/**
 * Takes a text for readers that has no list of people, and a name of the newsroom's own that may be
 * in it; returns the ids of the protected people whom it names, in any spelling.
 */
export const whomItNames = (req: PayloadRequest, text: string, own: string): Promise<string[]> =>
  protectedIn(req, [text], [text], own, false)

/**
 * True where this is the name of the person the text is about, and also of somebody who may be
 * printed: two people of one name.
 */
const bearsToo = ({ people }: Registry, own: string, name: string): boolean =>
  isSameName(own, name) &&
  people.some(
    (person) =>
      !isWithheld(person) &&
      person.confirmed &&
      writtenNames(person).some((printed) => isSameName(printed, own)),
  )

async function protectedIn(
  req: PayloadRequest,
  texts: readonly string[],
  whole: unknown,
  own: string,
  isProfile: boolean,
): Promise<string[]> {
  const everybody = await readRegistry(req, clockOf(req))
  // A colleague who is registered as an adult keeps their profile, even where a student has the
  // same name.
  const people = everybody.people.filter(
    (person) => !isWithheld(person) || !isProfile || !bearsToo(everybody, own, person.fullName),
  )
  const registry = { ...everybody, people }
  const names = protectedNames(people)
  const passages = texts.map((text) => ({ place: '', surface: 'prose' as const, text }))
  return [
    ...new Set([
      ...registeredElsewhere(names, passages).flatMap(({ person }) => person ?? []),
      ...namedIn(registry, whole, own),
    ]),
  ]
}

/**
 * Returns whom a text names, in any spelling that the verifier knows: reversed, written as one
 * word, only the surname. A name that is also a word, or that somebody who is printed has too, does
 * not count here, because no editor is asked about it. `own`: the name of the person the text is
 * about.
 */
export function namedIn(registry: Registry, texts: unknown, own: string): string[] {
  const printed = [own, ...openNames(registry.people)]
  const hits = verify({
    people: registry.people,
    edition: texts,
    lang: 'en',
    words: LANGUAGE_DATA.words,
    allow: [
      ...registry.institutions,
      ...registry.notPeople,
      ...printed.flatMap((name) => [name, ...name.split(/\s+/u)]),
    ],
    rulings: [],
    unlisted: true,
  })
  return hits.filter(({ rule }) => rule !== 'common_word').map(({ person }) => person)
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf)
  return []
}
