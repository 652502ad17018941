import sharp from 'sharp'
import type { PictureStamp, PublicRendition } from '#publishing/edition/editionTypes.ts'
import type { Pixels } from './redactRegions.ts'
import { withIptc } from './metadata/embedIptc.ts'
import { xmpOf } from './metadata/embedXmp.ts'

export type Format = PublicRendition['format']

/** Best first. A page lists its sources in this order. */
export const FORMATS: readonly Format[] = ['avif', 'webp', 'jpeg']

export const EXTENSION: Readonly<Record<Format, string>> = {
  avif: 'avif',
  webp: 'webp',
  jpeg: 'jpg',
}

/**
 * Takes pixels as readers will see them and the words for the file; returns the file, with nothing
 * else in it. AVIF at effort 3: measured 7 % larger than the default (4), in a fifth of the time.
 */
export async function encode(
  { data, width, height }: Pixels,
  format: Format,
  stamp: PictureStamp,
): Promise<Buffer> {
  const xmp = xmpOf(stamp)
  const bare = sharp(data, { raw: { width, height, channels: 3 } })
  const picture = xmp === null ? bare : bare.withXmp(xmp)
  if (format === 'avif')
    return picture.avif({ quality: 52, effort: 3, chromaSubsampling: '4:2:0' }).toBuffer()
  if (format === 'webp') return picture.webp({ quality: 78, effort: 4 }).toBuffer()
  const jpeg = await picture.jpeg({ quality: 80, mozjpeg: true }).toBuffer()
  return withIptc(jpeg, stamp)
}
