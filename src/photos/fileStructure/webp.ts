import { type Anatomy, Misshapen, within } from './structureTypes.ts'

const ANIMATED = 0x02
const MOST_CHUNKS = 1000

/**
 * Checks a WebP's chunks (RFC 9649, section 2). Returns where it ends; throws `Misshapen` where it
 * is animated or incomplete.
 */
export function webpAnatomy(bytes: Buffer): Anatomy {
  const end = 8 + bytes.readUInt32LE(4)
  within(bytes, 0, end)
  let at = 12
  let pictures = 0
  for (let count = 0; at < end; count += 1) {
    if (count > MOST_CHUNKS) throw new Misshapen('bomb')
    within(bytes, at, 8)
    const type = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    if (at + 8 + length > end) throw new Misshapen('broken')
    if (type === 'ANIM' || type === 'ANMF') throw new Misshapen('moving')
    if (type === 'VP8X' && ((bytes[at + 8] ?? 0) & ANIMATED) !== 0) throw new Misshapen('moving')
    if (type === 'VP8 ' || type === 'VP8L') pictures += 1
    at += 8 + length + (length % 2)
  }
  if (pictures !== 1) throw new Misshapen('broken')
  // After a last chunk of odd length there is a byte that some programs do not count.
  return { end: Math.min(Math.max(end, at), bytes.length), heldWhole: false }
}
