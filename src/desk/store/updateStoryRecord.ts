import type { PayloadRequest } from 'payload'
import { saveVersion } from 'payload'
import type { StoryRecord } from './recordTypes.ts'

/**
 * Writes fields of a story that the desk keeps, in the act's transaction, and a version of it, as Payload's own update does; without its hooks and
 * checks, which hold what people write to the rules and let the desk pass. Takes fields that are in the story's config; returns the story as
 * it stands then. `updatedAt` is the time of writing.
 */
export async function writeStory(
  req: PayloadRequest,
  id: string,
  data: Record<string, unknown>,
): Promise<StoryRecord> {
  const { payload } = req
  const written: unknown = await payload.db.updateOne({
    collection: 'stories',
    id,
    // Payload's adapter turns ids into MongoDB's in the very object it is given.
    data: structuredClone(data),
    req,
  })
  if (!written) throw new Error('A story that was read in this transaction is not there any more.')
  await saveVersion({
    id,
    collection: payload.collections.stories.config,
    docWithLocales: written,
    operation: 'update',
    payload,
    req,
    returning: false,
  })
  return written as StoryRecord
}
