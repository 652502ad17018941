import type { PictureStamp } from '#publishing/edition/editionTypes.ts'
import { writable } from './sanitizeMetadata.ts'

/**
 * By-line, Credit and CopyrightNotice, with the most bytes each may hold (IPTC-NAA IIM 4.2, chapter
 * 6). IIM has no field for alt text.
 */
const DATASETS: readonly [keyof PictureStamp, number: number, bytes: number][] = [
  ['creator', 80, 32],
  ['credit', 110, 32],
  ['copyright', 116, 128],
]

/** The text in UTF-8, cut after a whole character where the field is too small for it. */
function fitted(text: string, bytes: number): Buffer {
  let kept = ''
  let size = 0
  for (const character of text) {
    size += Buffer.byteLength(character)
    if (size > bytes) break
    kept += character
  }
  return Buffer.from(kept.trim(), 'utf8')
}

function dataset(record: number, number: number, value: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, number, 0, 0])
  head.writeUInt16BE(value.length, 3)
  return Buffer.concat([head, value])
}

const PHOTOSHOP = Buffer.from('Photoshop 3.0\0', 'latin1')

/**
 * Takes the words for a picture's files; returns an APP13 segment with one image resource (8BIM
 * 0x0404) that holds them, or null where there are none.
 */
export function segmentOf(stamp: PictureStamp): Buffer | null {
  const words = writable(stamp)
  const fields = DATASETS.flatMap(([field, number, bytes]) =>
    words[field] ? [dataset(2, number, fitted(words[field], bytes))] : [],
  )
  if (fields.length === 0) return null
  const records = Buffer.concat([
    // 1:90 CodedCharacterSet, ESC % G: UTF-8. 2:00 RecordVersion 4.
    dataset(1, 90, Buffer.from([0x1b, 0x25, 0x47])),
    dataset(2, 0, Buffer.from([0, 4])),
    ...fields,
  ])
  const resource = Buffer.alloc(12)
  resource.write('8BIM', 0, 'latin1')
  resource.writeUInt16BE(0x0404, 4)
  resource.writeUInt32BE(records.length, 8)
  const payload = Buffer.concat([PHOTOSHOP, resource, records, Buffer.alloc(records.length % 2)])
  const head = Buffer.from([0xff, 0xed, 0, 0])
  head.writeUInt16BE(payload.length + 2, 2)
  return Buffer.concat([head, payload])
}

/** Returns where the first segments of a JPEG (JFIF, XMP) end: a new one goes there. */
function afterOpening(jpeg: Buffer): number {
  let at = 2
  while (jpeg[at] === 0xff && (jpeg[at + 1] === 0xe0 || jpeg[at + 1] === 0xe1))
    at += 2 + jpeg.readUInt16BE(at + 2)
  return at
}

/**
 * Takes a JPEG that we made and the words for it; returns it with those words that IPTC-IIM has a
 * field for.
 */
export function withIptc(jpeg: Buffer, stamp: PictureStamp): Buffer {
  const segment = segmentOf(stamp)
  if (segment === null) return jpeg
  const at = afterOpening(jpeg)
  return Buffer.concat([jpeg.subarray(0, at), segment, jpeg.subarray(at)])
}
