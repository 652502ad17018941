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
 * As cameras and telephones number pictures: "IMG_0417", "DSC01234", "PXL_20260204_212900123". The prefixes are listed, for any letters before a number
 * may be a name ("Maya2009"); Samsung's "SAM_" is not among them, as it is one.
 */
const CAMERA =
  /^(?:IMG|IMG_E|_MG|_DSC|MVIMG|PXL|DSC|DSCN|DSCF|DJI|GOPR|CIMG|HPIM|PICT)[_-]?\d{3,8}(?:[_-]\d{3,9})?$/iu
const MOST_NUMBER = 10 ** 12

/**
 * The name an original is kept under in its folder. Takes the name it was sent under and what it is; returns the camera's number of the picture, or
 * "photo", a number by chance, and the ending of what the bytes are. What somebody called the file is left behind: it often is the name of whom it
 * shows, and a file's name gets into logs, backups and screens. The number keeps two uploads of one name apart that come in at the same moment, and
 * makes the address of an original no guess.
 */
export function storedName(sent: string, format: PictureFormat): string {
  const last = sent.slice(0, 4096).split(/[/\\]/u).at(-1) ?? ''
  const bare = last.replace(/\.[^.]*$/u, '')
  const name = CAMERA.test(bare) ? bare : 'photo'
  return `${name}-${randomInt(1, MOST_NUMBER)}.${ENDING[format]}`
}
