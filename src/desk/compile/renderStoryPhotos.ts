import path from 'node:path'
import type { Payload, PayloadRequest } from 'payload'
import { roleOf } from '#access/staff.ts'
import type { Refusal } from '#newsroom/refusal.ts'
import type { Result } from '#newsroom/result.ts'
import { isEditor } from '#newsroom/roles.ts'
import type { Renditions } from '#photos/deriveRenditions.ts'
import { isWhole } from '#photos/atomicWrite.ts'
import type { Compiled } from '#publishing/compileStory.ts'
import type { PublicRendition } from '#publishing/edition/editionTypes.ts'
import { clockOf } from '#access/requestClock.ts'
import { compileLoaded } from './compileLoadedStory.ts'
import { findStory, loadStory, type LoadedStory } from './loadStory.ts'
import { mediaFolders } from '#desk/photos/mediaFolder.ts'
import { derivePhoto, drawShare, pictureKey, shareKey } from '#desk/photos/renderPhotos.ts'
import { keepPublic } from '#desk/photos/photoStorage.ts'
import { readById } from '#desk/store/batchRead.ts'

interface Made<T> {
  /** Key of what it was made from: the same key means the same files. */
  key: string
  files: T
}

/**
 * The public files of a story's pictures. They are made before the transaction that publishes it,
 * because they take longest and need no lock.
 */
export interface StoryPictures {
  photos: ReadonlyMap<string, Made<Renditions>>
  share: Made<PublicRendition> | null
}

export const NO_PICTURES: StoryPictures = { photos: new Map(), share: null }

/** Progress: how many pictures are made, and of how many. */
export type Progress = (made: number, of: number) => void

/**
 * Makes the public files for a story as it was read. They have generated names, and nobody can get
 * them until an edition lists them. So stopping halfway does no harm, and repeating costs nothing.
 * A picture that cannot be read is left out; publishing then refuses.
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
  const pictures = { photos, share: share && { key: shareKey(loaded, compiled), files: share } }
  if (share && photos.size === compiled.photos.length) keepAtHand(payload, loaded, pictures)
  return pictures
}

/** For how many stories a process remembers its pictures. */
const MOST_AT_HAND = 200
/**
 * A cache of this process: the panel makes the pictures in one request, and publishes in another.
 * What is found in it is checked against the compiled story (`areOf`).
 */
const made = new WeakMap<Payload, Map<string, StoryPictures>>()

function keepAtHand(payload: Payload, { story }: LoadedStory, pictures: StoryPictures): void {
  const kept = made.get(payload) ?? new Map<string, StoryPictures>()
  made.set(payload, kept)
  kept.delete(story.id)
  kept.set(story.id, pictures)
  const [oldest] = kept.keys()
  if (kept.size > MOST_AT_HAND && oldest !== undefined) kept.delete(oldest)
}

/**
 * Returns the pictures that this process last made for a story, if all files still exist; else
 * null.
 */
async function picturesAtHand(payload: Payload, id: string): Promise<StoryPictures | null> {
  const pictures = made.get(payload)?.get(id)
  if (!pictures) return null
  const folder = mediaFolders(payload).public
  const names = [
    ...[...pictures.photos.values()].flatMap(({ files }) => files.files),
    ...(pictures.share ? [path.posix.basename(pictures.share.files.url)] : []),
  ]
  const whole = await Promise.all(names.map((name) => isWhole(path.join(folder, name))))
  if (!whole.every(Boolean)) return null
  // Another machine may have deleted them from the storage since.
  await keepPublic(payload, names)
  return pictures
}

/** Codes of publications that were refused only because of pictures. */
const FOR_ITS_PICTURES: readonly string[] = ['picture_unreadable', 'pictures_changed']

/**
 * Publishes with the pictures that the panel had made before. If there are none, or they were made
 * from other words or coverings, makes them first. `publish` is one transaction; where it was
 * refused, nothing is left of it.
 */
export async function withPictures<T>(
  payload: Payload,
  id: string,
  ahead: () => Promise<StoryPictures>,
  publish: (pictures: StoryPictures) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const atHand = await picturesAtHand(payload, id)
  if (atHand) {
    const done = await publish(atHand)
    if (done.ok || !FOR_ITS_PICTURES.includes(done.error.code)) return done
  }
  return publish(await ahead())
}

/**
 * True where the pictures fit the compiled story: the same originals, the same coverings, the same
 * words in them.
 */
export const areOf = (pictures: StoryPictures, loaded: LoadedStory, compiled: Compiled): boolean =>
  (pictures.share === null || pictures.share.key === shareKey(loaded, compiled)) &&
  compiled.photos.every((ref) => {
    const made = pictures.photos.get(ref)
    const original = loaded.originals.get(ref)
    const stamp = compiled.stamps.get(ref)
    return !made || (original && stamp && made.key === pictureKey(original, stamp))
  })

/**
 * Makes the pictures of a story as the database has it now, for a task without a signed-in user.
 */
export async function picturesOf(
  req: PayloadRequest,
  id: string,
  progress?: Progress,
): Promise<StoryPictures> {
  const story = await readById(req, 'stories', id)
  if (!story) return NO_PICTURES
  const now = clockOf(req)
  return preparePictures(req.payload, await loadStory(req, story, now), now, { progress })
}

/** The same, for a story that the signed-in editor may see; does nothing for anybody else. */
export async function picturesAhead(
  req: PayloadRequest,
  id: string,
  progress?: Progress,
): Promise<StoryPictures> {
  if (!isEditor(roleOf(req))) return NO_PICTURES
  const found = await findStory(req, id)
  return found.ok ? picturesOf(req, id, progress) : NO_PICTURES
}
