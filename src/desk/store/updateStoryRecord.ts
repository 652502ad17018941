import type { PayloadRequest } from 'payload'
import { saveVersion } from 'payload'
import type { StoryRecord } from './recordTypes.ts'

/**
 * Writes fields of a story that the desk keeps, in the transaction, and a version of it, as
 * Payload's own update does. It skips Payload's hooks and checks, which are for what people write
 * and would let the desk pass. Takes fields from the story's config; returns the story after that.
 * `updatedAt` is the time of writing.
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
    // Payload's adapter changes the given object: it turns ids into MongoDB's.
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
