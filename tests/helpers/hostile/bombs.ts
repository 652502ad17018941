import { deflateSync } from 'node:zlib'
import { box, chunk, join, le16, le32, riff, segment, tiff, u16, u32 } from './bytes.ts'

const SIGNATURE = '\x89PNG\r\n\x1a\n'

const header = (width: number, height: number, depth = 8, colour = 2, interlaced = 0): Buffer =>
  chunk('IHDR', join(u32(width), u32(height), Buffer.from([depth, colour, 0, 0, interlaced])))

/** A PNG that says how large it is, and has the pixels for 64 by 64. */
export const png = (head: Buffer, ...chunks: Buffer[]): Buffer =>
  join(
    SIGNATURE,
    head,
    ...chunks,
    chunk('IDAT', deflateSync(Buffer.alloc(64 * 193))),
    chunk('IEND', Buffer.alloc(0)),
  )

/** Eight million letters in eight kilobytes. */
const packed = deflateSync(Buffer.alloc(8_000_000, 65))
const repeated = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)
const times = (count: number, bytes: Buffer): Buffer => Buffer.concat(repeated(count, bytes))

/** A frame header of a JPEG. */
const frame = (width: number, height: number): Buffer =>
  segment(
    0xc0,
    join(
      Buffer.from([8]),
      u16(height),
      u16(width),
      Buffer.from([3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]),
    ),
  )

/** Takes a JPEG; returns it saying another size. */
function resized(jpeg: Buffer, width: number, height: number): Buffer {
  const bytes = Buffer.from(jpeg)
  for (let at = 2; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xc0 || marker === 0xc2) {
      bytes.writeUInt16BE(height, at + 5)
      bytes.writeUInt16BE(width, at + 7)
      return bytes
    }
  }
  throw new Error('There is no frame.')
}

/** Takes an AVIF; returns it saying another size in every `ispe`. */
function spread(avif: Buffer, width: number, height: number): Buffer {
  const bytes = Buffer.from(avif)
  for (let at = bytes.indexOf('ispe'); at >= 0; at = bytes.indexOf('ispe', at + 4)) {
    bytes.writeUInt32BE(width, at + 8)
    bytes.writeUInt32BE(height, at + 12)
  }
  return bytes
}

const STRIP = [
  [258, 3, 1, 8],
  [259, 3, 1, 1],
  [262, 3, 1, 1],
  [273, 4, 1, 8],
  [277, 3, 1, 1],
  [278, 4, 1, 64],
  [279, 4, 1, 4096],
] as const
const area = (width: number, height: number) => [
  [256, 4, 1, width] as const,
  [257, 4, 1, height] as const,
]

/** A picture with many scans: each is a pass over all of it. */
function scans(progressive: Buffer, count: number): Buffer {
  const start = progressive.lastIndexOf(Buffer.from([0xff, 0xda]))
  const last = progressive.subarray(start, progressive.length - 2)
  return join(progressive.subarray(0, start), times(count, last), Buffer.from([0xff, 0xd9]))
}

const canvas = (width: number, height: number): Buffer =>
  riff(
    'VP8X',
    join(
      Buffer.from([0, 0, 0, 0]),
      le32(width - 1).subarray(0, 3),
      le32(height - 1).subarray(0, 3),
    ),
  )

