import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { roleOf } from '#access/staff.ts'
import { type Region, readRegions } from '#newsroom/pictures.ts'
import { notSignedIn } from '#newsroom/refusals.ts'
import type { Refusal } from '#newsroom/refusal.ts'
import { imageWorker } from '#photos/worker/imageWorkerClient.ts'
import { answering } from '#desk/requests/endpoint.ts'
import { findReadable } from '#desk/store/findWithReadAccess.ts'
import { readOriginal } from '#desk/photos/photoStorage.ts'
import type { PhotoDoc } from '#desk/store/recordTypes.ts'
import { refusalResponse } from '#desk/store/refusalError.ts'

const noSuchPhoto: Refusal = {
  code: 'no_such_photo',
  status: 404,
  message: 'There is no such photo, or it is not yours to see.',
  remedy: 'Look for it in the list of photos, or ask your editor.',
}

const unreadable: Refusal = {
  code: 'picture_unreadable',
  status: 422,
  message: 'The picture of this photo could not be read from the newsroom’s folder.',
  remedy: 'Upload it again.',
}

const busy: Refusal = {
  code: 'darkroom_busy',
  status: 503,
  message: 'Too many pictures are waiting to be drawn.',
  remedy: 'Try again in a minute.',
}

const badRegions = (problem: string): Refusal => ({
  code: 'bad_regions',
  status: 400,
  message: problem,
  remedy: 'Send each region as fractions (0 to 1) of the upright picture.',
})

/** Pixels across: what a panel on a large screen shows. */
const WIDEST = 2400
const width = z.coerce.number().int().min(16).max(WIDEST).default(1200)

/** The photo as it would look with these regions covered, for the staff's eyes: nothing is stored. */
async function pictureOf(
  req: PayloadRequest,
  id: string,
  regions: Region[],
  across: number,
): Promise<Response> {
  if (roleOf(req) === null) return refusalResponse(notSignedIn)
  const photo = await findReadable<PhotoDoc>(req, 'photos', id, noSuchPhoto)
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
      (error as { code?: unknown }).code === 'darkroom_busy' ? busy : unreadable,
    )
  }
}

/** What the region editor works with: `GET /api/photos/:id/picture`, `POST …/covered`. */
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
