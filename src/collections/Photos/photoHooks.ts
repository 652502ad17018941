import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { refusal } from '#newsroom/refusal.ts'
import { actsAsEditor } from '#access/staff.ts'
import { CHECKLIST, checkedThrough, readRegions } from '#newsroom/pictures.ts'
import { photosNamedIn } from '#richtext/photosNamedIn.ts'
import { clockOf } from '#access/requestClock.ts'
import { markForRefresh } from '#desk/compile/markForRefresh.ts'
import { checklistSent, uploadedDigest } from '#desk/photos/uploadedPhotos.ts'
import { type PhotoDoc, type StoryRecord } from '#desk/store/recordTypes.ts'
import { readAll } from '#desk/store/readAll.ts'
import { RefusalError } from '#desk/store/refusalError.ts'

/** Stages in which a reporter may change neither a story nor its photos. */
const OUT_OF_HANDS = ['submitted', 'approved', 'scheduled', 'published', 'unpublished']

type Shows = Pick<StoryRecord, 'leadPhoto' | 'body' | 'printedPhotos'>

/**
 * After a story is submitted, only editors may change its photos. Otherwise a reporter could change
 * a caption that an editor has approved, without anybody seeing it.
 */
export const guardPhotosInReview: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || actsAsEditor(req)) return data
  const id = String((originalDoc as { id?: unknown } | undefined)?.id)
  const stories = await readAll<Shows>(req.payload, 'stories', {
    where: { stage: { in: OUT_OF_HANDS } },
    select: { leadPhoto: true, body: true, printedPhotos: true },
    req,
  })
  // True where the photo is in the story as written now, or as readers have it.
  const shows = (story: Shows) =>
    photosNamedIn(story).includes(id) || story.printedPhotos?.includes(id) === true
  if (!stories.some(shows)) return data
  throw new RefusalError(refusal('photo_handed_in'))
}

const regionsOf = (doc: { regions?: unknown } | null | undefined) => {
  const read = readRegions(doc?.regions)
  return read.ok ? read.value : []
}

/** Returns the first photo with the same bytes, or null. */
async function twinOf(
  req: PayloadRequest,
  digest: string,
  id: string | null,
): Promise<PhotoDoc | null> {
  const [twin] = await readAll<PhotoDoc>(req.payload, 'photos', {
    where: {
      and: [{ digest: { equals: digest } }, ...(id === null ? [] : [{ id: { not_equals: id } }])],
    },
    sort: 'createdAt',
    limit: 1,
    req,
  })
  return twin ?? null
}

/**
 * With the checklist an editor vouches for this picture with its present coverings. When the
 * picture or its regions change, the ticks are cleared, unless an editor ticks them in the same
 * save. The same bytes sent again are recognised and get the same coverings.
 */
export const keepChecklist: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const before = operation === 'update' ? (originalDoc as PhotoDoc) : null
  const digest = uploadedDigest(req)
  if (digest !== null) {
    const twin = await twinOf(req, digest, before?.id ?? null)
    data.digest = digest
    data.sameAs = twin?.id ?? null
    if (twin && regionsOf(data).length === 0) data.regions = regionsOf(twin)
  }
  const changed =
    digest !== null || JSON.stringify(regionsOf(data)) !== JSON.stringify(regionsOf(before))
  if (before && changed && !(actsAsEditor(req) && checklistSent(req)))
    data.checklist = Object.fromEntries(CHECKLIST.map((item) => [item, false]))
  const seenBefore = JSON.stringify([...(before?.peopleVisible ?? [])].sort())
  const seenNow = JSON.stringify([...((data as PhotoDoc).peopleVisible ?? [])].map(String).sort())
  // The public pictures must change within seconds, not at the next publication.
  if (before && (changed || seenBefore !== seenNow))
    await markForRefresh(req, data, { reason: 'photo_changed', id: before.id, now: clockOf(req) })
  if (!checkedThrough((data as Partial<PhotoDoc>).checklist)) {
    data.checkedBy = null
    data.checkedAt = null
  } else if (changed || !checkedThrough(before?.checklist)) {
    data.checkedBy = req.user?.id ?? null
    data.checkedAt = clockOf(req).toISOString()
  }
  return data
}
