import { refused, ok, type Result } from '#newsroom/result.ts'
import { type Anatomy, type Fault, Misshapen } from './structureTypes.ts'
import { avifAnatomy } from './avif.ts'
import { jpegAnatomy } from './jpeg.ts'
import { pngAnatomy } from './png.ts'
import { tiffAnatomy } from './tiff.ts'
import { isCameraTrailer, isPadding } from './appendedData.ts'
import { webpAnatomy } from './webp.ts'
import type { PictureFormat } from '../detectFormat.ts'

const WALKS: Readonly<Record<PictureFormat, (bytes: Buffer) => Anatomy>> = {
  jpeg: (bytes) => jpegAnatomy(bytes),
  png: pngAnatomy,
  webp: webpAnatomy,
  avif: avifAnatomy,
  tiff: tiffAnatomy,
}

/**
 * Takes a file and the format that it begins as; checks its structure without decoding a pixel.
 * Returns where the picture ends, or what is wrong: it is incomplete, animated, a camera's raw
 * file, would unpack to far too much, or has something after its end that no camera writes.
 */
export function anatomyOf(bytes: Buffer, format: PictureFormat): Result<Anatomy, Fault> {
  try {
    const anatomy = WALKS[format](bytes)
    const rest = format === 'jpeg' ? isCameraTrailer : isPadding
    return rest(bytes, anatomy.end) ? ok(anatomy) : refused('another')
  } catch (error) {
    if (error instanceof Misshapen) return refused(error.fault)
    // A number in the file points past its end.
    if (error instanceof RangeError) return refused('broken')
    throw error
  }
}
