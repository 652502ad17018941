import { type Anatomy, Misshapen, within } from './structureTypes.ts'

/** A box of an ISO base media file (ISO/IEC 14496-12, 4.2). */
export interface Box {
  type: string
  start: number
  end: number
}

/** The most boxes: a picture has three, a motion photo about ten. */
const MOST_BOXES = 1000

/**
 * Takes a file and where its boxes begin; yields each box and stops at what is no box. A size of 0
 * means up to the end of the file. Throws `Misshapen` where a box is larger than the file.
 */
export function* boxesFrom(bytes: Buffer, start: number): Generator<Box> {
  let at = start
  let left = MOST_BOXES
  while (at + 8 <= bytes.length) {
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (!/^[\w ]{4}$/u.test(type)) return
    let length = bytes.readUInt32BE(at)
    if (length === 0) length = bytes.length - at
    else if (length === 1) {
      within(bytes, at, 16)
      length = Number(bytes.readBigUInt64BE(at + 8))
    }
    if (length < 8) throw new Misshapen('broken')
    within(bytes, at, length)
    left -= 1
    if (left < 0) throw new Misshapen('bomb')
    yield { type, start: at, end: at + length }
    at += length
  }
}

/**
 * Checks the structure of an AVIF. Returns where its last box ends; throws `Misshapen` where it is
 * a sequence, incomplete, or without its description.
 */
export function avifAnatomy(bytes: Buffer): Anatomy {
  let end = 0
  const types = new Set<string>()
  for (const box of boxesFrom(bytes, 0)) {
    if (box.type === 'moov' || box.type === 'moof') throw new Misshapen('moving')
    types.add(box.type)
    end = box.end
  }
  if (!types.has('ftyp') || !types.has('meta')) throw new Misshapen('broken')
  return { end, heldWhole: true }
}
