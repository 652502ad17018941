import type { PayloadRequest } from 'payload'
import { findEdition } from './editionRepository.ts'
import { type StoryRecord } from '#desk/store/recordTypes.ts'
import { readAll } from '#desk/store/readAll.ts'

/**
 * What the editions of a story and of its translations have in common: that of the edition this one translates, which an editor published,
 * whatever its draft says meanwhile; while it is not out, its key, which is what it will have. So two that are each the translation of the
 * other have the same as soon as the later of them is published.
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
  const standing = await findEdition(req, original.editionKey)
  return (standing?.state === 'live' && standing.pair) || original.editionKey
}