/** Files that say they are larger than anything, or that would keep a decoder busy or full for ever. */
export function bombs(good: Record<string, Buffer>): Record<string, Buffer> {
  const pick = (name: string) => good[name] ?? Buffer.alloc(0)
  const webp = pick('WebP')
  const wide = join('WEBP', canvas(16_777_216, 16_777_216), webp.subarray(12))
  const lossy = Buffer.from(webp)
  lossy.writeUInt16LE(0x3fff, 26)
  lossy.writeUInt16LE(0x3fff, 28)
  return {
    'PNG of 60,000 by 60,000': png(header(60_000, 60_000)),
    'PNG of 20,000 by 20,000': png(header(20_000, 20_000)),
    'PNG of 2,147,483,647 by 1': png(header(2_147_483_647, 1)),
    'PNG of 4,294,967,295 by 4,294,967,295': png(header(0xffffffff, 0xffffffff)),
    'PNG of 30,001 by 16': png(header(30_001, 16)),
    'PNG of 0 by 0': png(header(0, 0)),
    'PNG, interlaced, of 10,000 by 10,000': png(header(10_000, 10_000, 16, 6, 1)),
    'PNG with 400 packed texts of 8 MB': png(
      header(64, 64),
      times(400, chunk('zTXt', join('Comment\0\0', packed))),
    ),
    'PNG with 400 packed international texts': png(
      header(64, 64),
      times(400, chunk('iTXt', join('Comment\0\x01\0\0\0', packed))),
    ),
    'PNG with 16 packed texts of 8 MB': png(
      header(64, 64),
      times(16, chunk('zTXt', join('Comment\0\0', packed))),
    ),
    'PNG with 400 packed texts that are cut': png(
      header(64, 64),
      times(400, chunk('zTXt', join('Comment\0\0', packed.subarray(0, 3000)))),
    ),
    'PNG with a profile of 8 MB': png(header(64, 64), chunk('iCCP', join('p\0\0', packed))),
    'PNG with 120,000 chunks': png(header(64, 64), times(120_000, chunk('teSt', Buffer.alloc(0)))),
    'JPEG of 65,535 by 65,535': resized(pick('JPEG'), 65_535, 65_535),
    'JPEG of 12,000 by 12,000': resized(pick('JPEG'), 12_000, 12_000),
    'JPEG, progressive, of 10,900 by 10,900': resized(pick('JPEG, progressive'), 10_900, 10_900),
    'JPEG of 0 by 0': resized(pick('JPEG'), 0, 0),
    'JPEG with 5,000 scans': scans(pick('JPEG, progressive'), 5000),
    'JPEG of frames alone': join('\xff\xd8', times(3000, frame(9000, 9000)), '\xff\xd9'),
    'WebP on a canvas of 16,777,216 by 16,777,216': join('RIFF', le32(wide.length), wide),
    'WebP of 16,383 by 16,383': lossy,
    'AVIF of 4,294,967,295 by 4,294,967,295': spread(pick('AVIF'), 0xffffffff, 0xffffffff),
    'AVIF of 20,000 by 20,000': spread(pick('AVIF'), 20_000, 20_000),
    'AVIF of 9,000 by 9,000': spread(pick('AVIF'), 9000, 9000),
    'AVIF whose boxes are empty': join(pick('AVIF').subarray(0, 32), box('meta'), box('mdat')),
    'TIFF whose directory follows itself': tiff([...area(64, 64), ...STRIP], 8, Buffer.alloc(4096)),
    'TIFF whose directory is nowhere': join('II', le16(42), le32(0xfffffff0), Buffer.alloc(64)),
    'TIFF whose directory is its head': join('II', le16(42), le32(0), Buffer.alloc(64)),
    'TIFF of 100,000 by 100,000': tiff(
      [...area(100_000, 100_000), ...STRIP],
      0,
      Buffer.alloc(4096),
    ),
    'TIFF of 29,000 by 29,000': tiff([...area(29_000, 29_000), ...STRIP], 0, Buffer.alloc(4096)),
    'TIFF with strips past its end': tiff([...area(10_000, 10_000), ...STRIP], 0, Buffer.alloc(64)),
    'TIFF with four thousand million strips': tiff(
      [
        ...area(64, 64),
        ...STRIP.map((entry) => (entry[0] === 273 ? [273, 4, 0xffffffff, 8] : entry)),
      ],
      0,
      Buffer.alloc(4096),
    ),
    'TIFF with 65,535 entries': tiff([
      ...area(64, 64),
      ...STRIP,
      ...repeated(65_526, [65_000, 4, 1, 1]),
    ]),
  }
}

/** Files that are odd and may be sound: what becomes of them is the decoder's to say, in bounded memory. */
export const oddities = (good: Record<string, Buffer>): Record<string, Buffer> => ({
  'PNG with a packed text of 1 MB': png(
    header(64, 64),
    chunk('zTXt', join('Comment\0\0', deflateSync(Buffer.alloc(1_000_000, 65)))),
  ),
  'JPEG of 100,000 comments': join(
    '\xff\xd8',
    times(100_000, segment(0xfe, Buffer.alloc(8))),
    (good.JPEG ?? Buffer.alloc(0)).subarray(2),
  ),
  'TIFF with directories within itself': tiff(
    [...area(64, 64), ...STRIP, [330, 4, 1, 8]],
    0,
    Buffer.alloc(4096),
  ),
})
