import ExifReader from 'exifreader'
import type { Metadata } from 'sharp'
import { readTaken } from './parseCaptureTime.ts'
import { withoutJunk } from './stripCameraDefaults.ts'
import { exifText, iptcText, xmpText, type Tags } from './decodeMetadataText.ts'

/**
 * What the file says about itself, to fill the form with: '' where it says nothing. Somebody checks
 * it before it is public.
 */
export interface Suggested {
  caption: string
  alt: string
  creator: string
  credit: string
  copyright: string
  /**
   * ISO 8601. In UTC where the file gives its clock's time zone ("2026-05-04T20:14:15.000Z").
   * Without a zone otherwise ("2026-05-04T13:14:15"); the newsroom reads it in its own. Only a date
   * where the file gives no time.
   */
  takenAt: string | null
}

const LONGEST = { caption: 2000, alt: 500, creator: 200, credit: 200, copyright: 200 } as const

/**
 * Larger blocks are no captions: thumbnails, edit histories, or made to keep a parser busy. Bytes.
 */
const MOST_EXIF = 1024 * 1024
const MOST_XMP = 256 * 1024
/** The length field of a JPEG segment has 16 bits and counts itself. Bytes. */
const MOST_IPTC = 0xffff - 64

/** XMP nests six or seven elements; the reader's work grows with the square of more. */
const MOST_LEVELS = 64

const EXIF_TAGS = [
  'ImageDescription',
  'Artist',
  'Copyright',
  'DateTimeOriginal',
  'OffsetTimeOriginal',
  'OffsetTime',
]

const PHOTOSHOP = 'Photoshop 3.0\0'

/**
 * Puts the block into a file of its own, so that the metadata reader sees nothing else of the
 * upload.
 */
function exifFile(block: Buffer): Buffer {
  return block.toString('latin1', 0, 6) === 'Exif\0\0' ? block.subarray(6) : block
}

function iptcFile(block: Buffer): Buffer {
  let resources = block
  if (block.toString('latin1', 0, PHOTOSHOP.length) === PHOTOSHOP) {
    resources = block.subarray(PHOTOSHOP.length)
  } else if (block[0] === 0x1c) {
    // TIFF holds the records without this header: 8BIM, resource 0x0404, no name.
    const head = Buffer.from('8BIM\x04\x04\0\0\0\0\0\0', 'latin1')
    head.writeUInt32BE(block.length, 8)
    resources = Buffer.concat([head, block, Buffer.alloc(block.length % 2)])
  }
  const payload = Buffer.concat([Buffer.from(PHOTOSHOP, 'latin1'), resources])
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xed, 0, 0])
  head.writeUInt16BE(payload.length + 2, 4)
  return Buffer.concat([head, payload, Buffer.from([0xff, 0xd9])])
}

/** True where elements are nested more deeply than any description of a photo. */
function isTooDeep(xml: string): boolean {
  let level = 0
  for (const [tag] of xml.matchAll(/<[^<>]*>/gu)) {
    if (tag.startsWith('</')) level -= 1
    else if (!tag.endsWith('/>')) level += 1
    if (level > MOST_LEVELS) return true
  }
  return false
}

/**
 * Returns the RDF element. The processing instructions around it are not needed; where there are
 * any in it, no element, or far too many levels, null.
 */
function xmpFile(block: Buffer): Buffer | null {
  const from = block.indexOf('<rdf:RDF')
  const to = block.lastIndexOf('</rdf:RDF>')
  if (from < 0 || to < from) return null
  const rdf = block.subarray(from, to + '</rdf:RDF>'.length)
  if (rdf.includes('<?') || rdf.includes('<!')) return null
  if (isTooDeep(rdf.toString('latin1'))) return null
  return Buffer.concat([Buffer.from('<?xpacket begin=""?>'), rdf])
}

const blank: Tags = {}

function read(file: Buffer | null, group: 'exif' | 'iptc' | 'xmp'): Tags {
  if (file === null) return blank
  try {
    const options = { expanded: true, async: false } as const
    const tags =
      group === 'exif'
        ? ExifReader.load(file, { ...options, includeTags: { exif: EXIF_TAGS } })
        : ExifReader.load(file, options)
    return (tags[group] as Tags | undefined) ?? blank
  } catch {
    // Broken metadata counts as none.
    return blank
  }
}

const held = (block: Buffer | undefined, most: number): Buffer | null =>
  block !== undefined && block.length > 0 && block.length <= most ? block : null

/**
 * Reads what photographers and agencies write into pictures. Takes the metadata blocks from sharp,
 * and for a TIFF its bytes, because its EXIF is the file itself. Returns values to fill the form
 * with, each cleaned and limited in length. Never throws, never logs: broken or too large blocks
 * count as missing. Fields follow the IPTC Photo Metadata Standard 2023.1. IIM wins over XMP, and
 * XMP over EXIF, because cameras fill in EXIF.
 */
export function readMetadata(
  blocks: Pick<Metadata, 'exif' | 'iptc' | 'xmp'>,
  tiff: Buffer | null = null,
): Suggested {
  const exifBlock = held(blocks.exif, MOST_EXIF)
  const exif = read(exifBlock === null ? tiff : exifFile(exifBlock), 'exif')
  const iptcBlock = held(blocks.iptc, MOST_IPTC)
  const iptc = read(iptcBlock && iptcFile(iptcBlock), 'iptc')
  const xmpBlock = held(blocks.xmp, MOST_XMP)
  const xmp = read(xmpBlock && xmpFile(xmpBlock), 'xmp')
  const first = (field: keyof typeof LONGEST, ...texts: string[]): string =>
    texts.map((text) => withoutJunk(text, LONGEST[field])).find((text) => text !== '') ?? ''
  return {
    caption: first(
      'caption',
      iptcText(iptc, 'Caption/Abstract'),
      xmpText(xmp, 'description'),
      exifText(exif, 'ImageDescription'),
    ),
    alt: first('alt', xmpText(xmp, 'AltTextAccessibility')),
    creator: first(
      'creator',
      iptcText(iptc, 'By-line'),
      xmpText(xmp, 'creator', ', '),
      exifText(exif, 'Artist'),
    ),
    credit: first('credit', iptcText(iptc, 'Credit'), xmpText(xmp, 'Credit')),
    copyright: first(
      'copyright',
      iptcText(iptc, 'Copyright Notice'),
      xmpText(xmp, 'rights'),
      exifText(exif, 'Copyright'),
    ),
    takenAt: readTaken([
      [
        exifText(exif, 'DateTimeOriginal'),
        exifText(exif, 'OffsetTimeOriginal') || exifText(exif, 'OffsetTime'),
      ],
      [xmpText(xmp, 'DateTimeOriginal'), ''],
      [xmpText(xmp, 'DateCreated'), ''],
      [iptcText(iptc, 'Date Created'), iptcText(iptc, 'Time Created')],
      [xmpText(xmp, 'CreateDate'), ''],
    ]),
  }
}
