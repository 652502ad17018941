import { describe, expect, it } from 'vitest'
import sharp from 'sharp'
import { wordsInFile } from '#photos/metadata/extractEmbeddedText.ts'

const picture = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
const artist = { IFD0: { Artist: 'Mireya Rubio', Copyright: 'x' } }
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Mireya Rubio</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`
const says = (bytes: Buffer): boolean =>
  wordsInFile(bytes).some((text) => text.includes('Mireya Rubio'))

/** A JPEG comment (T.81, B.2.4.5). */
const comment = (text: Buffer): Buffer => {
  const head = Buffer.from([0xff, 0xfe, 0, 0])
  head.writeUInt16BE(text.length + 2, 2)
  return Buffer.concat([head, text])
}
const withComment = (jpeg: Buffer, text: Buffer): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), comment(text), jpeg.subarray(2)])

/** A box of ISO base media (ISO/IEC 14496-12, 4.2). */
const box = (type: string, text: string): Buffer => {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(8 + Buffer.byteLength(text))
  return Buffer.concat([head, Buffer.from(type + text)])
}

/** The AVIF with a name for its picture: the boxes around grow with it, and what follows moves. */
function itemNamed(avif: Buffer, name: string): Buffer {
  const at = avif.indexOf('av01', avif.indexOf('infe')) + 4
  const grown = Buffer.concat([avif.subarray(0, at), Buffer.from(name), avif.subarray(at)])
  for (const type of ['infe', 'iinf', 'meta']) {
    const size = avif.indexOf(type) - 4
    grown.writeUInt32BE(avif.readUInt32BE(size) + name.length, size)
  }
  // The item's place, in the table of places, is that of the picture behind 'mdat'.
  const place = avif.indexOf('mdat') + 4
  const wanted = Buffer.alloc(4)
  wanted.writeUInt32BE(place)
  const entry = avif.indexOf(wanted, avif.indexOf('iloc'))
  expect(entry).toBeLessThan(avif.indexOf('iinf'))
  grown.writeUInt32BE(place + name.length, entry)
  return grown
}

describe('the words in a public picture', () => {
  it.each([
    ['the artist of a JPEG', async () => picture().withExif(artist).jpeg().toBuffer()],
    ['the artist of a WebP', async () => picture().withExif(artist).webp().toBuffer()],
    ['the XMP of a JPEG', async () => picture().withXmp(xmp).jpeg().toBuffer()],
    ['the XMP of a WebP', async () => picture().withXmp(xmp).webp().toBuffer()],
    [
      'a comment',
      async () => withComment(await picture().jpeg().toBuffer(), Buffer.from('Mireya Rubio')),
    ],
    [
      'a comment in UTF-16',
      async () =>
        withComment(await picture().jpeg().toBuffer(), Buffer.from('Mireya Rubio', 'utf16le')),
    ],
    [
      'words behind the end of a JPEG',
      async () => Buffer.concat([await picture().jpeg().toBuffer(), Buffer.from('Mireya Rubio')]),
    ],
    [
      'words behind the end of a WebP',
      async () => Buffer.concat([await picture().webp().toBuffer(), Buffer.from('Mireya Rubio')]),
    ],
    ['the artist of an AVIF', async () => picture().withExif(artist).avif().toBuffer()],
    ['the XMP of an AVIF', async () => picture().withXmp(xmp).avif().toBuffer()],
    [
      'a box of an AVIF that players skip',
      async () => Buffer.concat([await picture().avif().toBuffer(), box('free', 'Mireya Rubio')]),
    ],
    [
      'the item name of an AVIF',
      async () => itemNamed(await picture().avif().toBuffer(), 'Mireya Rubio'),
    ],
    [
      'a comment between the scans of a progressive JPEG',
      async () => {
        const jpeg = await picture().jpeg({ progressive: true }).toBuffer()
        const scan = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]))
        // The last scan's tables and header begin at a marker; the comment goes before the header.
        return Buffer.concat([
          jpeg.subarray(0, scan),
          comment(Buffer.from('Mireya Rubio')),
          jpeg.subarray(scan),
        ])
      },
    ],
    [
      'words between two ends of a JPEG',
      async () => {
        const jpeg = await picture().jpeg().toBuffer()
        return Buffer.concat([jpeg, Buffer.from('Mireya Rubio'), jpeg.subarray(-2)])
      },
    ],
  ])('should be found: %s', async (_, make) => {
    expect(says(await make())).toBe(true)
  })

  it('should be none but the JFIF mark where a picture is bare', async () => {
    expect(wordsInFile(await picture().webp().toBuffer())).toEqual([])
    for (const progressive of [false, true]) {
      const words = wordsInFile(await picture().jpeg({ mozjpeg: true, progressive }).toBuffer())
      expect(words.every((text) => text.length <= 14)).toBe(true)
    }
    expect(
      wordsInFile(await picture().avif().toBuffer())
        .join('')
        .replaceAll('\0', ''),
    ).toBe('')
  })

  it.each([
    ['a PNG', async () => picture().png().toBuffer()],
    ['a text', () => Promise.resolve(Buffer.from('Mireya Rubio was here, and here, and here.'))],
    ['nothing', () => Promise.resolve(Buffer.alloc(0))],
    ['a JPEG without an end', async () => (await picture().jpeg().toBuffer()).subarray(0, -2)],
    ['an AVIF cut off', async () => (await picture().avif().toBuffer()).subarray(0, -3)],
    [
      'an AVIF with a box nobody knows',
      async () => Buffer.concat([await picture().avif().toBuffer(), box('odd!', 'x')]),
    ],
    [
      'an AVIF whose picture stands beyond its end',
      async () => {
        const bytes = await picture().avif().toBuffer()
        bytes.writeUInt32BE(0x7fffffff, bytes.indexOf('iloc') + 24)
        return bytes
      },
    ],
    [
      'an AVIF with a property nobody knows',
      async () => {
        const bytes = await picture().avif().toBuffer()
        bytes.write('odd!', bytes.indexOf('pixi'), 'latin1')
        return bytes
      },
    ],
    ['a WebP cut off', async () => (await picture().webp().toBuffer()).subarray(0, -3)],
    [
      'a JPEG whose segments are out of step',
      async () => {
        const bytes = await picture().jpeg().toBuffer()
        bytes[2] = 0
        return bytes
      },
    ],
  ])('should not be vouched for in %s', async (_, make) => {
    const bytes = await make()
    expect(() => wordsInFile(bytes)).toThrow()
  })
})
