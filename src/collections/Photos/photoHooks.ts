import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { refusal } from '#newsroom/refusal.ts'
import { actsAsEditor } from '#access/staff.ts'
import { CHECKLIST, checkedThrough, readRegions } from '#newsroom/pictures.ts'
import { photosNamedIn } from '#richtext/photosNamedIn.ts'
import { clockOf } from '#desk/store/requestClock.ts'
import { checklistSent, factsOf } from '#desk/photos/uploadedPhotos.ts'
import { type PhotoDoc, type StoryRecord } from '#desk/store/recordTypes.ts'
import { readAll } from '#desk/store/readAll.ts'
import { RefusalError } from '#desk/store/refusalError.ts'

/** Where a reporter no longer changes a story, they no longer change what it shows. */
const OUT_OF_HANDS = ['submitted', 'approved', 'scheduled', 'published', 'unpublished']

type Shows = Pick<StoryRecord, 'leadPhoto' | 'body' | 'printedPhotos'>

/**
 * A photo in a story that is handed in is the editor's: a reporter who could still change its caption would change, unseen, what an editor
 * has approved.
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
  // In the story as it is written now, or as readers have it.
  const shows = (story: Shows) =>
    photosNamedIn(story).includes(id) || story.printedPhotos?.includes(id) === true
  if (!stories.some(shows)) return data
  throw new RefusalError(refusal('photo_handed_in'))
}

const regionsOf = (doc: { regions?: unknown } | null | undefined) => {
  const read = readRegions(doc?.regions)
  return read.ok ? read.value : []
}

/** The photo that brought the same bytes first, if there is one. */
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
 * The checklist is an editor's word about this picture as it is covered now: when the picture or its regions change, it falls, unless an editor
 * ticks it in the same save. The same bytes sent again are known again, and come covered as they were.
 */
export const keepChecklist: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const before = operation === 'update' ? (originalDoc as PhotoDoc) : null
  const facts = factsOf(req)
  if (facts) {
    const twin = await twinOf(req, facts.digest, before?.id ?? null)
    data.digest = facts.digest
    data.sameAs = twin?.id ?? null
    if (twin && regionsOf(data).length === 0) data.regions = regionsOf(twin)
  }
  const changed =
    facts !== null || JSON.stringify(regionsOf(data)) !== JSON.stringify(regionsOf(before))
  if (before && changed && !(actsAsEditor(req) && checklistSent(req)))
    data.checklist = Object.fromEntries(CHECKLIST.map((item) => [item, false]))
  const seenBefore = JSON.stringify([...(before?.peopleVisible ?? [])].sort())
  const seenNow = JSON.stringify([...((data as PhotoDoc).peopleVisible ?? [])].map(String).sort())
  // What readers have is to follow, in seconds and not with the next publication.
  if (before && (changed || seenBefore !== seenNow)) data.recompileDue = clockOf(req).toISOString()
  if (!checkedThrough((data as Partial<PhotoDoc>).checklist)) {
    data.checkedBy = null
    data.checkedAt = null
  } else if (changed || !checkedThrough(before?.checklist)) {
    data.checkedBy = req.user?.id ?? null
    data.checkedAt = clockOf(req).toISOString()
  }
  return data
}
