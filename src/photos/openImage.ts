import sharp, { type Sharp } from 'sharp'

export const MOST_PIXELS = 120_000_000

/**
 * Opens a picture as everything here reads it. Takes the bytes of an original that was let in. Missing pixels and errors of the decoder stop it; mere warnings do
 * not, as cameras write many files that only warn, and a profile of colours that is broken is passed over. One page, the first.
 */
export const openPicture = (bytes: Buffer): Sharp =>
  sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS, sequentialRead: true, page: 0 })
