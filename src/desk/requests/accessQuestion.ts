import {
  addDataAndFileToRequest,
  docAccessOperation,
  type CollectionSlug,
  type Endpoint,
  type PayloadRequest,
} from 'payload'
import { refusal } from '#newsroom/refusal.ts'
import { roleOf } from '#access/staff.ts'
import { isDocumentId } from '#desk/store/readAll.ts'
import { refusalResponse } from '#desk/store/refusalError.ts'

/** True where the record is there and the signed-in user may read it. */
async function mayRead(req: PayloadRequest, collection: CollectionSlug, id: string) {
  if (!isDocumentId(id)) return false
  try {
    const { totalDocs } = await req.payload.count({
      collection,
      where: { id: { equals: id } },
      overrideAccess: false,
      req,
    })
    return totalDocs > 0
  } catch (error) {
    // A rule that says no to all of the collection is said as an exception.
    if ((error as { status?: unknown }).status === 403) return false
    throw error
  }
}

/**
 * `POST /api/<collection>/access/:id`: what the signed-in user may do with a record, for the panel. Payload's own answers about records its asker may not
 * read, and so tells which ids there are; this one answers a record that may not be read as one that is not there.
 */
export const askAccess = (slug: string): Endpoint => ({
  path: '/access/:id',
  method: 'post',
  handler: async (req) => {
    if (roleOf(req) === null) return refusalResponse(refusal('not_signed_in'))
    const name = slug as CollectionSlug
    const id = String(req.routeParams?.id)
    if (!(await mayRead(req, name, id))) return refusalResponse(refusal('not_found'))
    await addDataAndFileToRequest(req)
    const collection = req.payload.collections[name]
    return Response.json(await docAccessOperation({ id, collection, data: req.data, req }))
  },
})
