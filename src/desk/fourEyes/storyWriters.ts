import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { type Id, type ReporterDoc, type StoryRecord } from '#desk/store/recordTypes.ts'
import { readAll } from '#desk/store/readAll.ts'
import { addWriterToStoriesOf } from '#desk/store/repositories/storyRepository.ts'

interface Byline {
  reporter?: unknown
}

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

const profilesIn = (doc: { bylines?: unknown } | null): string[] =>
  (Array.isArray(doc?.bylines) ? (doc.bylines as Byline[]) : [])
    .map(({ reporter }) => idOf(reporter))
    .filter((id) => typeof id === 'string')

async function loginsBehind(req: PayloadRequest, profiles: readonly string[]): Promise<string[]> {
  if (profiles.length === 0) return []
  const docs = await readAll<ReporterDoc>(req.payload, 'reporters', {
    where: { id: { in: [...new Set(profiles)] } },
    req,
  })
  return docs.flatMap(({ user }) => (user ? [String(user)] : []))
}

/**
 * True where this user started the story, or is or was in its byline. `reporters`: profiles,
 * including those in the byline.
 */
export const isWriter = (
  { author, bylines, writers }: Pick<StoryRecord, 'author' | 'bylines' | 'writers'>,
  user: Id,
  reporters: readonly Pick<ReporterDoc, 'id' | 'user'>[],
): boolean =>
  author === user ||
  (writers ?? []).includes(user) ||
  (bylines ?? []).some(({ reporter }) =>
    reporters.some((profile) => profile.id === reporter && profile.user === user),
  )

/**
 * Returns the accounts of everybody who wrote the story: who started it, and who is or was in its
 * byline.
 */
export async function writersOf(req: PayloadRequest, story: StoryRecord): Promise<Set<string>> {
  const behind = await loginsBehind(req, profilesIn(story))
  return new Set([...(story.author ? [story.author] : []), ...(story.writers ?? []), ...behind])
}

/**
 * Remembers on the story every account that was ever in its byline: somebody who leaves the byline
 * still counts as a writer.
 */
export const keepWriters: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const before =
    operation === 'update'
      ? (originalDoc as { bylines?: unknown; writers?: string[] | null })
      : null
  const known = before?.writers ?? []
  const behind = await loginsBehind(req, [...profilesIn(before), ...profilesIn(data)])
  data.writers = [...new Set([...known, ...behind])]
  return data
}

/**
 * When a profile is linked to another account, the old one still counts as a writer of the
 * profile's stories: records it on them in a hidden field, in the transaction of the save. Stories
 * begun later are not affected.
 */
export const keepLogins: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const before = operation === 'update' ? (originalDoc as ReporterDoc) : null
  const was = idOf(before?.user)
  if (!before || typeof was !== 'string' || !('user' in data) || idOf(data.user) === was)
    return data
  await addWriterToStoriesOf(req, before.id, was)
  return data
}
