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
 * Takes a file and the format it begins as; walks through its structure without decoding a pixel. Returns where the picture ends, or
 * what is wrong: broken off, moving, a camera's raw file, made to unpack without end, or with something behind it that no camera puts there.
 */
export function anatomyOf(bytes: Buffer, format: PictureFormat): Result<Anatomy, Fault> {
  try {
    const anatomy = WALKS[format](bytes)
    const rest = format === 'jpeg' ? isCameraTrailer : isPadding
    return rest(bytes, anatomy.end) ? ok(anatomy) : refused('another')
  } catch (error) {
    if (error instanceof Misshapen) return refused(error.fault)
    // A number of the file points past its end.
    if (error instanceof RangeError) return refused('broken')
    throw error
  }
}
