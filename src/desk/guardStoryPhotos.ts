import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { actsAsEditor } from '#access/staff.ts'
import { photosNamedIn } from '#richtext/photosNamedIn.ts'
import type { StoryRecord } from './records.ts'
import { RefusalError } from './refuse.ts'

/**
 * Whoever works on a story may see its photos, so a reporter may put in no photo that they could not see before: naming an id must open
 * nothing.
 */
export const guardStoryPhotos: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (actsAsEditor(req) || !req.user) return data
  const before = new Set(photosNamedIn((originalDoc ?? {}) as Partial<StoryRecord>))
  await refuseUnseen(
    req,
    photosNamedIn(data).filter((id) => !before.has(id)),
  )
  return data
}

/** The same for the portrait of a profile. */
export const guardPortrait: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (actsAsEditor(req) || !req.user) return data
  const [before, now] = [originalDoc, data].map(
    (doc) => photosNamedIn({ leadPhoto: (doc as { portrait?: unknown } | undefined)?.portrait })[0],
  )
  if (now !== undefined && now !== before) await refuseUnseen(req, [now])
  return data
}

async function refuseUnseen(req: PayloadRequest, added: readonly string[]): Promise<void> {
  if (added.length === 0) return
  const seen = await req.payload.find({
    collection: 'photos',
    where: { id: { in: [...added] } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
    req,
    select: { filename: true },
  })
  const visible = new Set(seen.docs.map((photo) => photo.id))
  if (added.every((id) => visible.has(id))) return
  throw new RefusalError({
    code: 'photo_not_yours',
    status: 403,
    message: 'This would show a photo that you may not see, or that is not there.',
    remedy: 'Upload the photo yourself, or ask an editor to put it in.',
  })
}
