import { Misshapen } from './structureTypes.ts'
import { boxesFrom } from './avif.ts'
import { jpegAnatomy } from './jpeg.ts'

/** Trailers of programs, one behind the other. */
const MOST_ENDINGS = 8
/** Second views, depth and gain maps of one shot: cameras write two to five. */
const MOST_PICTURES = 12

/** Where the padding ends that begins at `from`. */
const filling = (bytes: Buffer, from: number, to: number): number => {
  let at = from
  while (at < to && (bytes[at] === 0 || bytes[at] === 0xff)) at += 1
  return at
}

/**
 * Trailers that end with a mark and their length: how long the one that ends at `end` is, or 0. Samsung's phones ("SEFT", the length that
 * of its directory, which begins with "SEFH"), PhotoMechanic ("cbipcbbl"), FotoStation (A1 B2 C3 D4), agencies' AFCP ("AXS!" or "AXS*" at both
 * ends), Canon's software ("CANON OPTIONAL DATA" at both ends).
 */
const ENDINGS: readonly ((bytes: Buffer, start: number, end: number) => number)[] = [
  (bytes, start, end) => {
    if (end - start < 16 || bytes.toString('latin1', end - 4, end) !== 'SEFT') return 0
    const directory = end - 8 - bytes.readUInt32LE(end - 8)
    if (directory < start || bytes.toString('latin1', directory, directory + 4) !== 'SEFH') return 0
    // What the directory lists stands before it, back to the end of the picture.
    return end - start
  },
  (bytes, start, end) => {
    if (end - start < 12 || bytes.toString('latin1', end - 8, end) !== 'cbipcbbl') return 0
    return bytes.readUInt32BE(end - 12) + 12
  },
  (bytes, start, end) => {
    if (end - start < 10 || bytes.readUInt32BE(end - 4) !== 0xa1b2c3d4) return 0
    return bytes.readUInt32BE(end - 8)
  },
  (bytes, start, end) => {
    const mark = end - start < 24 ? '' : bytes.toString('latin1', end - 12, end - 8)
    if (mark !== 'AXS!' && mark !== 'AXS*') return 0
    const begin = mark === 'AXS!' ? bytes.readUInt32BE(end - 8) : bytes.readUInt32LE(end - 8)
    return begin >= start && bytes.toString('latin1', begin, begin + 4) === mark ? end - begin : 0
  },
  (bytes, start, end) => {
    const mark = 'CANON OPTIONAL DATA\0'
    if (end - start < 92 || bytes.toString('latin1', end - 64, end - 44) !== mark) return 0
    const length = bytes.readUInt32BE(end - 44) + 92
    return bytes.toString('latin1', end - length, end - length + 20) === mark ? length : 0
  },
]

/** Where the trailers that are known by their ending begin, from the last to the first. Some are padded, some end in zeros themselves. */
function beforeEndings(bytes: Buffer, start: number): number {
  let end = bytes.length
  for (let count = 0; count < MOST_ENDINGS; count += 1) {
    let unpadded = end
    while (unpadded > start && bytes[unpadded - 1] === 0) unpadded -= 1
    const begins = [end, unpadded].flatMap((from) =>
      ENDINGS.map((measure) => [from, measure(bytes, start, from)] as const)
        .filter(([, length]) => length > 0 && length <= from - start)
        .map(([, length]) => from - length),
    )
    if (begins[0] === undefined) return unpadded
    end = begins[0]
  }
  return end
}

/** Where the motion photo ends (an MP4, from its "ftyp" on) that begins here, or -1. */
function afterVideo(bytes: Buffer, start: number): number {
  if (bytes.toString('latin1', start + 4, start + 8) !== 'ftyp') return -1
  let end = -1
  let shown = false
  for (const box of boxesFrom(bytes, start)) {
    end = box.end
    shown = shown || box.type === 'moov'
  }
  return shown ? end : -1
}

/** Where the picture ends (a further JPEG) that begins here, or -1. */
const afterPicture = (bytes: Buffer, start: number): number =>
  bytes[start] === 0xff && bytes[start + 1] === 0xd8 ? jpegAnatomy(bytes, start).end : -1

/** What `walk` says, or -1 where it meets a file that is cut or out of shape. */
function whole(walk: (bytes: Buffer, start: number) => number, bytes: Buffer, at: number): number {
  try {
    return walk(bytes, at)
  } catch (error) {
    if (error instanceof Misshapen || error instanceof RangeError) return -1
    throw error
  }
}

/** The furthest that a picture or a video reaches that begins at the end of the padding: its own first bytes (FF, 00 00 00) look like padding. */
function afterPart(bytes: Buffer, from: number, padded: number): number {
  let furthest = -1
  for (let at = Math.max(from, padded - 3); at <= padded; at += 1) {
    furthest = Math.max(furthest, whole(afterPicture, bytes, at), whole(afterVideo, bytes, at))
  }
  return furthest
}

/**
 * True where all that stands behind a JPEG's end is what cameras and photo desks leave there: padding, the further pictures of a
 * multi-picture file or of Ultra HDR, the video of a motion photo, and trailers of known programs.
 *
 * They are let in, for nobody should have to repair what their phone made: the original is private, nothing runs it, and readers get pixels
 * encoded anew. What belongs to no camera is refused all the same: a file that is two files is a way past somebody's filter, here or where an
 * original is sent on to. Other formats have no such trailers, and nothing but zeros may follow them.
 */
export function isCameraTrailer(bytes: Buffer, start: number): boolean {
  const end = beforeEndings(bytes, start)
  let at = start
  for (let count = 0; count <= MOST_PICTURES; count += 1) {
    const padded = filling(bytes, at, end)
    if (padded >= end) return true
    if (end - padded < 8) return false
    at = afterPart(bytes, at, padded)
    if (at < 0) return false
  }
  return false
}

/** True where nothing but zeros follow. */
export const isPadding = (bytes: Buffer, start: number): boolean => {
  for (let at = start; at < bytes.length; at += 1) if (bytes[at] !== 0) return false
  return true
}
