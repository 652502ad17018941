import { openPicture } from './openImage.ts'
import { cover, type Pixels } from './redactRegions.ts'
import type { Region } from '#newsroom/pictures.ts'

/**
 * Decodes an original and covers the regions: all its pixels upright, in sRGB at 8 bits, on white
 * where it is transparent. Takes the file's bytes and the regions; returns pixels in which nothing
 * under a region is left. Throws where the original cannot be read.
 */
export async function decodeAndRedact(
  original: Buffer,
  regions: readonly Region[],
): Promise<Pixels> {
  const { data, info } = await openPicture(original)
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const pixels = { data, width: info.width, height: info.height }
  if (data.length !== info.width * info.height * 3)
    throw new Error('The picture did not come out in three colours.')
  cover(pixels, regions)
  return pixels
}
