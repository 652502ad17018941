import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionConfig,
  FlattenedField,
  GlobalAfterChangeHook,
  GlobalConfig,
  PayloadRequest,
} from 'payload'
import { scopeOf } from '#access/requestScope.ts'
import { isDeskAct } from '#desk/store/withTransaction.ts'
import { clockOf } from '#access/requestClock.ts'
import { readAll } from '#desk/store/readAll.ts'
import { noteActivity } from '#desk/store/repositories/activityRepository.ts'

type Doc = Record<string, unknown>

/** What Payload itself writes with every save, and what tells nothing. */
const OF_PAYLOAD = new Set(['id', 'updatedAt', 'createdAt', 'sessions', 'collection', 'globalType'])

/** Put on a field that a save's own hooks keep: that it changed tells nothing, and the log does not say it. */
export const NOT_NOTED = { notNoted: true } as const

const isNoted = (field: Pick<FlattenedField, 'custom'>): boolean => field.custom?.notNoted !== true

/** Collections whose changes verbs log themselves, or that are logs. */
const NOTED_ELSEWHERE = new Set(['activity', 'corrections', 'editions', 'receipts', 'outbox'])

/** A relation is an id in one document and a whole document in another. */
const bare = (value: unknown): unknown => {
  if (value === undefined || value === '') return null
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(bare)
  if (value === null || typeof value !== 'object') return value
  const { id } = value as Doc
  return typeof id === 'string' && 'updatedAt' in value
    ? id
    : Object.fromEntries(Object.entries(value).map(([key, field]) => [key, bare(field)]))
}

/**
 * Returns the names of the fields that a save changed, without values. `after` contains only what
 * its author may read; what they may not read, they have not changed.
 */
export const changedFields = (before: Doc, after: Doc): string[] =>
  Object.keys(after)
    .filter((name) => !OF_PAYLOAD.has(name))
    .filter((name) => JSON.stringify(bare(before[name])) !== JSON.stringify(bare(after[name])))
    .sort()

/** True for saves by staff. Homeroom's own code logs its verbs. */
const tells = (req: PayloadRequest): boolean => Boolean(req.user) && !isDeskAct(req)

const note = (
  req: PayloadRequest,
  verb: 'created' | 'saved' | 'delete',
  subject: string,
  subjectId: string,
  rest: { from?: string; to?: string; codes?: string[] } = {},
) =>
  noteActivity(req, {
    verb,
    subject,
    subjectId,
    from: rest.from ?? null,
    to: rest.to ?? null,
    codes: rest.codes ?? [],
    at: clockOf(req),
    actor: req.user ? String(req.user.id) : null,
  })

/** Saves of one story by one person within this time count as one sitting. Milliseconds. */
export const ONE_SITTING_MS = 10 * 60_000

/**
 * True where the log already has this save: the same account saved the same fields of the story in
 * this sitting, and nobody did anything to the story since. Writers save every few sentences; an
 * entry for each would bury the others, and entries are never changed.
 */
async function toldAlready(
  req: PayloadRequest,
  story: string,
  codes: readonly string[],
): Promise<boolean> {
  const since = new Date(clockOf(req).getTime() - ONE_SITTING_MS).toISOString()
  const entries = await readAll<{ verb: string; actor?: string | null; codes?: string[] | null }>(
    req.payload,
    'activity',
    {
      where: { and: [{ subjectId: { equals: story } }, { at: { greater_than: since } }] },
      sort: '-at',
      req,
    },
  )
  const actor = req.user ? String(req.user.id) : null
  const others = entries.findIndex((entry) => entry.verb !== 'saved' || entry.actor !== actor)
  const mine = others === -1 ? entries : entries.slice(0, others)
  const told = new Set(mine.flatMap((entry) => entry.codes ?? []))
  return mine.length > 0 && codes.every((code) => told.has(code))
}

const stage = (doc: Doc | undefined) => (typeof doc?.stage === 'string' ? doc.stage : undefined)

const afterChange: CollectionAfterChangeHook<Doc & { id: string }> = async ({
  collection,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (!tells(req)) return doc
  const { slug } = collection
  if (operation === 'create') {
    await note(req, 'created', slug, doc.id)
    return doc
  }
  const noted = new Set(collection.flattenedFields.filter(isNoted).map(({ name }) => name))
  const codes = changedFields(previousDoc, doc).filter((name) => noted.has(name))
  if (slug === 'users' && scopeOf(req).passwordSent === true) codes.push('password')
  if (codes.length === 0) return doc
  const story = slug === 'stories'
  // The desk must know that an approved text waits again, however often it was saved.
  const steps = story && stage(previousDoc) !== stage(doc)
  if (story && !steps && (await toldAlready(req, doc.id, codes))) return doc
  const moved = steps ? { from: stage(previousDoc), to: stage(doc) } : {}
  await note(req, 'saved', slug, doc.id, { ...moved, codes })
  return doc
}

const afterDelete: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  // The registry's own hook logs who deleted a person (`approvalHooks.ts`).
  if (collection.slug === 'people' || !tells(req)) return
  await note(req, 'delete', collection.slug, String(id))
}

const afterGlobalChange: GlobalAfterChangeHook = async ({ doc, global, previousDoc, req }) => {
  if (!tells(req)) return doc as unknown
  const codes = changedFields(previousDoc as Doc, doc as Doc)
  if (codes.length > 0) await note(req, 'saved', global.slug, global.slug, { codes })
  return doc as unknown
}

/**
 * Takes a collection; returns it with hooks that log every save and deletion by staff, in the same
 * transaction: field names, no values.
 */
export function notingSaves(collection: CollectionConfig): CollectionConfig {
  if (NOTED_ELSEWHERE.has(collection.slug)) return collection
  const { hooks } = collection
  return {
    ...collection,
    hooks: {
      ...hooks,
      afterChange: [...(hooks?.afterChange ?? []), afterChange],
      afterDelete: [...(hooks?.afterDelete ?? []), afterDelete],
    },
  }
}

/** The same for settings. */
export const notingGlobalSaves = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: {
    ...global.hooks,
    afterChange: [...(global.hooks?.afterChange ?? []), afterGlobalChange],
  },
})
