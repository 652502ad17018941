import type { PayloadRequest } from 'payload'
import type { Refusal } from '#newsroom/refusal.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import { isDocumentId, readAll } from './records.ts'

/**
 * Takes a document's id; returns the whole record, hidden fields and all, if the signed-in user may read it, and the refusal given otherwise:
 * the same for what is not there and for what is not theirs.
 */
export async function findReadable<T>(
  req: PayloadRequest,
  collection: 'stories' | 'photos',
  id: string,
  refusal: Refusal,
): Promise<Result<T, Refusal>> {
  if (!isDocumentId(id)) return refused(refusal)
  const where = { id: { equals: id } }
  const visible = await req.payload.find({
    collection,
    where,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
    select: { updatedAt: true },
  })
  if (visible.docs.length === 0) return refused(refusal)
  const [record] = await readAll<T>(req.payload, collection, { where, req })
  return record ? ok(record) : refused(refusal)
}
