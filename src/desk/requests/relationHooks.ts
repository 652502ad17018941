import type {
  CollectionConfig,
  CollectionSlug,
  FlattenedField,
  GlobalConfig,
  PayloadRequest,
} from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { isDeskAct } from '#desk/store/withTransaction.ts'
import { isDocumentId, readAll } from '#desk/store/readAll.ts'
import { RefusalError } from '#desk/store/refusalError.ts'
import { type Relation, relationsIn } from './findRelations.ts'

/**
 * The same for records that do not exist and for those that may not be read: the answer must not
 * show which.
 */
const notYours = ({ collection, field }: Relation): Refusal =>
  refusal(collection === 'photos' ? 'photo_not_yours' : 'relation_not_yours', {
    details: { field },
  })

/**
 * Returns those ids of a collection that the signed-in user may read. Reads within the request's
 * transaction.
 */
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

/** Refuses a document that newly refers to a record which its writer may not read. */
async function refuseUnreadable(
  req: PayloadRequest,
  fields: readonly FlattenedField[],
  data: Record<string, unknown>,
  before: Record<string, unknown>,
): Promise<void> {
  // An editor may have added what its writer may not read: that stays.
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

/** True for saves by staff. Homeroom's own code may refer to anything. */
const holds = (req: PayloadRequest): boolean => Boolean(req.user) && !isDeskAct(req)

type Doc = Record<string, unknown>

/**
 * Takes a collection; returns it with a check before every save by staff: a relation accepts only
 * what its writer may read. Otherwise somebody could test ids, or get to see a record by referring
 * to it. Runs before Payload's own checks, which would show what exists.
 */
export const guardingRelations = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeValidate: [
      async ({ collection: { flattenedFields }, data, originalDoc, req }) => {
        if (data && holds(req))
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
      async ({ data, global: { flattenedFields }, originalDoc, req }) => {
        if (holds(req))
          await refuseUnreadable(req, flattenedFields, data as Doc, (originalDoc ?? {}) as Doc)
        return data as unknown
      },
      ...(global.hooks?.beforeValidate ?? []),
    ],
  },
})
