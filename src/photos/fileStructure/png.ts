import { inflateSync } from 'node:zlib'
import { type Anatomy, Misshapen, within } from './structureTypes.ts'

/**
 * The most bytes that all texts and profiles may unpack to: a printer's profile has 2 MB. libpng
 * would unpack 8 MB of each, and keep them all.
 */
const MOST_UNPACKED = 4 * 1024 * 1024
const MOST_CHUNKS = 100_000

/**
 * Returns where the packed text or profile begins in a chunk's data, or -1 where there is none
 * (ISO/IEC 15948, 11.3): after its name, and for iTXt after two more texts.
 */
function packedAt(type: string, data: Buffer): number {
  const name = data.indexOf(0)
  if (name < 0) return -1
  if (type === 'zTXt' || type === 'iCCP') return name + 2
  if (type !== 'iTXt' || data[name + 1] !== 1) return -1
  const language = data.indexOf(0, name + 3)
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1)
  return translated < 0 ? -1 : translated + 1
}

/**
 * Returns how many bytes a chunk unpacks to. Throws where that is more than `most`, or where it
 * cannot be unpacked.
 */
function unpackedSize(type: string, data: Buffer, most: number): number {
  const at = packedAt(type, data)
  if (at < 0) return 0
  try {
    return inflateSync(data.subarray(at), { maxOutputLength: most }).length
  } catch (error) {
    const bomb = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE'
    throw new Misshapen(bomb ? 'bomb' : 'broken')
  }
}

/**
 * Checks the structure of a PNG from IHDR to IEND (ISO/IEC 15948). Returns where it ends; throws
 * `Misshapen` where it is animated, incomplete or out of order.
 */
export function pngAnatomy(bytes: Buffer): Anatomy {
  let at = 8
  let left = MOST_UNPACKED
  let heldWhole = false
  let pixels = false
  for (let count = 0; count < MOST_CHUNKS; count += 1) {
    within(bytes, at, 12)
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const data = at + 8
    within(bytes, at, 12 + length)
    if (!/^[A-Za-z]{4}$/u.test(type)) throw new Misshapen('broken')
    if ((count === 0) !== (type === 'IHDR')) throw new Misshapen('broken')
    if (type === 'IHDR') {
      if (length !== 13) throw new Misshapen('broken')
      heldWhole = bytes[data + 12] !== 0
    }
    if (type === 'acTL' || type === 'fcTL' || type === 'fdAT') throw new Misshapen('moving')
    if (type === 'IDAT') pixels = true
    if (left <= 0) throw new Misshapen('bomb')
    left -= unpackedSize(type, bytes.subarray(data, data + length), left)
    at = data + length + 4
    if (type === 'IEND') {
      if (!pixels) throw new Misshapen('broken')
      return { end: at, heldWhole }
    }
  }
  throw new Misshapen('bomb')
}
