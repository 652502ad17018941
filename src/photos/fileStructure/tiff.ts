import { type Anatomy, Misshapen, within } from './structureTypes.ts'

const SUBFILE_TYPE = 254
const COMPRESSION = 259
const PHOTOMETRIC = 262
const STRIPS = 273
const TILES = 324
const DNG_VERSION = 50706
/** Compressions that only cameras' raw files use: Nikon's, Sony's, Kodak's, Samsung's, Pentax's. */
const RAW_COMPRESSIONS = new Set([32767, 32770, 34713, 34892, 65000, 65535])
/** A pattern of colour filters, and linear raw (TIFF/EP, DNG). */
const RAW_PHOTOMETRICS = new Set([32803, 34892])
const REDUCED = 1

/**
 * Looks at a TIFF's first directory and whether a second follows (TIFF 6.0, section 2). A TIFF has
 * no marked end and its parts come in any order, so the whole file counts as the picture. Throws
 * `Misshapen` where it has pages or is a camera's raw file.
 */
export function tiffAnatomy(bytes: Buffer): Anatomy {
  const little = bytes[0] === 0x49
  const short = (at: number) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const long = (at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const directory = long(4)
  within(bytes, directory, 2)
  const entries = short(directory)
  within(bytes, directory + 2, entries * 12)
  const tags = new Map<number, number>()
  for (let index = 0; index < entries; index += 1) {
    const at = directory + 2 + index * 12
    tags.set(short(at), short(at + 2) === 3 ? short(at + 8) : long(at + 8))
  }
  if (
    tags.has(DNG_VERSION) ||
    RAW_COMPRESSIONS.has(tags.get(COMPRESSION) ?? 0) ||
    RAW_PHOTOMETRICS.has(tags.get(PHOTOMETRIC) ?? 0) ||
    ((tags.get(SUBFILE_TYPE) ?? 0) & REDUCED) !== 0
  ) {
    throw new Misshapen('raw')
  }
  if (!tags.has(STRIPS) && !tags.has(TILES)) throw new Misshapen('broken')
  const next = directory + 2 + entries * 12
  // Some programs end the file after the last entry.
  if (next + 4 <= bytes.length && long(next) !== 0) throw new Misshapen('moving')
  return { end: bytes.length, heldWhole: false }
}
