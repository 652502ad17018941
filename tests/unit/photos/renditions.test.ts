import { mkdtemp, readdir, readFile, rm, unlink } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import sharp, { type Sharp } from 'sharp'
import { framesOf } from '#photos/sizesAndCrops.ts'
import { coveredPreview, derivePicture, type DeriveRequest } from '#photos/deriveRenditions.ts'

let store = ''
beforeEach(async () => {
  store = await mkdtemp(path.join(os.tmpdir(), 'homeroom-renditions-'))
})
afterEach(async () => rm(store, { recursive: true, force: true }))

const stamp = {
  creator: 'Nadia Brooks',
  credit: '(Nadia Brooks / Homeroom)',
  copyright: '',
  alt: 'A',
}
const plain = (width: number, height: number, background = '#c83c28'): Sharp =>
  sharp({ create: { width, height, channels: 3, background } })
const request = (original: Buffer, rest: Partial<DeriveRequest> = {}): DeriveRequest => ({
  original,
  regions: [],
  focal: { x: 0.5, y: 0.5 },
  stamp,
  secret: 'a secret',
  store,
  ...rest,
})
const face = { x: 0.1, y: 0.1, width: 0.2, height: 0.2, of: 'face' as const, person: null }

/** The colour at a place, in fractions. */
const colourAt = async (bytes: Buffer, x: number, y: number): Promise<number[]> => {
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels
  return [...data.subarray(at, at + 3)]
}
const near = (one: readonly number[], other: readonly number[], by: number): boolean =>
  one.every((value, index) => Math.abs(value - (other[index] ?? 0)) <= by)

