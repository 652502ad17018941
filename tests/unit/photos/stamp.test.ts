import { describe, expect, it } from 'vitest'
import ExifReader from 'exifreader'
import fc from '../../helpers/fastCheck.ts'
import sharp from 'sharp'
import type { PictureStamp } from '#publishing/edition/editionTypes.ts'
import { encode, FORMATS } from '#photos/encode.ts'
import { wordsInFile } from '#photos/metadata/extractEmbeddedText.ts'

const pixels = { data: Buffer.alloc(32 * 24 * 3, 120), width: 32, height: 24 }
const words: PictureStamp = {
  creator: 'Nadia Brooks',
  credit: '(Nadia Brooks / Homeroom)',
  copyright: '© 2026 Homeroom',
  alt: 'Estudiantes con pancartas: «¡No más!» & <b>más</b> "señales"',
}
const none: PictureStamp = { creator: '', credit: '', copyright: '', alt: '' }

interface Tag {
  value?: unknown
  description?: string
}
const read = (bytes: Buffer) =>
  ExifReader.load(bytes, { expanded: true, includeUnknown: true }) as unknown as Record<
    string,
    Record<string, Tag>
  >

/** What the parser found, without what any file must say: its type, its size, how it is coded, and that XMP is about this file. */
const STRUCTURE = new Set(['file', 'riff', 'jfif'])
const found = (bytes: Buffer): [string, string, string | undefined][] =>
  Object.entries(read(bytes))
    .filter(([group]) => !STRUCTURE.has(group))
    .flatMap(([group, tags]) =>
      Object.entries(tags)
        .filter(([name, tag]) => name !== '_raw' && !(name === 'about' && tag.value === ''))
        .map(([name, tag]): [string, string, string | undefined] => [group, name, tag.description]),
    )

describe.each(FORMATS)('the words in a public %s', (format) => {
  it('should be creator, credit, copyright and description, and no other', async () => {
    const tags = found(await encode(pixels, format, words))
    const xmp = tags.filter(([group]) => group === 'xmp')
    expect(Object.fromEntries(xmp.map(([, name, value]) => [name, value]))).toEqual({
      creator: words.creator,
      Credit: words.credit,
      rights: words.copyright,
      AltTextAccessibility: words.alt,
    })
    const iptc = tags.filter(([group]) => group === 'iptc')
    expect(Object.fromEntries(iptc.map(([, name, value]) => [name, value]))).toEqual(
      format === 'jpeg'
        ? {
            'Coded Character Set': 'UTF-8',
            'Record Version': '4',
            'By-line': words.creator,
            Credit: words.credit,
            'Copyright Notice': words.copyright,
          }
        : {},
    )
    expect(tags.filter(([group]) => group !== 'xmp' && group !== 'iptc')).toEqual([])
  })

  it('should leave out what is empty, and be none at all where all is', async () => {
    const some = found(await encode(pixels, format, { ...none, credit: words.credit }))
    expect(new Set(some.filter(([group]) => group === 'xmp').map(([, name]) => name))).toEqual(
      new Set(['Credit']),
    )
    const bare = await encode(pixels, format, none)
    expect(found(bare)).toEqual([])
    expect(wordsInFile(bare).join('').length).toBeLessThan(80)
  })

  it('should be found by the second reader', async () => {
    const text = wordsInFile(await encode(pixels, format, words)).join('\n')
    for (const value of [words.creator, words.credit, words.copyright])
      expect(text).toContain(value)
    expect(text).toContain('¡No más!')
  })
})

describe('any words', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ maxLength: 3000 }),
  )
  it('should be written so that a parser reads them and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ creator: text, credit: text, copyright: text, alt: text }),
        async (stamp) => {
          const names = new Set(['creator', 'Credit', 'rights', 'AltTextAccessibility'])
          for (const format of ['webp', 'jpeg'] as const) {
            const file = await encode(pixels, format, stamp)
            for (const [group, name] of found(file))
              if (group === 'xmp') expect(names).toContain(name)
            const { width } = await sharp(file).metadata()
            expect(width).toBe(pixels.width)
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('should be bounded, on one line, and cut at whole characters', async () => {
    const long = { ...none, creator: `Ñ\u0000\n\u202E${'ñ'.repeat(5000)}`, alt: '😀'.repeat(5000) }
    const file = await encode(pixels, 'jpeg', long)
    expect(file.length).toBeLessThan(20_000)
    const tags = read(file)
    expect(tags.iptc?.['By-line']?.description).toBe(`Ñ ${'ñ'.repeat(14)}`)
    expect(tags.xmp?.creator?.description).toBe(`Ñ ${'ñ'.repeat(198)}`)
    expect(tags.xmp?.AltTextAccessibility?.description).toBe('😀'.repeat(2000))
  })
})
