import { createHmac } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import type { Region } from '#newsroom/pictures.ts'
import { imageWorker } from '#photos/worker/imageWorkerClient.ts'
import type { Renditions } from '#photos/deriveRenditions.ts'
import { SHARE_SIZE } from '#photos/shareImageTypes.ts'
import { isWhole, writeWhole } from '#photos/atomicWrite.ts'
import type { Compiled } from '#publishing/compileStory.ts'
import type { PictureStamp, PublicRendition } from '#publishing/edition/editionTypes.ts'
import { mediaFolders } from './mediaFolder.ts'
import { keepPublic, readOriginal } from './photoStorage.ts'

/** A photo's original, and what to do with it before readers see it. */
export interface Original {
  filename: string
  /** SHA-256 of its bytes; '' where it was uploaded before digests were stored. */
  digest: string
  regions: readonly Region[]
  /** The point that a cut picture must show, in fractions of width and height. */
  focal: { x: number; y: number }
}

/** Returns a key: the same original, coverings and words give the same files. */
export const pictureKey = (original: Original, stamp: PictureStamp): string =>
  JSON.stringify([original, stamp])

/** All that is drawn is public, so a published edition has it too. */
interface NewsroomOf {
  source: { newsroom: { name: string } }
}
type EditionOf = Pick<Compiled, 'edition'>

const wordsOfShare = ({ source }: NewsroomOf, { edition }: EditionOf) => ({
  headline: edition.headline,
  section: edition.section?.name ?? '',
  newsroom: source.newsroom.name,
  lang: edition.lang,
})

/** Returns a key: the same words give the same picture. */
export const shareKey = (loaded: NewsroomOf, compiled: EditionOf): string =>
  JSON.stringify(wordsOfShare(loaded, compiled))

/** Log only ids and codes: neither what is in a picture nor its name. */
const failed = (payload: Payload, error: unknown): null => {
  const code = (error as { code?: unknown } | null)?.code
  payload.logger.warn({ code: typeof code === 'string' ? code : 'picture_failed' })
  return null
}

/**
 * Makes the public files of a photo; null where the original cannot be read or used. `urgent`:
 * before publications.
 */
export async function derivePhoto(
  payload: Payload,
  { filename, regions, focal }: Original,
  stamp: PictureStamp,
  { urgent = false }: { urgent?: boolean } = {},
): Promise<Renditions | null> {
  try {
    const derived = await imageWorker[urgent ? 'deriveNow' : 'derive']({
      original: await readOriginal(payload, filename),
      regions: [...regions],
      focal,
      stamp,
      secret: payload.secret,
      store: mediaFolders(payload).public,
    })
    await keepPublic(payload, derived.files)
    return derived
  } catch (error) {
    return failed(payload, error)
  }
}

/**
 * Draws the story's headline, as readers get it, for where the story is shared; null where that
 * failed, which stops no publication.
 */
export async function drawShare(
  payload: Payload,
  loaded: NewsroomOf,
  compiled: EditionOf,
): Promise<PublicRendition | null> {
  const words = wordsOfShare(loaded, compiled)
  const hash = createHmac('sha256', payload.secret).update('share').update(JSON.stringify(words))
  const file = `${hash.digest('hex').slice(0, 32)}-share.jpg`
  const target = path.join(mediaFolders(payload).public, file)
  try {
    if (!(await isWhole(target))) {
      await mkdir(path.dirname(target), { recursive: true })
      await writeWhole(target, await imageWorker.share(words))
    }
    await keepPublic(payload, [file])
    return { format: 'jpeg', ...SHARE_SIZE, url: `/media/${file}` }
  } catch (error) {
    return failed(payload, error)
  }
}
