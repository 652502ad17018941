import type { PayloadRequest } from 'payload'
import { verify } from '#anonymization/verify.ts'
import type { Edition } from '#publishing/edition.ts'
import { registeredElsewhere } from '#publishing/registeredElsewhere.ts'
import { RefusalError } from './refuse.ts'
import { readRegistry, type Registry } from './registry.ts'

/**
 * Sections, profiles and settings carry no story's people, but whoever writes them may name one. `beside`: texts that reach readers by
 * another way than this edition.
 */
export async function refuseProtectedNames(
  req: PayloadRequest,
  edition: Edition,
  beside: readonly string[] = [],
): Promise<void> {
  const own = 'name' in edition ? edition.name : ''
  const people = await protectedIn(req, [...textsOf(edition), ...beside], [edition, ...beside], own)
  if (people.length === 0) return
  throw new RefusalError({
    code: 'record_names_someone',
    status: 422,
    message: 'This text is for readers, and it names somebody who is protected.',
    remedy: 'Take the name out and save again; nothing has been published.',
    details: { people },
  })
}

/**
 * Takes a text for readers that carries no story's people, and the newsroom's own name, which may stand in it; returns the ids of the
 * protected people it names, in any spelling.
 */
export const whomItNames = (req: PayloadRequest, text: string, own: string): Promise<string[]> =>
  protectedIn(req, [text], [text], own)

async function protectedIn(
  req: PayloadRequest,
  texts: readonly string[],
  whole: unknown,
  own: string,
): Promise<string[]> {
  const registry = await readRegistry(req, new Date())
  const names = registry.people
    .filter((person) => person.treatment !== 'open')
    .flatMap((person) =>
      [person.fullName, ...person.aliases, ...person.handles].map(
        (name) => [person.ref, name] as const,
      ),
    )
  const passages = texts.map((text) => ({ place: '', surface: 'prose' as const, text }))
  return [
    ...new Set([
      ...registeredElsewhere(names, passages).flatMap(({ person }) => person ?? []),
      ...namedIn(registry, whole, own),
    ]),
  ]
}

/**
 * Whom a text names in any spelling the verifier knows: reversed, run together, a surname alone. A name that is also a word, or that
 * somebody who is printed bears too, says nothing here, where no editor is asked about it. `own`: the name of whom the text is about.
 */
export function namedIn(registry: Registry, texts: unknown, own: string): string[] {
  const printed = [
    own,
    ...registry.people
      .filter(({ treatment }) => treatment === 'open')
      .flatMap(({ fullName, aliases }) => [fullName, ...aliases]),
  ]
  const hits = verify({
    people: registry.people,
    edition: texts,
    lang: 'en',
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
