import { createHmac } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { Region } from '#newsroom/pictures.ts'
import type { PictureStamp, PublicRendition } from '#publishing/edition/editionTypes.ts'
import { decodeAndRedact } from './decodeAndRedact.ts'
import { encode, EXTENSION, FORMATS } from './encode.ts'
import { type Frame, framesOf, scale } from './sizesAndCrops.ts'
import { placeholderOf } from './placeholder.ts'
import { isWhole, writeWhole } from './atomicWrite.ts'
import { wordsInFile } from './metadata/extractEmbeddedText.ts'

/** Part of every name: a new recipe makes new names. */
const RECIPE = 'rendition 3'

export interface DeriveRequest {
  original: Buffer
  regions: readonly Region[]
  /** The point that a cut picture must show, in fractions of the upright picture. */
  focal: { x: number; y: number }
  /** The words for the files, as readers get them beside the picture. */
  stamp: PictureStamp
  secret: string
  /** Path of the folder of public files. */
  store: string
}

export interface Renditions {
  /** Pixels of the upright original. */
  width: number
  height: number
  renditions: PublicRendition[]
  crops: { square: PublicRendition[]; wide: PublicRendition[] }
  placeholder: string
  /** File names below `media/public`, as the edition lists them. */
  files: string[]
  stamp: PictureStamp
  /** All words that are in those files, for the verifier. */
  words: string[]
}

/**
 * A keyed hash of everything that the pixels and words of the files depend on. Whom a region covers
 * is left out, because nothing in the files depends on it.
 */
function nameOf({ original, regions, focal, stamp, secret }: DeriveRequest): string {
  const { creator, credit, copyright, alt } = stamp
  const asked = JSON.stringify([
    RECIPE,
    regions.map(({ x, y, width, height }) => [x, y, width, height]),
    [focal.x, focal.y],
    [creator, credit, copyright, alt],
  ])
  const hash = createHmac('sha256', secret).update(asked).update('\0').update(original)
  return hash.digest('hex').slice(0, 32)
}

const MARK: Readonly<Record<Frame['kind'], string>> = { whole: '', square: 'sq', wide: 'wide' }

type Noted = Omit<Renditions, 'words'>

/** The stored result of an earlier run, if every file of it still exists. */
async function madeBefore(note: string, store: string): Promise<Noted | null> {
  try {
    const noted = JSON.parse(await readFile(note, 'utf8')) as Noted
    for (const file of noted.files) if (!(await isWhole(path.join(store, file)))) return null
    return noted
  } catch {
    return null
  }
}

async function make(request: DeriveRequest, name: string): Promise<Noted> {
  const { store, stamp, focal } = request
  const covered = await decodeAndRedact(request.original, request.regions)
  const { width, height } = covered
  const placeholder = await placeholderOf(covered)
  const frames: { frame: Frame; pixels: Awaited<ReturnType<typeof scale>> }[] = []
  for (const frame of framesOf(covered, focal))
    frames.push({ frame, pixels: await scale(covered, frame) })
  // Free the full-size pixels: they take the most memory and are not needed any more.
  covered.data = Buffer.alloc(0)
  const made: Record<Frame['kind'], PublicRendition[]> = { whole: [], square: [], wide: [] }
  const files: string[] = []
  for (const { frame, pixels } of frames)
    for (const format of FORMATS) {
      const file = `${name}-${MARK[frame.kind]}${frame.width}.${EXTENSION[format]}`
      const target = path.join(store, file)
      if (!(await isWhole(target))) await writeWhole(target, await encode(pixels, format, stamp))
      made[frame.kind].push({
        format,
        width: frame.width,
        height: frame.height,
        url: `/media/${file}`,
      })
      files.push(file)
    }
  const crops = { square: made.square, wide: made.wide }
  return { width, height, renditions: made.whole, crops, placeholder, files, stamp }
}

/** Read the files back from disk, to get what readers will get and not what we meant to write. */
async function wordsOf(files: readonly string[], store: string): Promise<string[]> {
  const words = new Set<string>()
  for (const file of files)
    for (const text of wordsInFile(await readFile(path.join(store, file)))) words.add(text)
  return [...words]
}

/**
 * Makes the public files of an original: upright, covered, scaled and cut around the focal point,
 * in sRGB, without any metadata but the four fields of the stamp. File names mean nothing; they
 * change with the picture, its coverings, its focal point and its stamp. Files that exist are kept,
 * so a publication may be repeated, even by several processes at once. Throws where the original
 * cannot be read or a file holds what it should not.
 */
export async function derivePicture(request: DeriveRequest): Promise<Renditions> {
  await mkdir(request.store, { recursive: true })
  const name = nameOf(request)
  const note = path.join(request.store, `${name}.json`)
  const before = await madeBefore(note, request.store)
  const noted = before ?? (await make(request, name))
  const words = await wordsOf(noted.files, request.store)
  // Written last, so that every file it lists is complete. It is not served, because no edition
  // lists it.
  if (!before) await writeWhole(note, Buffer.from(JSON.stringify(noted)))
  return { ...noted, words }
}

/**
 * Makes the picture as readers would see it, for the panel; nothing is stored. Takes the original,
 * the regions and the width in pixels (never more than the original has); returns a WebP without
 * metadata.
 */
export async function coveredPreview(
  original: Buffer,
  regions: readonly Region[],
  width: number,
): Promise<Buffer> {
  const covered = await decodeAndRedact(original, regions)
  return sharp(covered.data, {
    raw: { width: covered.width, height: covered.height, channels: 3 },
  })
    .resize({ width, height: 8192, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80, effort: 2 })
    .toBuffer()
}
