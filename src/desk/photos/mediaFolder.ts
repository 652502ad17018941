import path from 'node:path'
import type { Payload } from 'payload'

/** The folder of originals is the photos collection's own; what readers see lies beside it. */
export function mediaFolders(payload: Payload): { originals: string; public: string } {
  const originals = path.resolve(
    /* turbopackIgnore: true */
    payload.collections.photos?.config.upload.staticDir ?? 'media/originals',
  )
  return { originals, public: path.join(path.dirname(originals), 'public') }
}
