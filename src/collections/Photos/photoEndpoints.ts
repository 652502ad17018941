import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { roleOf } from '#access/staff.ts'
import { type Region, readRegions } from '#newsroom/pictures.ts'
import { imageWorker } from '#photos/worker/imageWorkerClient.ts'
import { answering } from '#desk/requests/endpoint.ts'
import { findReadable } from '#desk/store/findWithReadAccess.ts'
import { readOriginal } from '#desk/photos/photoStorage.ts'
import type { PhotoDoc } from '#desk/store/recordTypes.ts'
import { refusalResponse } from '#desk/store/refusalError.ts'

const badRegions = (problem: string): Refusal => refusal('bad_regions', { parts: { problem } })

/** Width in pixels that a panel on a large screen shows. */
const WIDEST = 2400
const width = z.coerce.number().int().min(16).max(WIDEST).default(1200)

/** The photo with these regions covered, for staff; nothing is stored. */
async function pictureOf(
  req: PayloadRequest,
  id: string,
  regions: Region[],
  across: number,
): Promise<Response> {
  if (roleOf(req) === null) return refusalResponse(refusal('not_signed_in'))
  const photo = await findReadable<PhotoDoc>(req, 'photos', id, refusal('no_such_photo'))
  if (!photo.ok) return refusalResponse(photo.error)
  try {
    const shown = await imageWorker.preview(async () => ({
      original: await readOriginal(req.payload, photo.value.filename),
      regions,
      width: across,
    }))
    return new Response(new Uint8Array(shown), {
      headers: { 'content-type': 'image/webp', 'cache-control': 'private, no-store' },
    })
  } catch (error) {
    return refusalResponse(
      (error as { code?: unknown }).code === 'image_worker_busy'
        ? refusal('image_worker_busy')
        : refusal('picture_unreadable.photo'),
    )
  }
}

/** What the region editor calls: `GET /api/photos/:id/picture`, `POST …/covered`. */
export const photoEndpoints: Endpoint[] = [
  {
    path: '/:id/picture',
    method: 'get',
    handler: async (req) => {
      const across = width.safeParse(req.query?.width ?? undefined)
      return pictureOf(req, String(req.routeParams?.id), [], across.success ? across.data : 1200)
    },
  },
  answering('covered', z.object({ regions: z.unknown(), width }), async (req, asked) => {
    const regions = readRegions(asked.regions)
    if (!regions.ok) return refusalResponse(badRegions(regions.error))
    return pictureOf(req, asked.id, regions.value, asked.width)
  }),
]
