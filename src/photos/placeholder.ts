import sharp from 'sharp'
import type { Pixels } from './redactRegions.ts'

/** Pixels of the longer side: enough for the colours and where they are. */
const SIDE = 16

/**
 * Makes a tiny copy of the picture, shown until the picture has loaded. Takes the covered pixels;
 * returns a `data:` address of a WebP of some hundred bytes.
 */
export async function placeholderOf({ data, width, height }: Pixels): Promise<string> {
  const tiny = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize({ width: SIDE, height: SIDE, fit: 'inside' })
    .webp({ quality: 30, effort: 6, smartSubsample: false })
    .toBuffer()
  return `data:image/webp;base64,${tiny.toString('base64')}`
}
