import { describe, expect, it } from '@jest/globals'
import sharp from 'sharp'
import { wordsInFile } from '#photos/wordsInFile.ts'

const picture = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
const artist = { IFD0: { Artist: 'Mireya Rubio', Copyright: 'x' } }
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Mireya Rubio</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`
const says = (bytes: Buffer): boolean =>
  wordsInFile(bytes).some((text) => text.includes('Mireya Rubio'))

/** A JPEG comment (T.81, B.2.4.5) behind the first marker. */
const withComment = (jpeg: Buffer, comment: Buffer): Buffer => {
  const head = Buffer.from([0xff, 0xfe, 0, 0])
  head.writeUInt16BE(comment.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, comment, jpeg.subarray(2)])
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
  ])('should be found: %s', async (_, make) => {
    expect(says(await make())).toBe(true)
  })

  it('should be none but the JFIF mark where a picture is bare', async () => {
    expect(wordsInFile(await picture().webp().toBuffer())).toEqual([])
    const words = wordsInFile(await picture().jpeg({ mozjpeg: true }).toBuffer())
    expect(words.every((text) => text.length <= 14)).toBe(true)
  })

  it.each([
    ['a PNG', async () => picture().png().toBuffer()],
    ['a text', () => Promise.resolve(Buffer.from('Mireya Rubio was here, and here, and here.'))],
    ['nothing', () => Promise.resolve(Buffer.alloc(0))],
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
