import path from 'node:path'
import type { Payload } from 'payload'
import { deriveRenditions, type Renditions } from '#photos/renditions.ts'
import { mediaFolders } from './mediaFolder.ts'

/**
 * Derives what readers will see of each picture, before the act that publishes it: files under generated names that nobody serves until
 * an edition lists them, so that stopping halfway harms nothing. A picture that cannot be read is left out; publishing then refuses.
 */
export async function preparePhotos(
  payload: Payload,
  files: ReadonlyMap<string, string>,
): Promise<Map<string, Renditions>> {
  const folders = mediaFolders(payload)
  const made = new Map<string, Renditions>()
  for (const [ref, filename] of files) {
    const original = path.join(folders.originals, path.basename(filename))
    try {
      made.set(ref, await deriveRenditions(original, folders.public, payload.secret))
    } catch (error) {
      payload.logger.warn({ err: error })
    }
  }
  return made
}
