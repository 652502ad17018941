import type {
  CollectionConfig,
  CollectionSlug,
  FlattenedField,
  GlobalConfig,
  PayloadRequest,
  RequestContext,
} from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { isDeskAct } from '#desk/store/withTransaction.ts'
import { isDocumentId, readAll } from '#desk/store/readAll.ts'
import { RefusalError } from '#desk/store/refusalError.ts'
import { type Relation, relationsIn } from './relationsIn.ts'

/** The same for what is not there and for what may not be read: the answer must not tell which. */
const notYours = ({ collection, field }: Relation): Refusal =>
  refusal(collection === 'photos' ? 'photo_not_yours' : 'relation_not_yours', {
    details: { field },
  })

/** Of these ids of a collection, those that the signed-in user may read. Reads within the request's transaction. */
export async function readableIds(
  req: PayloadRequest,
  collection: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = req.payload.collections[collection as CollectionSlug]
  const asked = [...new Set(ids)].filter(isDocumentId)
  if (asked.length === 0 || !known) return new Set()
  const rule = await known.config.access.read({ req })
  if (rule === false) return new Set()
  const docs = await readAll<{ id: string }>(req.payload, collection as CollectionSlug, {
    where: { and: [{ id: { in: asked } }, ...(rule === true ? [] : [rule])] },
    select: { updatedAt: true },
    req,
  })
  return new Set(docs.map(({ id }) => String(id)))
}

const keyOf = ({ collection, id }: Relation) => `${collection} ${id}`

/** Refuses a document that refers to a record which it did not refer to before, and which its writer may not read. */
async function refuseUnreadable(
  req: PayloadRequest,
  fields: readonly FlattenedField[],
  data: Record<string, unknown>,
  before: Record<string, unknown>,
): Promise<void> {
  // An editor may have put in what its writer may not read: that stays.
  const there = new Set(relationsIn(fields, before).map(keyOf))
  const added = relationsIn(fields, data).filter((relation) => !there.has(keyOf(relation)))
  for (const collection of new Set(added.map((relation) => relation.collection))) {
    const named = added.filter((relation) => relation.collection === collection)
    const readable = await readableIds(
      req,
      collection,
      named.map(({ id }) => id),
    )
    const unread = named.find(({ id }) => !readable.has(id))
    if (unread) throw new RefusalError(notYours(unread))
  }
}

/** Saves of staff are held to it; the newsroom's own code refers to what it has read. */
const holds = (req: PayloadRequest, context: RequestContext): boolean =>
  Boolean(req.user) && !isDeskAct(context)

type Doc = Record<string, unknown>

/**
 * Takes a collection; returns it with a check before every save by staff: a relation takes only what its writer may read. Naming an id must tell
 * nothing and open nothing, and whoever works on a document is shown what it refers to. Runs before Payload's own checks, which would tell what
 * is there.
 */
export const guardingRelations = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeValidate: [
      async ({ collection: { flattenedFields }, context, data, originalDoc, req }) => {
        if (data && holds(req, context))
          await refuseUnreadable(req, flattenedFields, data, (originalDoc ?? {}) as Doc)
        return data
      },
      ...(collection.hooks?.beforeValidate ?? []),
    ],
  },
})

/** The same for settings. */
export const guardingGlobalRelations = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: {
    ...global.hooks,
    beforeValidate: [
      async ({ context, data, global: { flattenedFields }, originalDoc, req }) => {
        if (holds(req, context))
          await refuseUnreadable(req, flattenedFields, data as Doc, (originalDoc ?? {}) as Doc)
        return data as unknown
      },
      ...(global.hooks?.beforeValidate ?? []),
    ],
  },
})
