import sharp, { type Sharp } from 'sharp'

export const MOST_PIXELS = 120_000_000

/**
 * Opens a picture with the same settings everywhere. Takes the bytes of an accepted original.
 * Missing pixels and decoder errors stop it. Warnings do not, because many files of cameras cause
 * them, and a broken colour profile is ignored. Only the first page is read.
 */
export const openPicture = (bytes: Buffer): Sharp =>
  sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS, sequentialRead: true, page: 0 })
