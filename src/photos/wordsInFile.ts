/** Chunks of a WebP file that hold the picture itself (RFC 9649, section 2). */
const PICTURE_CHUNKS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF'])

/** The segments of a JPEG file before its picture that may hold words: APP0 to APP15 and comments (ITU-T T.81, annex B). */
function* jpegSegments(bytes: Buffer): Generator<Buffer> {
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) throw new Error('A JPEG segment does not begin where it should.')
    const marker = bytes[at + 1] ?? 0
    // Fill bytes, and the picture begins: nothing but the picture and its end may follow.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xda) break
    const length = bytes.readUInt16BE(at + 2)
    if ((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe)
      yield bytes.subarray(at + 4, at + 2 + length)
    at += 2 + length
  }
  const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]))
  if (end >= 0) yield bytes.subarray(end + 2)
}

function* webpChunks(bytes: Buffer): Generator<Buffer> {
  let at = 12
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32LE(at + 4)
    if (!PICTURE_CHUNKS.has(bytes.toString('latin1', at, at + 4)))
      yield bytes.subarray(at, at + 8 + length)
    at += 8 + length + (length % 2)
  }
  yield bytes.subarray(Math.min(at, bytes.length))
}

/**
 * Everything in a public picture that is not the picture: metadata, comments, colour profiles, what hangs behind its end. Takes the bytes of a JPEG
 * or WebP file; returns each piece as the texts it may be read as (UTF-8, Latin-1, UTF-16). Throws where the file is neither or is broken,
 * which must stop a publication as much as a name would.
 */
export const wordsInFile = (bytes: Buffer): string[] => {
  const jpeg = bytes.length > 3 && bytes.readUInt16BE(0) === 0xffd8
  const webp =
    bytes.length > 12 &&
    bytes.toString('latin1', 0, 4) === 'RIFF' &&
    bytes.toString('latin1', 8, 12) === 'WEBP'
  if (!jpeg && !webp) throw new Error('A public picture is neither JPEG nor WebP.')
  const words: string[] = []
  for (const piece of jpeg ? jpegSegments(bytes) : webpChunks(bytes)) {
    if (piece.length === 0) continue
    words.push(piece.toString('utf8'), piece.toString('latin1'), piece.toString('utf16le'))
    const swapped = Buffer.from(piece.subarray(0, piece.length & ~1)).swap16()
    words.push(swapped.toString('utf16le'))
  }
  return words
}
