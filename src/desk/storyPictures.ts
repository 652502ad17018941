import type { Payload, PayloadRequest } from 'payload'
import { roleOf } from '#access/staff.ts'
import { isEditor } from '#newsroom/roles.ts'
import type { Renditions } from '#photos/renditions.ts'
import type { Compiled } from '#publishing/compile.ts'
import type { PublicRendition } from '#publishing/edition.ts'
import { clockOf } from './clock.ts'
import { compileLoaded } from './gateStory.ts'
import { findStory, loadStory, type LoadedStory } from './loadStory.ts'
import { derivePhoto, drawShare, pictureKey, shareKey } from './preparePhotos.ts'
import { readAll, type StoryRecord } from './records.ts'

interface Made<T> {
  /** What it was made of: the same key, the same files. */
  key: string
  files: T
}

/** The public files of a story, made before the act that publishes it: they take the longest and need no lock. */
export interface StoryPictures {
  photos: ReadonlyMap<string, Made<Renditions>>
  share: Made<PublicRendition> | null
}

export const NO_PICTURES: StoryPictures = { photos: new Map(), share: null }

/** How far the making has come: pictures made, of so many. */
export type Progress = (made: number, of: number) => void

/**
 * Derives what readers will see of a story as it was read: files under generated names that nobody serves until an edition lists them, so that
 * stopping halfway harms nothing and repeating costs nothing. A picture that cannot be read is left out; publishing then refuses.
 */
export async function preparePictures(
  payload: Payload,
  loaded: LoadedStory,
  now: Date,
  { progress = () => undefined, urgent = false }: { progress?: Progress; urgent?: boolean } = {},
): Promise<StoryPictures> {
  const compiled = compileLoaded(loaded, { now })
  const photos = new Map<string, Made<Renditions>>()
  const of = compiled.photos.length + 1
  progress(0, of)
  for (const ref of compiled.photos) {
    const original = loaded.originals.get(ref)
    const stamp = compiled.stamps.get(ref)
    if (original && stamp) {
      const files = await derivePhoto(payload, original, stamp, { urgent })
      if (files) photos.set(ref, { key: pictureKey(original, stamp), files })
    }
    progress(photos.size, of)
  }
  const share = await drawShare(payload, loaded, compiled)
  progress(of, of)
  return { photos, share: share && { key: shareKey(loaded, compiled), files: share } }
}

/** True where the pictures are those of the story as it was compiled: the same originals, covered the same, with the same words in them. */
export const areOf = (pictures: StoryPictures, loaded: LoadedStory, compiled: Compiled): boolean =>
  (pictures.share === null || pictures.share.key === shareKey(loaded, compiled)) &&
  compiled.photos.every((ref) => {
    const made = pictures.photos.get(ref)
    const original = loaded.originals.get(ref)
    const stamp = compiled.stamps.get(ref)
    return !made || (original && stamp && made.key === pictureKey(original, stamp))
  })

/** The pictures of a story, derived from what stands in the database now; for an act that has no signed-in user. */
export async function picturesOf(
  req: PayloadRequest,
  id: string,
  progress?: Progress,
): Promise<StoryPictures> {
  const [story] = await readAll<StoryRecord>(req.payload, 'stories', {
    where: { id: { equals: id } },
    req,
  })
  if (!story) return NO_PICTURES
  const now = clockOf(req)
  return preparePictures(req.payload, await loadStory(req, story, now), now, { progress })
}

/** The same, for a story the signed-in editor may see; nothing for anybody else. */
export async function picturesAhead(
  req: PayloadRequest,
  id: string,
  progress?: Progress,
): Promise<StoryPictures> {
  if (!isEditor(roleOf(req))) return NO_PICTURES
  const found = await findStory(req, id)
  return found.ok ? picturesOf(req, id, progress) : NO_PICTURES
}
