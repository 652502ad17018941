import type { PayloadRequest } from 'payload'
import { readRecords } from '#desk/store/batchRead.ts'
import { type FrontPageDoc, type StoryRecord } from '#desk/store/recordTypes.ts'
import { readAll } from '#desk/store/readAll.ts'
import { placeOnFront } from './writeFrontPagePlaces.ts'

/** The ids of the arranged stories, each once, in order. */
export const arranged = ({ stories }: FrontPageDoc): string[] => [
  ...new Set(
    (stories ?? []).flatMap(({ story }) =>
      story ? [typeof story === 'string' ? story : story.id] : [],
    ),
  ),
]

/**
 * Puts an arrangement on the public side; called by its save, in the same transaction. Only places are written, on editions that are out
 * already: a story that is not published, or is taken down, is not on the front page whatever the list says.
 */
export async function arrangeFrontPage(req: PayloadRequest, doc: unknown): Promise<void> {
  const ids = arranged(doc as FrontPageDoc)
  const stories = await readAll<Pick<StoryRecord, 'id' | 'editionKey'>>(req.payload, 'stories', {
    where: { and: [{ id: { in: ids } }, { stage: { equals: 'published' } }] },
    select: { editionKey: true },
    req,
  })
  const keys = new Map(stories.map(({ id, editionKey }) => [id, editionKey]))
  await placeOnFront(
    req,
    ids.flatMap((id) => keys.get(id) ?? []),
  )
}

/**
 * Gives what came out its place again: a story that was taken down stood in the arrangement all the while. Called by its publication, in the same
 * transaction, once its stage is written. Published anew, an edition keeps its place, and there is nothing to do.
 */
export async function placeWhatCameOut(req: PayloadRequest): Promise<void> {
  const { frontPage } = await readRecords(req, { frontPage: {} })
  await arrangeFrontPage(req, frontPage[0] ?? {})
}
