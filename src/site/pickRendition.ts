import type { Photo } from '#client/clientTypes.ts'
import { plainRenditions } from './parts/Picture.tsx'

type Rendition = Photo['renditions'][number]

/** Pixels: wide enough for the large card of every social network. */
const SOCIAL_WIDTH = 1200

/**
 * Returns the smallest file of at least the width for social networks, or the largest there is, in
 * a format that everybody can show.
 */
export function socialRendition(photo: Photo): Rendition | undefined {
  const files = plainRenditions(photo)
  return files.find(({ width }) => width >= SOCIAL_WIDTH) ?? files.at(-1)
}

const largestJpeg = (files: readonly Rendition[]): Rendition[] =>
  files
    .filter(({ format }) => format === 'jpeg')
    .sort((a, b) => b.width - a.width)
    .slice(0, 1)

/**
 * Returns the picture whole, 16:9 and 1:1, each as large as possible, in a format that everybody
 * can show. Google asks for these shapes.
 */
export const largestInEachShape = (photo: Photo): Rendition[] =>
  [photo.renditions, photo.crops.wide, photo.crops.square].flatMap(largestJpeg)

/**
 * Returns the smallest file in a format that everybody can show, square where the picture was cut
 * so.
 */
export function thumbnail(photo: Photo): Rendition | undefined {
  const square = photo.crops.square.filter(({ format }) => format === 'jpeg')
  return [...(square.length > 0 ? square : plainRenditions(photo))].sort(
    (a, b) => a.width - b.width,
  )[0]
}
