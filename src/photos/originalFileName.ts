import { randomInt } from 'node:crypto'
import type { PictureFormat } from './detectFormat.ts'

const ENDING: Readonly<Record<PictureFormat, string>> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
  tiff: 'tif',
}

/**
 * Names that cameras and phones give: "IMG_0417", "DSC01234", "PXL_20260204_212900123". The
 * prefixes are a list, because other letters before a number may be a name ("Maya2009"). Samsung's
 * "SAM_" is not in it: Sam is a name.
 */
const CAMERA =
  /^(?:IMG|IMG_E|_MG|_DSC|MVIMG|PXL|DSC|DSCN|DSCF|DJI|GOPR|CIMG|HPIM|PICT)[_-]?\d{3,8}(?:[_-]\d{3,9})?$/iu
const MOST_NUMBER = 10 ** 12

/**
 * Returns the name under which an original is stored. Takes the name it was sent under and its
 * format; returns the camera's number of the picture, or "photo", then a random number and the
 * ending for its format. The name that somebody gave the file is dropped: it is often the name of
 * the person in the picture, and file names get into logs, backups and screens. The random number
 * separates two uploads of one name at the same moment, and makes an original's address impossible
 * to guess.
 */
export function storedName(sent: string, format: PictureFormat): string {
  const last = sent.slice(0, 4096).split(/[/\\]/u).at(-1) ?? ''
  const bare = last.replace(/\.[^.]*$/u, '')
  const name = CAMERA.test(bare) ? bare : 'photo'
  return `${name}-${randomInt(1, MOST_NUMBER)}.${ENDING[format]}`
}
