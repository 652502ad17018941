import type { PayloadRequest } from 'payload'
import { ALL, readRecords } from '#desk/store/batchRead.ts'
import { type FrontPageDoc, type StoryRecord } from '#desk/store/recordTypes.ts'
import { clockOf } from '#access/requestClock.ts'
import { readAll } from '#desk/store/readAll.ts'
import { queuePurge } from '#desk/outbox/outbox.ts'
import { writeFrontPagePlaces } from '#desk/store/repositories/editionChanges.ts'

/** Returns the ids of the arranged stories, each once, in order. */
export const arranged = ({ stories }: FrontPageDoc): string[] => [
  ...new Set(
    (stories ?? []).flatMap(({ story }) =>
      story ? [typeof story === 'string' ? story : story.id] : [],
    ),
  ),
]

/**
 * Publishes an arrangement of the front page. Its save calls this in the same transaction. Only
 * writes places on editions that are live: a story that is not published, or was taken down, is not
 * on the front page, whatever the list says.
 */
export async function arrangeFrontPage(req: PayloadRequest, doc: unknown): Promise<void> {
  const ids = arranged(doc as FrontPageDoc)
  const stories = await readAll<Pick<StoryRecord, 'id' | 'editionKey'>>(req.payload, 'stories', {
    where: { and: [{ id: { in: ids } }, { stage: { equals: 'published' } }] },
    select: { editionKey: true },
    req,
  })
  const keys = new Map(stories.map(({ id, editionKey }) => [id, editionKey]))
  const moved = await writeFrontPagePlaces(
    req,
    ids.flatMap((id) => keys.get(id) ?? []),
  )
  if (moved > 0) await queuePurge(req, null, clockOf(req))
}

/**
 * Gives a newly published story its place: a story that was taken down stays in the arrangement.
 * Called in the transaction of its publication, once its stage is written. An edition that is
 * published again keeps its place.
 */
export async function placeWhatCameOut(req: PayloadRequest): Promise<void> {
  const { frontPage } = await readRecords(req, { frontPage: ALL })
  await arrangeFrontPage(req, frontPage[0] ?? {})
}
