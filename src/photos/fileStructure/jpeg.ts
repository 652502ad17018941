import { type Anatomy, Misshapen, within } from './structureTypes.ts'

const EOI = 0xd9
const SOS = 0xda
/**
 * The most scans. A progressive picture has about ten. Each scan goes over the whole picture, so
 * thousands of them would keep a decoder busy.
 */
const MOST_SCANS = 100

/**
 * True for a start of frame, baseline to arithmetic (T.81, table B.1), without DHT, JPG and DAC.
 */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** True for markers without a length: RST0 to RST7, SOI, EOI, TEM. */
const isAlone = (marker: number): boolean => (marker >= 0xd0 && marker <= 0xd9) || marker === 0x01

/**
 * Returns the next marker after entropy-coded data: a 0xFF that is neither stuffed nor a restart.
 */
function afterScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0) {
    const next = bytes[at + 1]
    if (next === undefined) break
    if (next === 0xff) at += 1
    else if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at = bytes.indexOf(0xff, at + 2)
    else return at
  }
  throw new Misshapen('broken')
}

/**
 * Checks the structure of a JPEG from SOI to EOI (ITU-T T.81, annex B). Takes the file and where
 * the picture begins in it; returns where it ends. Throws `Misshapen` where it has no end, no frame
 * or more than one.
 */
export function jpegAnatomy(bytes: Buffer, start = 0): Anatomy {
  let at = start + 2
  let frames = 0
  let scans = 0
  let heldWhole = false
  for (;;) {
    // Fill bytes may come between segments. Cameras leave other bytes too, and decoders skip them.
    at = bytes.indexOf(0xff, at)
    if (at < 0) throw new Misshapen('broken')
    while (bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1] ?? 0
    if (marker === EOI) {
      if (frames !== 1 || scans === 0) throw new Misshapen('broken')
      return { end: at + 2, heldWhole }
    }
    if (marker === 0 || isAlone(marker)) {
      at += 2
      continue
    }
    within(bytes, at, 4)
    const length = bytes.readUInt16BE(at + 2)
    // "ÿØÿà/*" would begin a JavaScript comment that hides the rest. No program writes a first
    // segment of that length.
    if (at === start + 2 && length === 0x2f2a) throw new Misshapen('another')
    if (length < 2) throw new Misshapen('broken')
    within(bytes, at, 2 + length)
    if (isFrame(marker)) {
      frames += 1
      heldWhole = heldWhole || marker === 0xc2 || marker === 0xca
    }
    at += 2 + length
    if (marker === SOS) {
      scans += 1
      if (scans > MOST_SCANS) throw new Misshapen('bomb')
      at = afterScan(bytes, at)
    }
  }
}