describe('the renditions of a picture', () => {
  it('should come in AVIF, WebP and JPEG, at three widths and two crops, of the size that is told', async () => {
    const made = await derivePicture(request(await plain(2000, 1000).jpeg().toBuffer()))
    expect([made.width, made.height]).toEqual([2000, 1000])
    const all = [...made.renditions, ...made.crops.square, ...made.crops.wide]
    expect(all.map(({ format, width, height }) => `${format} ${width}x${height}`)).toEqual(
      ['480x240', '960x480', '1600x800', '480x480', '960x540'].flatMap((size) =>
        ['avif', 'webp', 'jpeg'].map((format) => `${format} ${size}`),
      ),
    )
    for (const rendition of all) {
      const name = path.basename(rendition.url)
      expect(name).toMatch(/^[0-9a-f]{32}-(?:sq|wide)?\d+\.(?:avif|webp|jpg)$/u)
      expect(made.files).toContain(name)
      const { width, height, format } = await sharp(path.join(store, name)).metadata()
      expect([width, height]).toEqual([rendition.width, rendition.height])
      expect(format).toBe(rendition.format === 'avif' ? 'heif' : rendition.format)
    }
    expect(made.placeholder).toMatch(/^data:image\/webp;base64,[A-Za-z0-9+/=]{20,400}$/u)
    const note = `${(made.files[0] ?? '').slice(0, 32)}.json`
    expect((await readdir(store)).sort()).toEqual([...made.files, note].sort())
  })

  it('should never be larger than the original', async () => {
    const made = await derivePicture(request(await plain(700, 300).png().toBuffer()))
    const sizes = (list: readonly { width: number; height: number }[]) => [
      ...new Set(list.map(({ width, height }) => `${width}x${height}`)),
    ]
    expect(sizes(made.renditions)).toEqual(['480x206', '700x300'])
    expect(sizes(made.crops.square)).toEqual(['300x300'])
    expect(sizes(made.crops.wide)).toEqual(['533x300'])
  })

  it.each([
    [1, 'abcd'],
    [2, 'badc'],
    [3, 'dcba'],
    [4, 'cdab'],
    [5, 'acbd'],
    [6, 'cadb'],
    [7, 'dbca'],
    [8, 'bdac'],
  ])(
    'should stand upright at EXIF orientation %i, covering included',
    async (orientation, corners) => {
      const colours = { a: '#d02020', b: '#20d020', c: '#2020d0', d: '#d0d020' } as const
      const quarter = (colour: string, left: number, top: number) => ({
        input: { create: { width: 60, height: 40, channels: 3 as const, background: colour } },
        left,
        top,
      })
      const original = await plain(120, 80)
        .composite([
          quarter(colours.a, 0, 0),
          quarter(colours.b, 60, 0),
          quarter(colours.c, 0, 40),
          quarter(colours.d, 60, 40),
        ])
        .withMetadata({ orientation })
        .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
        .toBuffer()
      const made = await derivePicture(request(original))
      expect([made.width, made.height]).toEqual(orientation < 5 ? [120, 80] : [80, 120])
      const file = await readFile(path.join(store, made.files[1] ?? ''))
      const places = [
        [0.25, 0.25],
        [0.75, 0.25],
        [0.25, 0.75],
        [0.75, 0.75],
      ] as const
      for (const [index, corner] of [...corners].entries()) {
        const [x, y] = places[index] ?? [0, 0]
        const hex = colours[corner as keyof typeof colours]
        const wanted = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16))
        expect(near(await colourAt(file, x, y), wanted, 14)).toBe(true)
      }
      const preview = await coveredPreview(
        original,
        [{ ...face, x: 0.5, y: 0, width: 0.4, height: 0.3 }],
        80,
      )
      expect(near(await colourAt(preview, 0.7, 0.15), [0x8b, 0x87, 0x81], 6)).toBe(true)
      expect(near(await colourAt(preview, 0.2, 0.8), [0x8b, 0x87, 0x81], 30)).toBe(false)
    },
  )

  const red = [0xc8, 0x3c, 0x28]
  it.each<[string, () => Promise<Buffer>, number[], number]>([
    ['16 bits a channel', () => plain(64, 64).toColourspace('rgb16').png().toBuffer(), red, 4],
    ['CMYK', () => plain(64, 64).toColourspace('cmyk').jpeg().toBuffer(), red, 32],
    ['CMYK in TIFF', () => plain(64, 64).toColourspace('cmyk').tiff().toBuffer(), red, 32],
    ['Lab', () => plain(64, 64).toColourspace('lab').tiff().toBuffer(), red, 6],
    ['Display P3', () => plain(64, 64).withIccProfile('p3').png().toBuffer(), red, 8],
    [
      'grey',
      () => plain(64, 64, '#808080').toColourspace('b-w').png().toBuffer(),
      [128, 128, 128],
      4,
    ],
    [
      'grey at 16 bits',
      () => plain(64, 64, '#808080').toColourspace('grey16').png().toBuffer(),
      [128, 128, 128],
      4,
    ],
    ['a palette', () => plain(64, 64).png({ palette: true }).toBuffer(), red, 4],
    [
      'nothing (transparent)',
      () =>
        sharp({
          create: {
            width: 64,
            height: 64,
            channels: 4,
            background: { r: 0, g: 0, b: 0, alpha: 0 },
          },
        })
          .png()
          .toBuffer(),
      [255, 255, 255],
      3,
    ],
    [
      'grey, half transparent',
      () =>
        sharp({
          create: {
            width: 64,
            height: 64,
            channels: 4,
            background: { r: 0, g: 0, b: 0, alpha: 0.5 },
          },
        })
          .toColourspace('b-w')
          .png()
          .toBuffer(),
      [127, 127, 127],
      4,
    ],
  ])('should show the colours of %s rightly', async (_, make, wanted, by) => {
    const made = await derivePicture(request(await make()))
    for (const file of made.files) {
      const bytes = await readFile(path.join(store, file))
      expect(near(await colourAt(bytes, 0.5, 0.5), wanted, by)).toBe(true)
      const { icc, exif, orientation, hasAlpha } = await sharp(bytes).metadata()
      expect([icc, exif, orientation, hasAlpha]).toEqual([undefined, undefined, undefined, false])
    }
  })

  it('should be cut around the focal point', async () => {
    const original = await plain(900, 300, '#ffffff')
      .composite([
        {
          input: { create: { width: 100, height: 300, channels: 3, background: '#101010' } },
          left: 800,
          top: 0,
        },
      ])
      .png()
      .toBuffer()
    const right = await derivePicture(request(original, { focal: { x: 0.95, y: 0.5 } }))
    const left = await derivePicture(request(original, { focal: { x: 0.05, y: 0.5 } }))
    const square = async (made: typeof right) =>
      colourAt(
        await readFile(path.join(store, path.basename(made.crops.square[1]?.url ?? ''))),
        0.9,
        0.5,
      )
    expect(near(await square(right), [16, 16, 16], 6)).toBe(true)
    expect(near(await square(left), [255, 255, 255], 6)).toBe(true)
  })

  it('should keep every frame inside the picture, whatever its size and focal point', () => {
    const side = fc.integer({ min: 1, max: 30_000 })
    const fraction = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(side, side, fraction, fraction, (width, height, x, y) => {
        for (const frame of framesOf({ width, height }, { x, y })) {
          expect(Math.min(frame.left, frame.top)).toBeGreaterThanOrEqual(0)
          expect(frame.left + frame.across).toBeLessThanOrEqual(width)
          expect(frame.top + frame.down).toBeLessThanOrEqual(height)
          expect(frame.width).toBeLessThanOrEqual(frame.across)
          expect(
            Math.min(frame.width, frame.height, frame.across, frame.down),
          ).toBeGreaterThanOrEqual(1)
          expect(Math.max(frame.width, frame.height)).toBeLessThanOrEqual(8192)
        }
      }),
    )
  })

  it.each([
    [16, 16],
    [16, 9000],
    [9000, 16],
  ])('should be made of a picture of %i by %i', async (width, height) => {
    const made = await derivePicture(request(await plain(width, height).png().toBuffer()))
    for (const file of made.files) await sharp(path.join(store, file)).stats()
  })
})

