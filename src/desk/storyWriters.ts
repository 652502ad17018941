import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { readAll, type ReporterDoc, type StoryRecord } from './records.ts'

interface Byline {
  reporter?: unknown
}

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

const profilesIn = (doc: { bylines?: unknown } | null): string[] =>
  (Array.isArray(doc?.bylines) ? (doc.bylines as Byline[]) : [])
    .map(({ reporter }) => idOf(reporter))
    .filter((id) => typeof id === 'string')

/** Logins that a profile has or ever had. */
const loginsOf = ({ user, formerLogins }: ReporterDoc): string[] => [
  ...(user ? [String(user)] : []),
  ...(formerLogins ?? []),
]

async function loginsBehind(req: PayloadRequest, profiles: readonly string[]): Promise<string[]> {
  if (profiles.length === 0) return []
  const docs = await readAll<ReporterDoc>(req.payload, 'reporters', {
    where: { id: { in: [...new Set(profiles)] } },
    req,
  })
  return docs.flatMap(loginsOf)
}

/** Logins of everybody who wrote the story: started it, or is or was in its byline. */
export async function writersOf(req: PayloadRequest, story: StoryRecord): Promise<Set<string>> {
  const behind = await loginsBehind(req, profilesIn(story))
  return new Set([...(story.author ? [story.author] : []), ...(story.writers ?? []), ...behind])
}

/** Remembers on the story every login that was ever in its byline: who leaves the byline stays a writer of the story. */
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

/** Remembers on a profile every login that was ever linked to it. */
export const keepLogins: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  const before = operation === 'update' ? (originalDoc as ReporterDoc) : null
  const now: unknown = idOf('user' in data ? data.user : before?.user)
  const borne = before ? loginsOf({ ...before, user: idOf(before.user) as string | null }) : []
  data.formerLogins = [...new Set(borne)].filter((login) => login !== now)
  return data
}
