import { describe, expect, it, vi } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import sharp from 'sharp'
import type { Suggested } from '#photos/metadata/readMetadata.ts'
import { inspectPicture } from '#photos/validateUpload.ts'
import { readMetadata } from '#photos/metadata/readMetadata.ts'
import { tiff } from '../../helpers/hostile/bytes.ts'
import { embedIptc, iimRecords, type Iptc } from '#demo/embedDemoIptc.ts'

const NOTHING: Suggested = {
  caption: '',
  alt: '',
  creator: '',
  credit: '',
  copyright: '',
  takenAt: null,
}
const picture = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })

const NAMESPACES = [
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
  'xmlns:exif="http://ns.adobe.com/exif/1.0/"',
  'xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"',
].join(' ')
const xmp = (inner: string, attributes = '') =>
  `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${NAMESPACES}><rdf:Description rdf:about="" ${attributes}>${inner}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
const alternatives = (name: string, ...texts: [language: string, text: string][]) =>
  `<${name}><rdf:Alt>${texts.map(([language, text]) => `<rdf:li xml:lang="${language}">${text}</rdf:li>`).join('')}</rdf:Alt></${name}>`
const list = (name: string, ...texts: string[]) =>
  `<${name}><rdf:Seq>${texts.map((text) => `<rdf:li>${text}</rdf:li>`).join('')}</rdf:Seq></${name}>`

const suggestedFor = async (bytes: Buffer): Promise<Suggested> => {
  const seen = await inspectPicture(bytes)
  if (!seen.ok) throw new Error(seen.error.code)
  return seen.value.suggested
}
type Exif = Record<string, Record<string, string>>
const ofExif = async (exif: Exif) => suggestedFor(await picture().withExif(exif).jpeg().toBuffer())
const ofIptc = async (iptc: Iptc) =>
  suggestedFor(embedIptc(await picture().jpeg().toBuffer(), iptc))

const FULL = xmp(
  alternatives(
    'dc:description',
    ['es', 'Estudiantes'],
    ['x-default', 'Students march on César Chávez Avenue.'],
  ) +
    alternatives('Iptc4xmpCore:AltTextAccessibility', ['x-default', 'A crowd with signs']) +
    list('dc:creator', 'Mireya Rubio', 'José Núñez') +
    alternatives('dc:rights', ['x-default', '© 2026 Homeroom']),
  'photoshop:Credit="Homeroom" photoshop:DateCreated="2026-05-04T13:14:15-07:00"',
)
const FULLY: Suggested = {
  caption: 'Students march on César Chávez Avenue.',
  alt: 'A crowd with signs',
  creator: 'Mireya Rubio, José Núñez',
  credit: 'Homeroom',
  copyright: '© 2026 Homeroom',
  takenAt: '2026-05-04T20:14:15.000Z',
}

describe('what a picture says of itself', () => {
  it.each(['jpeg', 'png', 'webp', 'avif', 'tiff'] as const)(
    'should be read from the XMP of a %s',
    async (format) => {
      expect(await suggestedFor(await picture().withXmp(FULL).toFormat(format).toBuffer())).toEqual(
        FULLY,
      )
    },
  )

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'should be read from the EXIF of a %s',
    async (format) => {
      const exif = {
        IFD0: { ImageDescription: 'A walkout.', Artist: 'Mireya Rubio', Copyright: 'Homeroom' },
        IFD2: { DateTimeOriginal: '2026:05:04 13:14:15', OffsetTimeOriginal: '-07:00' },
      }
      const bytes = await picture().withExif(exif).toFormat(format).toBuffer()
      expect(await suggestedFor(bytes)).toEqual({
        ...NOTHING,
        caption: 'A walkout.',
        creator: 'Mireya Rubio',
        copyright: 'Homeroom',
        takenAt: '2026-05-04T20:14:15.000Z',
      })
    },
  )

  it('should be read from the fields of a TIFF', async () => {
    const words = Buffer.from('A walkout.\0Mireya Rubio\0')
    // Seven fields of the picture and two of its metadata, behind a head of 8 bytes; then the words, then the pixels.
    const at = 8 + 2 + 9 * 12 + 4
    const bytes = tiff(
      [
        [256, 4, 1, 32],
        [257, 4, 1, 32],
        [258, 3, 1, 8],
        [262, 3, 1, 1],
        [270, 2, 11, at],
        [273, 4, 1, at + words.length],
        [278, 4, 1, 32],
        [279, 4, 1, 1024],
        [315, 2, 13, at + 11],
      ],
      0,
      Buffer.concat([words, Buffer.alloc(1024, 90)]),
    )
    expect(await suggestedFor(bytes)).toEqual({
      ...NOTHING,
      caption: 'A walkout.',
      creator: 'Mireya Rubio',
    })
  })

  it('should be read from IPTC, before anything else', async () => {
    const bytes = await picture().withXmp(FULL).jpeg().toBuffer()
    const iptc = {
      caption: 'The agency’s caption.',
      byline: 'Ana Peña',
      credit: 'City News',
      copyright: '© CN',
    }
    expect(await suggestedFor(embedIptc(bytes, iptc))).toEqual({
      ...FULLY,
      caption: 'The agency’s caption.',
      creator: 'Ana Peña',
      credit: 'City News',
      copyright: '© CN',
    })
    expect((await ofIptc({ dateCreated: '20260504' })).takenAt).toBe('2026-05-04')
  })

  it('should be read from IPTC in Latin-1, where no character set is told', () => {
    const text = Buffer.from('Se\xf1or \x93Pe\xf1a\x94', 'latin1')
    const record = Buffer.concat([Buffer.from([0x1c, 2, 120, 0, text.length]), text])
    expect(readMetadata({ iptc: record }).caption).toBe('Señor “Peña”')
  })

  it('should be nothing where there is nothing', async () => {
    expect(await suggestedFor(await picture().jpeg().toBuffer())).toEqual(NOTHING)
  })

  it.each([
    'OLYMPUS DIGITAL CAMERA         ',
    'SONY DSC',
    'DCIM',
    'DSC_0042',
    'Exif_JPEG_PICTURE',
    'KODAK Digital Still Camera',
    'MINOLTA DIGITAL CAMERA',
    '<Digimax S500 / Kenox S500>',
    'Created with GIMP',
    'hdr',
    'untitled',
    '   ',
    '-',
  ])('should not be what a camera put there: %s', async (text) => {
    expect(
      await ofExif({ IFD0: { ImageDescription: text, Artist: text, Copyright: text } }),
    ).toEqual(NOTHING)
  })

  it('should pass over what a camera put there for what a person wrote', async () => {
    const bytes = await picture()
      .withExif({ IFD0: { ImageDescription: 'A walkout.' } })
      .jpeg()
      .toBuffer()
    expect((await suggestedFor(embedIptc(bytes, { caption: 'SONY DSC' }))).caption).toBe(
      'A walkout.',
    )
  })

  it('should hold no control character, no mark of direction and nothing unseen', async () => {
    const dirty = 'A\u202Egpj\u2066 wa\u200Blk\u00AD\tout\u0007.\r\nThen\u2028home\u{E0041}.'
    const { caption } = await ofIptc({ caption: dirty })
    expect(caption).toBe('Agpj walk out .\nThenhome.')
    expect(caption).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u)
  })

  it('should be no longer than its field, and end with a whole character', () => {
    const record = (number: number, text: string) => {
      const bytes = Buffer.from(text)
      const head = Buffer.from([0x1c, 2, number, 0, 0])
      head.writeUInt16BE(bytes.length, 3)
      return Buffer.concat([head, bytes])
    }
    const iptc = Buffer.concat([record(120, `a${'😀'.repeat(4000)}`), record(80, 'é'.repeat(900))])
    const { caption, creator } = readMetadata({ iptc })
    expect(caption.length).toBe(1999)
    expect(caption).not.toMatch(/\p{Cs}/u)
    expect(creator.length).toBe(200)
  })

  it.each([
    ['2026:05:04 13:14:15', '', '2026-05-04T13:14:15'],
    ['2026:05:04 13:14:15', '+02:00', '2026-05-04T11:14:15.000Z'],
    ['2026:05:04 13:14:15', 'noon', '2026-05-04T13:14:15'],
    ['0000:00:00 00:00:00', '', null],
    ['    :  :     :  :  ', '', null],
    ['2026:02:30 13:14:15', '', null],
    ['2026:13:01 13:14:15', '', null],
    ['9999:01:01 00:00:00', '', null],
    ['yesterday', '', null],
  ])('should say when it was taken: %s %s', async (when, zone, taken) => {
    const { takenAt } = await ofExif({
      IFD2: { DateTimeOriginal: when, ...(zone && { OffsetTimeOriginal: zone }) },
    })
    expect(takenAt).toBe(taken)
  })

  it('should be the same picture, whatever it is called, and another when a byte differs', async () => {
    const [one, other] = await Promise.all([
      picture().jpeg().toBuffer(),
      picture()
        .withExif({ IFD0: { Artist: 'x' } })
        .jpeg()
        .toBuffer(),
    ])
    const digest = async (bytes: Buffer) => {
      const seen = await inspectPicture(bytes)
      return seen.ok ? seen.value.digest : ''
    }
    expect(await digest(one)).toMatch(/^[0-9a-f]{64}$/u)
    expect(await digest(Buffer.from(one))).toBe(await digest(one))
    expect(await digest(other)).not.toBe(await digest(one))
  })

  it('should be measured upright', async () => {
    const turned = await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await inspectPicture(turned)).toMatchObject({
      ok: true,
      value: { format: 'jpeg', width: 30, height: 40 },
    })
  })
})

describe('hostile metadata', () => {
  const deep = '<dc:a>'.repeat(9000) + '</dc:a>'.repeat(9000)
  it.each([
    ['XMP that is cut', FULL.slice(0, FULL.length >> 1)],
    ['XMP of ten thousand levels', xmp(deep)],
    [
      'XMP with a document type and entities',
      `<!DOCTYPE x [<!ENTITY a "${'b'.repeat(999)}">]>${xmp('<dc:title>&a;&a;</dc:title>')}`,
    ],
    [
      'XMP with entities within',
      xmp(
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><dc:description>&a;</dc:description>',
      ),
    ],
    ['XMP with a thousand endings', xmp('<?xpacket end="'.repeat(4000))],
    [
      'XMP without name spaces',
      '<rdf:RDF><rdf:Description><dc:description>x</dc:description></rdf:Description></rdf:RDF>',
    ],
    [
      'XMP with tags named as what objects inherit',
      xmp(
        '<dc:constructor>a</dc:constructor><dc:__proto__>b</dc:__proto__><dc:hasOwnProperty>c</dc:hasOwnProperty>',
      ),
    ],
    [
      'XMP of many attributes',
      xmp('', Array.from({ length: 9000 }, (_, index) => `dc:a${index}="x"`).join(' ')),
    ],
    ['XMP that is large', xmp(`<dc:description>${'x'.repeat(3_000_000)}</dc:description>`)],
    ['XMP that opens and never closes', xmp('<dc:a '.repeat(30_000))],
  ])('should be as good as none, and without a word: %s', (_what, packet) => {
    const said = (['log', 'warn', 'error', 'info'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation(() => undefined),
    )
    const read = readMetadata({ xmp: Buffer.from(packet) })
    expect(Object.keys(read)).toEqual(Object.keys(NOTHING))
    for (const spy of said) expect(spy).not.toHaveBeenCalled()
    vi.restoreAllMocks()
    expect(JSON.stringify(read)).not.toContain('root:')
  })

  it('should never make the reading fail, whatever stands there', () => {
    const exif = Buffer.from(
      '45786966000049492a00080000000200' +
        '3b01020005000000260000000e010200' +
        '0500000026000000000000006162636400',
      'hex',
    )
    const iptc = iimRecords({ caption: 'A walkout.', byline: 'Mireya Rubio' })
    const blocks = [exif, iptc, Buffer.from(FULL)] as const
    fc.assert(
      fc.property(
        fc.nat(2),
        fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), { maxLength: 10 }),
        fc.nat(3000),
        (which, edits, cut) => {
          const bytes = Buffer.from(blocks[which] ?? Buffer.alloc(0)).subarray(0, cut)
          for (const [at, value] of edits) if (at < bytes.length) bytes[at] = value
          const read = readMetadata({ [(['exif', 'iptc', 'xmp'] as const)[which] ?? 'xmp']: bytes })
          for (const [field, text] of Object.entries(read)) {
            if (typeof text !== 'string') continue
            expect(text.length).toBeLessThanOrEqual(field === 'caption' ? 2000 : 500)
            expect(text).not.toMatch(/(?!\n)(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}]/u)
          }
        },
      ),
      { numRuns: 1500, verbose: 1 },
    )
  })
})
