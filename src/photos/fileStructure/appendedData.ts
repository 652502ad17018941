import { Misshapen } from './structureTypes.ts'
import { boxesFrom } from './avif.ts'
import { jpegAnatomy } from './jpeg.ts'

/** The most trailers that may follow one another. */
const MOST_ENDINGS = 8
/**
 * The most further pictures: second views, depth and gain maps of one shot. Cameras write two to
 * five.
 */
const MOST_PICTURES = 12

/** Returns where the padding ends that begins at `from`. */
const filling = (bytes: Buffer, from: number, to: number): number => {
  let at = from
  while (at < to && (bytes[at] === 0 || bytes[at] === 0xff)) at += 1
  return at
}

/**
 * Trailers that end with a mark and their length. Each function returns how long the trailer is
 * that ends at `end`, or 0. Samsung's phones ("SEFT", with the length of its directory, which
 * begins with "SEFH"), PhotoMechanic ("cbipcbbl"), FotoStation (A1 B2 C3 D4), news agencies' AFCP
 * ("AXS!" or "AXS*" at both ends), Canon's software ("CANON OPTIONAL DATA" at both ends).
 */
const ENDINGS: readonly ((bytes: Buffer, start: number, end: number) => number)[] = [
  (bytes, start, end) => {
    if (end - start < 16 || bytes.toString('latin1', end - 4, end) !== 'SEFT') return 0
    const directory = end - 8 - bytes.readUInt32LE(end - 8)
    if (directory < start || bytes.toString('latin1', directory, directory + 4) !== 'SEFH') return 0
    // The data that the directory lists comes before it and begins at the end of the picture.
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

/**
 * Returns where the known trailers begin, going back from the last to the first. Some are padded,
 * some end in zeros themselves.
 */
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

/** Returns where the motion photo (an MP4, from its "ftyp" on) ends that begins here, or -1. */
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

/** Returns where the further picture (a JPEG) ends that begins here, or -1. */
const afterPicture = (bytes: Buffer, start: number): number =>
  bytes[start] === 0xff && bytes[start + 1] === 0xd8 ? jpegAnatomy(bytes, start).end : -1

/** Returns what `walk` returns, or -1 where it meets a broken file. */
function whole(walk: (bytes: Buffer, start: number) => number, bytes: Buffer, at: number): number {
  try {
    return walk(bytes, at)
  } catch (error) {
    if (error instanceof Misshapen || error instanceof RangeError) return -1
    throw error
  }
}

/**
 * Returns the furthest end of a picture or video that begins after the padding. Its first bytes
 * (FF, 00 00 00) look like padding, so several starts are tried.
 */
function afterPart(bytes: Buffer, from: number, padded: number): number {
  let furthest = -1
  for (let at = Math.max(from, padded - 3); at <= padded; at += 1) {
    furthest = Math.max(furthest, whole(afterPicture, bytes, at), whole(afterVideo, bytes, at))
  }
  return furthest
}

/**
 * True where everything after a JPEG's end was written by cameras or photo software: padding, the
 * further pictures of a multi-picture file or of Ultra HDR, the video of a motion photo, and
 * trailers of known programs.
 *
 * They are accepted, because nobody should have to repair what their phone made. The original stays
 * private, nothing runs it, and readers get newly encoded pixels. Anything else is refused: a file
 * that is two files in one can get past somebody's filter, here or where the original is sent.
 * Other formats have no such trailers; only zeros may follow them.
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

/** True where only zeros follow. */
export const isPadding = (bytes: Buffer, start: number): boolean => {
  for (let at = start; at < bytes.length; at += 1) if (bytes[at] !== 0) return false
  return true
}
