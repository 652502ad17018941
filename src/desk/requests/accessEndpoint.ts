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

/** True where the record exists and the signed-in user may read it. */
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
    // Payload throws where the rule refuses the whole collection.
    if ((error as { status?: unknown }).status === 403) return false
    throw error
  }
}

/**
 * `POST /api/<collection>/access/:id`: what the signed-in user may do with a record, for the panel.
 * Payload's own endpoint also answers about records that the user may not read, and so shows which
 * ids exist. This one answers for them as if they did not exist.
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
