import { scopeOf, withScope } from '#access/requestScope.ts'
import { writtenNames } from '#anonymization/protectedNames.ts'
import { actsAsEditor } from '#access/staff.ts'
import type { StoryPerson } from '#publishing/storySourceTypes.ts'
import type { PayloadRequest, RequestContext } from 'payload'
import type { PersonDoc } from '#desk/store/recordTypes.ts'

/** Returns every name of a record: the full name, nicknames, handles. */
export const namesOf = (doc: Pick<PersonDoc, 'fullName' | 'aliases' | 'handles'>): string[] => [
  doc.fullName,
  ...(doc.aliases ?? []),
  ...(doc.handles ?? []),
]

/**
 * Runs a save of a record whose names the editor does not see, for example when answering the gate.
 * The save accepts none of the names.
 */
export const withNamesNotShown = <T>(
  req: PayloadRequest,
  save: (context: RequestContext) => Promise<T>,
): Promise<T> => withScope(req, { namesNotShown: true }, save)

/**
 * Returns the names that a reporter entered and no editor has saved since. They protect every text
 * from then on. They are removed from other people's published texts only when an editor saves the
 * record.
 */
export function unseenNames(
  req: PayloadRequest,
  before: PersonDoc | null,
  after: PersonDoc,
): string[] {
  if (actsAsEditor(req) && scopeOf(req).namesNotShown !== true) return []
  const known = new Set(before ? namesOf(before) : [])
  const unseen = new Set(before?.unseenNames ?? [])
  return [...new Set(namesOf(after))].filter((name) => unseen.has(name) || !known.has(name))
}

/** Returns the person with only the names that an editor has seen; null where there are none. */
export function withSeenNames(person: StoryPerson): StoryPerson | null {
  const unseen = new Set(person.unseenNames ?? [])
  if (unseen.size === 0) return person
  const seen = (names: readonly string[]) => names.filter((name) => !unseen.has(name))
  const [fullName, ...aliases] = seen(writtenNames(person))
  const handles = seen(person.handles)
  if (fullName !== undefined) return { ...person, fullName, aliases, handles }
  // A handle can be searched for like any other name.
  const [handle, ...others] = handles
  return handle === undefined
    ? null
    : { ...person, fullName: handle, aliases: [], handles: [handle, ...others] }
}
