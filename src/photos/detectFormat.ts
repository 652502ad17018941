/** The formats that may be uploaded. */
export const PICTURE_FORMATS = ['jpeg', 'png', 'webp', 'avif', 'tiff'] as const
export type PictureFormat = (typeof PICTURE_FORMATS)[number]

/**
 * What a file is by its bytes: a picture that may be uploaded, a HEIC picture, or something else,
 * with its name where we know it.
 */
export type Sniffed =
  | { kind: PictureFormat }
  | { kind: 'heic' }
  | { kind: 'moving' }
  | { kind: 'other'; what: string | null }

const other = (what: string | null): Sniffed => ({ kind: 'other', what })

/** First bytes of known formats: what it is, the bytes as Latin-1 and their offset. */
const BEGINNINGS: readonly (readonly [what: string, bytes: string, at?: number])[] = [
  ['a GIF', 'GIF87a'],
  ['a GIF', 'GIF89a'],
  ['a Photoshop document', '8BPS'],
  ['a PDF document', '%PDF-'],
  ['a PostScript document', '%!PS'],
  ['a JPEG XL picture', '\xff\x0a'],
  ['a JPEG XL picture', '\0\0\0\x0cJXL \r\n\x87\n'],
  ['a JPEG 2000 picture', '\0\0\0\x0cjP  \r\n\x87\n'],
  ['a JPEG 2000 picture', '\xff\x4f\xff\x51'],
  ['a raw file of a Fujifilm camera', 'FUJIFILMCCD-RAW'],
  ['a raw file of an Olympus camera', 'IIRO'],
  ['a raw file of an Olympus camera', 'IIRS'],
  ['a raw file of an Olympus camera', 'MMOR'],
  ['a raw file of a Panasonic camera', 'IIU\0'],
  ['a raw file of a Sigma camera', 'FOVb'],
  ['a raw file of a Minolta camera', '\0MRM'],
  ['a raw file of a Canon camera', 'HEAPCCDR', 6],
  ['a raw file of a Canon camera', 'CR\x02', 8],
  ['a BigTIFF picture', 'II\x2b\0'],
  ['a BigTIFF picture', 'MM\0\x2b'],
  ['an icon', '\0\0\x01\0'],
  ['a GIMP document', 'gimp xcf'],
  ['a DjVu document', 'AT&TFORM'],
  ['an OpenEXR picture', 'v/1\x01'],
  ['a Radiance picture', '#?RADIANCE'],
  ['a libvips picture', '\x08\xf2\xa6\xb6'],
  ['a libvips picture', '\xb6\xa6\xf2\x08'],
  ['a ZIP archive or an Office document', 'PK\x03\x04'],
  ['a ZIP archive', 'PK\x05\x06'],
  ['an archive', 'Rar!\x1a\x07'],
  ['an archive', '7z\xbc\xaf\x27\x1c'],
  ['a compressed file', '\x1f\x8b\x08'],
  ['a compressed file', 'BZh'],
  ['a compressed file', '\xfd7zXZ\0'],
  ['an Office document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['a text document', '{\\rtf'],
  ['a program', 'MZ'],
  ['a program', '\x7fELF'],
  ['a program', '\0asm'],
  ['a program', '\xca\xfe\xba\xbe'],
  ['a program', '\xcf\xfa\xed\xfe'],
  ['a script', '#!'],
  ['a sound', 'ID3'],
  ['a sound', 'fLaC'],
  ['a sound or a video', 'OggS'],
  ['a video', '\x1a\x45\xdf\xa3'],
  ['a video', 'FLV\x01'],
  ['a video', '\0\0\x01\xba'],
  ['a video', 'AVI ', 8],
  ['a sound', 'WAVE', 8],
  ['a bitmap (BMP)', 'BM'],
]

/** First characters of text formats, after white space and byte order marks. */
const TEXTS: readonly (readonly [what: string, beginning: RegExp])[] = [
  ['a drawing (SVG)', /^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*(?:<!doctype svg|<svg)/iu],
  [
    'a web page',
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype html|html|head|body|script|div|p)\b/iu,
  ],
  ['a script', /^<\?(?:php|=)|^<%/iu],
  ['an XML file', /^<\?xml/iu],
]

const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs'])

/**
 * Files made of boxes (ISO/IEC 14496-12). Their brands name the format; for the general HEIF brand,
 * the type of the items does.
 */
function sniffBoxes(bytes: Buffer): Sniffed {
  const length = Math.min(bytes.readUInt32BE(0), bytes.length, 512)
  const brands = [bytes.toString('latin1', 8, 12)]
  for (let at = 16; at + 4 <= length; at += 4) brands.push(bytes.toString('latin1', at, at + 4))
  const [major = ''] = brands
  if (major === 'crx ') return other('a raw file of a Canon camera')
  if (major === 'avis') return { kind: 'moving' }
  if (HEIC_BRANDS.has(major)) return { kind: 'heic' }
  if (major === 'avif') return { kind: 'avif' }
  if (major === 'mif1' || major === 'msf1' || major === 'miaf') {
    if (brands.includes('avif')) return { kind: 'avif' }
    if (brands.some((brand) => HEIC_BRANDS.has(brand))) return { kind: 'heic' }
    return other('a HEIF picture of another kind than AVIF')
  }
  return other('a video')
}

/**
 * Takes the bytes of a file; returns what it is. Ignores its name and the type that it was sent
 * with. Looks only at how the file begins; whether it is complete and contains nothing else is
 * checked in `fileStructure/`.
 */
export function sniff(bytes: Buffer): Sniffed {
  if (bytes.length < 12) return other(bytes.length === 0 ? 'empty' : null)
  const head = bytes.toString('latin1', 0, 512)
  if (head.startsWith('\xff\xd8\xff')) return { kind: 'jpeg' }
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return { kind: 'png' }
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return { kind: 'webp' }
  if (head.startsWith('ftyp', 4)) return sniffBoxes(bytes)
  for (const [what, beginning, at = 0] of BEGINNINGS) {
    if (head.startsWith(beginning, at)) return other(what)
  }
  if (/^.{4}(?:moov|mdat|wide|skip|free|pnot)/su.test(head)) return other('a video')
  if (head.startsWith('II\x2a\0') || head.startsWith('MM\0\x2a')) return { kind: 'tiff' }
  const text = bytes.toString('utf8', 0, 512).replace(/^[\uFEFF\s]+/u, '')
  return other(TEXTS.find(([, beginning]) => beginning.test(text))?.[0] ?? null)
}
