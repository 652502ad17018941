import type { PayloadRequest } from 'payload'
import type { Refusal } from '#newsroom/refusal.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import { readById } from './batchRead.ts'
import { isDocumentId, readAll } from './readAll.ts'

/**
 * Takes a document's id; returns the whole record with hidden fields, if the signed-in user may
 * read it. Otherwise the given refusal, the same for a record that does not exist and for one the
 * user may not read.
 */
export async function findReadable<T>(
  req: PayloadRequest,
  collection: 'stories' | 'photos',
  id: string,
  refusal: Refusal,
): Promise<Result<T, Refusal>> {
  if (!isDocumentId(id)) return refused(refusal)
  // The collection's own rule decides which documents. Nothing is removed from them: a verb
  // compiles also what its editor may not see.
  const rule = await req.payload.collections[collection].config.access.read({ req })
  if (rule === false) return refused(refusal)
  if (rule !== true) {
    const [theirs] = await readAll<{ id: string }>(req.payload, collection, {
      where: { and: [{ id: { equals: id } }, rule] },
      select: { updatedAt: true },
      req,
    })
    if (!theirs) return refused(refusal)
  }
  const record = (await readById(req, collection, id)) as T | null
  return record ? ok(record) : refused(refusal)
}
