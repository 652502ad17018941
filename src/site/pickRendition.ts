import type { Photo } from '#client/clientTypes.ts'
import { plainRenditions } from './parts/Picture.tsx'

type Rendition = Photo['renditions'][number]

/** Wide enough for the large card of every network that shows one. */
const SOCIAL_WIDTH = 1200

/** The plain file nearest above the width that other sites show, or the largest there is. */
export function socialRendition(photo: Photo): Rendition | undefined {
  const files = plainRenditions(photo)
  return files.find(({ width }) => width >= SOCIAL_WIDTH) ?? files.at(-1)
}

const largestJpeg = (files: readonly Rendition[]): Rendition[] =>
  files
    .filter(({ format }) => format === 'jpeg')
    .sort((a, b) => b.width - a.width)
    .slice(0, 1)

/** The picture whole, 16:9 and 1:1, each as large as it is to be had: the shapes that Google asks for, in the format that everybody shows. */
export const largestInEachShape = (photo: Photo): Rendition[] =>
  [photo.renditions, photo.crops.wide, photo.crops.square].flatMap(largestJpeg)

/** The smallest file that everybody shows, square where the picture was cut so. */
export function thumbnail(photo: Photo): Rendition | undefined {
  const square = photo.crops.square.filter(({ format }) => format === 'jpeg')
  return [...(square.length > 0 ? square : plainRenditions(photo))].sort(
    (a, b) => a.width - b.width,
  )[0]
}
