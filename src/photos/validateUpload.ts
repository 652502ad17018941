import { createHash } from 'node:crypto'
import type { Metadata } from 'sharp'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import type { Fault } from './fileStructure/structureTypes.ts'
import { anatomyOf } from './fileStructure/checkStructure.ts'
import { otherFileIn } from './fileStructure/detectPolyglots.ts'
import { readMetadata, type Suggested } from './metadata/readMetadata.ts'
import { MOST_PIXELS, openPicture } from './openImage.ts'
import { type PictureFormat, sniff } from './detectFormat.ts'

/** Of a file; the same as the limit of the upload itself. */
const MOST_MEGABYTES = 60
const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024
/** In pixels. */
const LONGEST_SIDE = 30_000
const SHORTEST_SIDE = 16

/** What we know about an accepted picture. */
export interface PictureFacts {
  format: PictureFormat
  /** Pixels of the upright picture. */
  width: number
  height: number
  /** SHA-256 of the bytes, in hexadecimal. The same file has the same digest. */
  digest: string
  suggested: Suggested
}

/**
 * The most pixels of formats that the decoder holds in memory as a whole, at 8 to 20 bytes a pixel:
 * AVIF, and progressive pictures.
 */
const MOST_PIXELS_HELD: Readonly<Partial<Record<PictureFormat, number>>> = {
  avif: 40_000_000,
  png: 60_000_000,
  jpeg: 60_000_000,
}

/**
 * The most pixels for each byte of a JPEG. It has at least one bit for a block of 8 by 8, which
 * with the coarsest colours is about 500 pixels a byte. A file that claims more is incomplete: a
 * small file that would take the memory of a large one.
 */
const MOST_PIXELS_A_BYTE = 600

const cannotBeWhole = ({ width, height }: Metadata, format: PictureFormat, size: number): boolean =>
  format === 'jpeg' && width * height > MOST_PIXELS_A_BYTE * size

/**
 * Colour spaces that are converted correctly for screens (measured). A TIFF of floating-point
 * numbers does not say what its numbers mean, unless it is Lab.
 */
const SPACES = new Set(['srgb', 'rgb16', 'b-w', 'grey16', 'cmyk', 'lab', 'labs'])
const DEPTHS = new Set(['uchar', 'ushort', 'short', 'float'])
const MOST_CHANNELS = 5

/** Takes what the file is, with its article; null where that is not known. */
const notAPicture = (what: string | null): Refusal =>
  what === null ? refusal('not_a_picture') : refusal('not_a_picture.known', { parts: { what } })

/** Takes what is hidden in the picture, with its article; null where that is not known. */
const anotherFileInside = (what: string | null): Refusal =>
  what === null
    ? refusal('another_file_inside')
    : refusal('another_file_inside.known', { parts: { what } })

/** Takes the most pixels that a picture of its kind may have. */
const tooManyPixels = (most: number): Refusal =>
  refusal('picture_too_large', {
    parts: { megapixels: String(most / 1_000_000), side: LONGEST_SIDE.toLocaleString('en') },
  })

const FAULTS: Readonly<Record<Fault, Refusal>> = {
  broken: refusal('broken_picture'),
  moving: refusal('moving_picture'),
  raw: notAPicture('a camera’s raw file'),
  bomb: tooManyPixels(MOST_PIXELS),
  another: anotherFileInside(null),
}

const LOADERS: Readonly<Record<PictureFormat, string>> = {
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  avif: 'heif',
  tiff: 'tiff',
}

/**
 * Reads only the header. libvips finds out the format for itself; where its answer differs from
 * ours, the file is refused.
 */
async function header(bytes: Buffer, format: PictureFormat): Promise<Result<Metadata, Refusal>> {
  try {
    const found = await openPicture(bytes).metadata()
    if (found.format !== LOADERS[format]) return refused(refusal('broken_picture'))
    if (format === 'avif' && found.compression !== 'av1') return refused(refusal('heic_picture'))
    return ok(found)
  } catch (error) {
    const most = error instanceof Error && /pixel limit/u.test(error.message)
    return refused(most ? tooManyPixels(MOST_PIXELS) : refusal('broken_picture'))
  }
}

function wrongMeasure(
  { width, height, pages, space, depth, channels }: Metadata,
  format: PictureFormat,
  heldWhole: boolean,
): Refusal | null {
  const most = (heldWhole ? MOST_PIXELS_HELD[format] : undefined) ?? MOST_PIXELS
  if ((pages ?? 1) > 1) return refusal('moving_picture')
  if (width * height > most || Math.max(width, height) > LONGEST_SIDE) return tooManyPixels(most)
  if (Math.min(width, height) < SHORTEST_SIDE)
    return refusal('picture_too_small', { parts: { side: String(SHORTEST_SIDE) } })
  if (!SPACES.has(space) || !DEPTHS.has(depth) || channels > MOST_CHANNELS)
    return refusal('odd_colours')
  return null
}

/**
 * Decodes the whole picture once and keeps almost nothing of it, to make sure that public files can
 * be made from it later.
 */
async function decodes(bytes: Buffer): Promise<boolean> {
  try {
    await openPicture(bytes)
      .autoOrient()
      .toColourspace('srgb')
      .resize({ width: SHORTEST_SIDE, height: SHORTEST_SIDE, fit: 'fill' })
      .raw()
      .toBuffer()
    return true
  } catch {
    return false
  }
}

/**
 * Checks an upload by its bytes, before anything of it is stored. Ignores its name and declared
 * type. Takes the bytes; returns what is known about the picture, or why it is refused. Never
 * throws because of a file's content. The cheapest checks come first: size, first bytes, structure,
 * traces of other files, header, and last all pixels once.
 */
export async function inspectPicture(bytes: Buffer): Promise<Result<PictureFacts, Refusal>> {
  if (bytes.length > MOST_BYTES)
    return refused(
      refusal('picture_file_too_large', { parts: { megabytes: String(MOST_MEGABYTES) } }),
    )
  const sniffed = sniff(bytes)
  if (sniffed.kind === 'heic') return refused(refusal('heic_picture'))
  if (sniffed.kind === 'moving') return refused(refusal('moving_picture'))
  if (sniffed.kind === 'other') return refused(notAPicture(sniffed.what))
  const format = sniffed.kind
  const anatomy = anatomyOf(bytes, format)
  const other = otherFileIn(bytes)
  if (other !== null) return refused(anotherFileInside(other))
  if (!anatomy.ok) return refused(FAULTS[anatomy.error])
  const head = await header(bytes, format)
  if (!head.ok) return head
  const wrong = wrongMeasure(head.value, format, anatomy.value.heldWhole)
  if (wrong) return refused(wrong)
  if (cannotBeWhole(head.value, format, bytes.length) || !(await decodes(bytes)))
    return refused(refusal('broken_picture'))
  const { width, height } = head.value.autoOrient
  const digest = createHash('sha256').update(bytes).digest('hex')
  return ok({
    format,
    width,
    height,
    digest,
    suggested: readMetadata(head.value, format === 'tiff' ? bytes : null),
  })
}
