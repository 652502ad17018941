import { createHmac } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Compiled } from '#publishing/compileStory.ts'
import { clearedByReader } from '#publishing/names/clearedByReader.ts'
import type { StoryRecord } from '#desk/store/recordTypes.ts'
import type { LoadedStory } from './loadStory.ts'

const hashOf = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(`cleared-by-reader\n${text}`).digest('base64url')

/**
 * Returns hashes of the words about which the network alone would have asked and the trained reader did
 * not, for the story's record. Hashes, because what a reader takes for no name may be one all the same.
 */
export const clearedIn = (
  req: PayloadRequest,
  { source }: Pick<LoadedStory, 'source'>,
  { passages }: Compiled,
): string[] => clearedByReader(source, passages).map((text) => hashOf(req.payload.secret, text))

/** Returns a test for the words that the reader cleared when the story was published. */
export const wasCleared = (
  req: PayloadRequest,
  { clearedWords }: StoryRecord,
): ((text: string) => boolean) => {
  const hashes = new Set(Array.isArray(clearedWords) ? clearedWords : [])
  return (text) => hashes.has(hashOf(req.payload.secret, text))
}
