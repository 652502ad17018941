/** What the Information Interchange Model says of a picture; an absent field writes no record. */
export interface Iptc {
  objectName?: string
  keywords?: readonly string[]
  /** YYYYMMDD. */
  dateCreated?: string
  byline?: string
  city?: string
  headline?: string
  credit?: string
  source?: string
  caption?: string
  copyright?: string
}

const APPLICATION_RECORD = 2

/** Dataset numbers of the application record, with the most bytes each may hold (IPTC-NAA IIM 4.2, chapter 6). */
const DATASETS: Readonly<Record<keyof Iptc, readonly [number: number, bytes: number]>> = {
  objectName: [5, 64],
  keywords: [25, 64],
  dateCreated: [55, 8],
  byline: [80, 32],
  city: [90, 32],
  headline: [105, 256],
  credit: [110, 32],
  source: [115, 32],
  copyright: [116, 128],
  caption: [120, 2000],
}

/** The text in UTF-8, cut at a whole character where the field is too small for it. */
const fitted = (text: string, bytes: number): Buffer => {
  let kept = ''
  let size = 0
  for (const character of text) {
    size += Buffer.byteLength(character)
    if (size > bytes) break
    kept += character
  }
  return Buffer.from(kept, 'utf8')
}

const dataset = (record: number, number: number, value: Buffer): Buffer => {
  const head = Buffer.from([0x1c, record, number, 0, 0])
  head.writeUInt16BE(value.length, 3)
  return Buffer.concat([head, value])
}

/** Takes the fields; returns them as IIM records, in the order of their numbers, as the model asks. */
export const iimRecords = (iptc: Iptc): Buffer => {
  const fields = (Object.keys(DATASETS) as (keyof Iptc)[])
    .sort((one, other) => DATASETS[one][0] - DATASETS[other][0])
    .flatMap((field) => {
      const [number, bytes] = DATASETS[field]
      const value = iptc[field]
      const values = value === undefined ? [] : typeof value === 'string' ? [value] : value
      return values.map((text) => dataset(APPLICATION_RECORD, number, fitted(text, bytes)))
    })
  return Buffer.concat([
    // 1:90 CodedCharacterSet, ESC % G: UTF-8.
    dataset(1, 90, Buffer.from([0x1b, 0x25, 0x47])),
    // 2:00 RecordVersion 4.
    dataset(APPLICATION_RECORD, 0, Buffer.from([0, 4])),
    ...fields,
  ])
}

const PHOTOSHOP = Buffer.from('Photoshop 3.0\0', 'latin1')
const IPTC_RESOURCE = 0x0404
/** A JPEG segment's length field counts itself and holds 16 bits. */
const LARGEST_SEGMENT = 0xffff - 2

/** Where the segments that open a JPEG with metadata (JFIF, Exif, XMP) end: a new one goes there. */
const afterOpening = (jpeg: Buffer): number => {
  let at = 2
  while (jpeg[at] === 0xff && (jpeg[at + 1] === 0xe0 || jpeg[at + 1] === 0xe1)) {
    at += 2 + jpeg.readUInt16BE(at + 2)
  }
  return at
}

/**
 * Takes a JPEG and what to write of it; returns the JPEG with an APP13 segment that holds one Photoshop image resource
 * (8BIM 0x0404) of IIM records. The picture itself is not touched.
 * Throws a RangeError where the bytes are no JPEG, or the fields do not fit in one segment.
 */
export const embedIptc = (jpeg: Buffer, iptc: Iptc): Buffer => {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) {
    throw new RangeError('These bytes are not a JPEG. Give a JPEG file to write the caption into.')
  }
  const records = iimRecords(iptc)
  const resource = Buffer.alloc(12)
  resource.write('8BIM', 0, 'latin1')
  resource.writeUInt16BE(IPTC_RESOURCE, 4)
  // Bytes 6 and 7: an empty name, padded to an even length.
  resource.writeUInt32BE(records.length, 8)
  const padding = Buffer.alloc(records.length % 2)
  const payload = Buffer.concat([PHOTOSHOP, resource, records, padding])
  if (payload.length > LARGEST_SEGMENT) {
    throw new RangeError('The fields do not fit in one segment. Give fewer keywords.')
  }
  const head = Buffer.from([0xff, 0xed, 0, 0])
  head.writeUInt16BE(payload.length + 2, 2)
  const at = afterOpening(jpeg)
  return Buffer.concat([jpeg.subarray(0, at), head, payload, jpeg.subarray(at)])
}
