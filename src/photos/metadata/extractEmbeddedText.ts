import { avifPieces } from './avifMetadataBytes.ts'

/** Chunks of a still WebP file that hold the picture itself (RFC 9649, section 2). */
const PICTURE_CHUNKS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH'])

const [SOI, EOI, SOS, TEM, FILL] = [0xd8, 0xd9, 0xda, 0x01, 0xff]
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7
/**
 * True for frames, tables and restart intervals: numbers that the decoder needs (ITU-T T.81, table
 * B.1).
 */
const isPicture = (marker: number) => marker >= 0xc0 && marker <= 0xdf

/**
 * Returns the next marker after coded data: a 0xFF that is neither stuffed nor a restart (T.81,
 * B.1.1.5).
 */
function afterScan(bytes: Buffer, begin: number): number {
  let at = begin
  for (;;) {
    at = bytes.indexOf(0xff, at)
    if (at < 0 || at + 1 >= bytes.length) throw new Error('A JPEG does not end.')
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== FILL && !isRestart(next)) return at
    at += next === FILL ? 1 : 2
  }
}

/**
 * Yields everything in a JPEG that may hold words: APP0 to APP15, comments, everything that is not
 * part of the picture, and what follows its end.
 */
function* jpegPieces(bytes: Buffer): Generator<Buffer> {
  let at = 2
  for (;;) {
    if (at + 1 >= bytes.length) throw new Error('A JPEG does not end.')
    if (bytes[at] !== 0xff) throw new Error('A JPEG segment does not begin where it should.')
    const marker = bytes[at + 1] ?? 0
    if (marker === FILL) {
      at += 1
      continue
    }
    if (marker === EOI) break
    if (marker === 0 || marker === SOI || marker === TEM || isRestart(marker))
      throw new Error('A JPEG has a marker where none belongs.')
    const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) throw new Error('A JPEG segment is cut off.')
    if (!isPicture(marker)) yield bytes.subarray(at + 4, end)
    at = marker === SOS ? afterScan(bytes, end) : end
  }
  yield bytes.subarray(at + 2)
}

function* webpPieces(bytes: Buffer): Generator<Buffer> {
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) throw new Error('A WebP file is cut off.')
  let at = 12
  while (at + 8 <= end) {
    const next = at + 8 + bytes.readUInt32LE(at + 4)
    if (next > end) throw new Error('A WebP chunk is cut off.')
    if (!PICTURE_CHUNKS.has(bytes.toString('latin1', at, at + 4))) yield bytes.subarray(at, next)
    at = next + (next % 2)
  }
  yield bytes.subarray(Math.min(at, end))
}

function piecesOf(bytes: Buffer): Iterable<Buffer> {
  if (bytes.length > 3 && bytes.readUInt16BE(0) === 0xffd8) return jpegPieces(bytes)
  const head = bytes.toString('latin1', 0, 12)
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return webpPieces(bytes)
  if (head.slice(4) === 'ftypavif') return avifPieces(bytes)
  throw new Error('A public picture is neither AVIF nor WebP nor JPEG.')
}

/**
 * Separates fields: between two fields are bytes for their kind and length, which belong to neither
 * text.
 */
const apart = (text: string): string => text.replace(/[^\P{Cc}\0]+/gu, ' ')

/** Returns a part of a file as each of the texts it may be read as. */
export function textsOf(piece: Buffer): string[] {
  const swapped = Buffer.from(piece.subarray(0, piece.length & ~1)).swap16()
  const utf8 = piece.toString('utf8')
  return [
    utf8,
    // Valid UTF-8 was meant as UTF-8, so it need not be read in another way.
    ...(utf8.includes('\uFFFD') ? [piece.toString('latin1')] : []),
    piece.toString('utf16le'),
    swapped.toString('utf16le'),
  ].map(apart)
}

/**
 * Returns everything in a public picture that is not the picture: metadata, comments, colour
 * profiles, what follows its end. Takes the bytes of an AVIF, WebP or JPEG file; returns each part
 * as the texts it may be read as (UTF-8, Latin-1, UTF-16). Throws where the file is none of these
 * or is broken. That must stop a publication just as a name would.
 */
export const wordsInFile = (bytes: Buffer): string[] => {
  const words: string[] = []
  for (const piece of piecesOf(bytes)) {
    if (piece.length === 0) continue
    words.push(...textsOf(piece))
  }
  return words
}
