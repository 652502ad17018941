import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { deriveRenditions, type Renditions } from '#photos/renditions.ts'
import { wordsInFile } from '#photos/wordsInFile.ts'
import { mediaFolders } from './mediaFolder.ts'

/**
 * Derives what readers will see of each picture, before the act that publishes it: files under generated names that nobody serves until
 * an edition lists them, so that stopping halfway harms nothing. A picture that cannot be read is left out, and so is one whose files hold what
 * no public picture should; publishing then refuses.
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
      const derived = await deriveRenditions(original, folders.public, payload.secret)
      const words = new Set<string>()
      // Read back from the disk: what readers will get, not what was meant to be written.
      for (const file of derived.files)
        for (const text of wordsInFile(await readFile(path.join(folders.public, file))))
          words.add(text)
      made.set(ref, { ...derived, words: [...words] })
    } catch (error) {
      payload.logger.warn({ err: error })
    }
  }
  return made
}
