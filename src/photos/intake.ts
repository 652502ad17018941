import sharp from 'sharp'
import type { Refusal } from '#newsroom/refusal.ts'

const FORMATS = new Set(['jpeg', 'png', 'webp', 'heif', 'tiff'])
const MOST_PIXELS = 120_000_000

/**
 * Looks at the bytes of an upload, not at its name. Takes the bytes; returns null for a picture Homeroom can publish, or why
 * not. Runs before anything is stored.
 */
export async function whyNotAPicture(bytes: Buffer): Promise<Refusal | null> {
  const refusal = (code: string, message: string, remedy: string): Refusal => ({
    code,
    status: 422,
    message,
    remedy,
  })
  try {
    const picture = sharp(bytes, { failOn: 'truncated', limitInputPixels: MOST_PIXELS })
    const { format, width, height, pages } = await picture.metadata()
    if (!format || !FORMATS.has(format) || !width || !height) {
      return refusal(
        'not_a_picture',
        'This file is not a picture of a kind Homeroom publishes.',
        'Save it as JPEG, PNG, WebP, AVIF or TIFF, and send that.',
      )
    }
    if ((pages ?? 1) > 1) {
      return refusal(
        'moving_picture',
        'This file holds several pictures, an animation or a stack of pages.',
        'Send one still picture.',
      )
    }
    await picture.resize({ width: 16 }).raw().toBuffer()
    return null
  } catch {
    return refusal(
      'broken_picture',
      'This file is broken, incomplete, or larger than 120 megapixels.',
      'Export the picture again and send the new file.',
    )
  }
}
