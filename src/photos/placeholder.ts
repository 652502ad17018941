import sharp from 'sharp'
import type { Pixels } from './redactRegions.ts'

/** Pixels on the longer side: colours and where they are, no more. */
const SIDE = 16

/**
 * A few pixels of the picture, to stand there until it comes. Takes the covered pixels; returns a `data:` address of a WebP of some hundred bytes.
 */
export async function placeholderOf({ data, width, height }: Pixels): Promise<string> {
  const tiny = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize({ width: SIDE, height: SIDE, fit: 'inside' })
    .webp({ quality: 30, effort: 6, smartSubsample: false })
    .toBuffer()
  return `data:image/webp;base64,${tiny.toString('base64')}`
}
