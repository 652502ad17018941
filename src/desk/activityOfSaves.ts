import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  GlobalAfterChangeHook,
  GlobalConfig,
  PayloadRequest,
  RequestContext,
} from 'payload'
import { isDeskAct } from './act.ts'
import { clockOf } from './clock.ts'
import { noteActivity } from './storyAct.ts'

type Doc = Record<string, unknown>

/** Written by every save, and telling nothing. */
const ALWAYS = new Set(['id', 'updatedAt', 'createdAt', 'sessions', 'collection', 'globalType'])
/** Verbs note these themselves, or they are the notes. */
const NOTED_ELSEWHERE = new Set(['activity', 'corrections', 'editions', 'receipts', 'outbox'])

/** Relations are ids in one document and whole documents in another. */
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
 * Names of the fields that a save changed; no value. `after` has been cut to what its saver may read, and what they may not read they have not
 * changed.
 */
export const changedFields = (before: Doc, after: Doc): string[] =>
  Object.keys(after)
    .filter((name) => !ALWAYS.has(name))
    .filter((name) => JSON.stringify(bare(before[name])) !== JSON.stringify(bare(after[name])))
    .sort()

/** Saves of staff are told of; the newsroom's own code tells by its verbs. */
const tells = (req: PayloadRequest, context: RequestContext): boolean =>
  Boolean(req.user) && !isDeskAct(context)

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

const PASSWORD = 'homeroomPasswordSet'

/** Payload takes a new password out of what is saved before anybody is told. */
const rememberPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update') {
    const { data } = args as { data?: Doc }
    req.context[PASSWORD] = typeof data?.password === 'string' && data.password !== ''
  }
  return args
}

const stage = (doc: Doc | undefined) => (typeof doc?.stage === 'string' ? doc.stage : undefined)

const afterChange: CollectionAfterChangeHook<Doc & { id: string }> = async ({
  collection,
  context,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (!tells(req, context)) return doc
  const { slug } = collection
  const story = slug === 'stories'
  // A draft is its writers' own: its versions tell how it grew. That a text which was approved is waiting again concerns the desk.
  if (story && (operation === 'create' || stage(previousDoc) === stage(doc))) return doc
  if (operation === 'create') {
    await note(req, 'created', slug, doc.id)
    return doc
  }
  const codes = changedFields(previousDoc, doc)
  if (slug === 'users' && context[PASSWORD] === true) codes.push('password')
  if (codes.length === 0) return doc
  const moved = story ? { from: stage(previousDoc), to: stage(doc) } : {}
  await note(req, 'saved', slug, doc.id, { ...moved, codes })
  return doc
}

const afterDelete: CollectionAfterDeleteHook = async ({ collection, context, id, req }) => {
  // The registry's own hook notes who took a person out (`guardOpenings.ts`).
  if (collection.slug === 'people' || !tells(req, context)) return
  await note(req, 'delete', collection.slug, String(id))
}

const afterGlobalChange: GlobalAfterChangeHook = async ({
  context,
  doc,
  global,
  previousDoc,
  req,
}) => {
  if (!tells(req, context)) return doc as unknown
  const codes = changedFields(previousDoc as Doc, doc as Doc)
  if (codes.length > 0) await note(req, 'saved', global.slug, global.slug, { codes })
  return doc as unknown
}

/** Takes a collection; returns it with every save and deletion by staff noted in the activity log, in the same transaction: field names, no value. */
export function notingSaves(collection: CollectionConfig): CollectionConfig {
  if (NOTED_ELSEWHERE.has(collection.slug)) return collection
  const { hooks } = collection
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeOperation: [rememberPassword, ...(hooks?.beforeOperation ?? [])],
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