describe('the names of public files', () => {
  it('should mean nothing, and change with the picture, its covering, its focal point, its stamp and the secret', async () => {
    const original = await plain(60, 40).png().toBuffer()
    const variants = [
      request(original),
      request(await plain(60, 40, '#c83c29').png().toBuffer()),
      request(original, { regions: [face] }),
      request(original, { regions: [{ ...face, x: 0.11 }] }),
      request(original, { focal: { x: 0.4, y: 0.5 } }),
      request(original, { stamp: { ...stamp, alt: 'B' } }),
      request(original, { stamp: { ...stamp, creator: '' } }),
      request(original, { secret: 'another' }),
    ]
    const names = new Set<string>()
    for (const variant of variants) names.add((await derivePicture(variant)).files[0] ?? '')
    expect(names.size).toBe(variants.length)
  })

  it('should not change with whom a region covers, which is nobody else’s business', async () => {
    const original = await plain(60, 40).png().toBuffer()
    const one = await derivePicture(request(original, { regions: [face] }))
    const other = await derivePicture(
      request(original, { regions: [{ ...face, of: 'jersey', person: 'a'.repeat(24) }] }),
    )
    expect(other.files).toEqual(one.files)
  })
})

describe('deriving again', () => {
  it('should give the same, and make anew what is missing', async () => {
    const asked = request(await plain(500, 300).png().toBuffer())
    const first = await derivePicture(asked)
    const before = await readFile(path.join(store, first.files[2] ?? ''))
    await unlink(path.join(store, first.files[2] ?? ''))
    expect(await derivePicture(asked)).toEqual(first)
    expect((await readFile(path.join(store, first.files[2] ?? ''))).equals(before)).toBe(true)
  })

  it('should end alike where two do it at once, with nothing half written', async () => {
    const asked = request(await plain(500, 300).png().toBuffer())
    const [one, other] = await Promise.all([derivePicture(asked), derivePicture(asked)])
    expect(one).toEqual(other)
    expect((await readdir(store)).filter((file) => file.endsWith('.partial'))).toEqual([])
  })

  it('should not vouch for a file that somebody wrote into', async () => {
    const asked = request(await plain(100, 80).png().toBuffer())
    const { files } = await derivePicture(asked)
    const { appendFile } = await import('node:fs/promises')
    await appendFile(path.join(store, files[2] ?? ''), 'Mireya Rubio')
    const again = await derivePicture(asked)
    expect(again.words.some((words) => words.includes('Mireya Rubio'))).toBe(true)
  })

  it('should make nothing of an original that is cut off', async () => {
    const bytes = await plain(400, 300).png().toBuffer()
    await expect(derivePicture(request(bytes.subarray(0, bytes.length / 2)))).rejects.toThrow()
    expect(await readdir(store)).toEqual([])
  })
})
