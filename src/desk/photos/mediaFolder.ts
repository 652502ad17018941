import path from 'node:path'
import type { Payload } from 'payload'

/**
 * Returns the folder of originals, which is the photos collection's own, and the folder of public
 * pictures beside it.
 */
export function mediaFolders(payload: Payload): { originals: string; public: string } {
  const originals = path.resolve(
    /* turbopackIgnore: true */
    payload.collections.photos?.config.upload.staticDir ?? 'media/originals',
  )
  return { originals, public: path.join(path.dirname(originals), 'public') }
}
