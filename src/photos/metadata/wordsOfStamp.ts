import type { PictureStamp } from '#publishing/edition/editionTypes.ts'
import { segmentOf } from './embedIptc.ts'
import { xmpOf } from './embedXmp.ts'
import { textsOf } from './extractEmbeddedText.ts'

/**
 * Takes the words for a picture's files; returns what `wordsInFile` will find in the finished
 * files, cut and framed in the same way. So the gate can check the files before they are made.
 */
export function wordsOfStamp(stamp: PictureStamp): string[] {
  const packet = xmpOf(stamp)
  const pieces = [packet === null ? null : Buffer.from(packet), segmentOf(stamp)?.subarray(4)]
  return [...new Set(pieces.flatMap((piece) => (piece ? textsOf(piece) : [])))]
}
