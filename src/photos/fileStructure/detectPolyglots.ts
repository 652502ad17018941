/**
 * Byte patterns of other kinds of file, at any place. Each is six bytes or longer: in the
 * compressed pixels of the largest upload the chance of one by accident is about one in a hundred
 * thousand. So everything is searched: comments, metadata and pixels.
 */
const SIGNS: readonly (readonly [what: string, sign: RegExp])[] = [
  ['a script (PHP)', /<\?php\s/iu],
  ['a script', /<script[\s>]|<%@ ?page\s|#!\/(?:usr\/)?bin\/|\*\/\s*=\s*[\w$.]+\s*\(/iu],
  ['a web page', /<html[\s>]|<!doctype\s+html|<iframe\s/iu],
  ['a drawing (SVG)', /<svg\s+(?:xmlns|version|viewbox|width|height|id|on\w+)\s*[:=]/iu],
  ['a PDF document', /%PDF-\d\.\d/u],
  // A local file header of a ZIP: version, flags, a known method, and a name that begins with a
  // letter.

  [
    'a ZIP archive',
    /PK\x03\x04[\x0a-\x3f]\0[^]{2}[\0\x01\x06\x08\x09\x0c\x0e\x5d\x5f\x62\x63]\0[^]{16}[\x01-\xff]\0[^]{2}[\w.[/-]/u,
  ],

  ['an archive', /Rar!\x1a\x07[\0\x01]|7z\xbc\xaf\x27\x1c/u],

  ['a program', /\x7fELF[\x01\x02][\x01\x02]\x01|This program cannot be run in DOS mode/u],

  ['an Office document', /\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/u],
]

const WINDOW = 1024 * 1024
/** Bytes by which two searched parts overlap. Longer than the longest pattern. */
const OVERLAP = 512

const END_OF_ZIP = Buffer.from('PK\x05\x06', 'latin1')
const ZIP_DIRECTORY = 0x504b0102
const LONGEST_ZIP_TAIL = 22 + 0xffff

/**
 * True where the bytes end as a ZIP does. ZIP files are read from the end: a record there points at
 * the directory, wherever the archive begins (APPNOTE 4.3.16).
 */
function endsAsZip(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - LONGEST_ZIP_TAIL)
  for (let at = bytes.indexOf(END_OF_ZIP, from); at >= 0; at = bytes.indexOf(END_OF_ZIP, at + 1)) {
    if (at + 22 > bytes.length) return false
    const directory = at - bytes.readUInt32LE(at + 12)
    if (directory >= 0 && directory < at && bytes.readUInt32BE(directory) === ZIP_DIRECTORY)
      return true
  }
  return false
}

/**
 * Takes the bytes of a picture; returns what other file is in it, with its article ("a ZIP"), or
 * null.
 */
export function otherFileIn(bytes: Buffer): string | null {
  if (endsAsZip(bytes)) return 'a ZIP archive'
  for (let from = 0; from < bytes.length; from += WINDOW) {
    const text = bytes.toString('latin1', Math.max(0, from - OVERLAP), from + WINDOW)
    const found = SIGNS.find(([, sign]) => sign.test(text))
    if (found) return found[0]
  }
  return null
}
