import type { PayloadRequest } from 'payload'
import { type StoryRecord } from '#desk/store/recordTypes.ts'
import { readAll } from '#desk/store/readAll.ts'
import { findEdition } from '#desk/store/repositories/editionRepository.ts'

/**
 * Returns the id that the editions of a story and its translations share. It is that of the
 * published edition which this one translates, whatever its draft says now; if that is not
 * published, its key, which it will use itself. So two stories that are translations of each other
 * share an id as soon as the second is published.
 */
export async function pairOf(
  req: PayloadRequest,
  story: Pick<StoryRecord, 'editionKey' | 'translationOf'>,
): Promise<string> {
  if (!story.translationOf) return story.editionKey
  const [original] = await readAll<StoryRecord>(req.payload, 'stories', {
    where: { id: { equals: story.translationOf } },
    select: { editionKey: true },
    req,
  })
  if (!original) return story.editionKey
  const current = await findEdition(req, original.editionKey)
  return (current?.state === 'live' && current.pair) || original.editionKey
}
