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

/** What is known of a picture that may come in. */
export interface PictureFacts {
  format: PictureFormat
  /** Turned upright. */
  width: number
  height: number
  /** SHA-256 of the bytes, in hex: the same file is known by it. */
  digest: string
  suggested: Suggested
}

/** Where the decoder holds all of a picture at once, at 8 to 20 bytes a pixel: AVIF, and what is shown coarse first and finer later. */
const MOST_PIXELS_HELD: Readonly<Partial<Record<PictureFormat, number>>> = {
  avif: 40_000_000,
  png: 60_000_000,
  jpeg: 60_000_000,
}

/**
 * A JPEG has at least one bit for a block of 8 by 8, and at the coarsest colours some 500 pixels in a byte. One that says it has more has
 * not all its pixels: a small file that takes the memory of a large one.
 */
const MOST_PIXELS_A_BYTE = 600

const cannotBeWhole = ({ width, height }: Metadata, format: PictureFormat, size: number): boolean =>
  format === 'jpeg' && width * height > MOST_PIXELS_A_BYTE * size

/** Colours that become those of a screen rightly, as measured. A TIFF of floating numbers does not say what its numbers are, unless it is Lab. */
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

/** Reads the header alone. libvips looks for itself what the file is: where it sees another thing than we do, nobody reads it. */
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

/** Decodes all of the picture once, and keeps next to nothing of it: what comes in can be derived from later. */
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
 * Looks at an upload by its bytes, before anything of it is stored; its name and declared type are nothing to it. Takes the bytes; returns
 * what is known of the picture, or why it may not come in. Never throws for anything a file may hold. From the cheapest look to the
 * dearest: size, first bytes, structure, traces of other files, header, and all pixels once.
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
