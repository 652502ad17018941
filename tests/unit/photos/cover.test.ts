import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import sharp from 'sharp'
import type { Region } from '#newsroom/pictures.ts'
import { cover } from '#photos/redactRegions.ts'
import { coveredPreview, derivePicture, type Renditions } from '#photos/deriveRenditions.ts'

const region = (x: number, y: number, width: number, height: number): Region => ({
  x,
  y,
  width,
  height,
  of: 'face',
  person: null,
})

const NEUTRAL = [0x8b, 0x87, 0x81]
const stamp = { creator: '', credit: '(Nadia Brooks / Homeroom)', copyright: '', alt: 'A crowd' }

/** A picture in which no two neighbouring places are alike, so that whatever is moved or kept shows. */
const grain = (width: number, height: number): Buffer => {
  const data = Buffer.alloc(width * height * 3)
  let state = 12345
  for (let at = 0; at < data.length; at += 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    data[at] = state >>> 24
  }
  return data
}

const fraction = fc.double({ min: 0, max: 1, noNaN: true })
const anyRegion = fc
  .tuple(fraction, fraction, fraction, fraction)
  .filter(([x, y]) => x < 1 && y < 1)
  .map(([x, y, across, down]) =>
    region(x, y, Math.max(1e-4, across * (1 - x)), Math.max(1e-4, down * (1 - y))),
  )

describe('covering', () => {
  it('should leave no pixel of any region as it was, nor change one far from all of them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 90 }),
        fc.array(anyRegion, { maxLength: 5 }),
        (width, height, regions) => {
          const before = grain(width, height)
          const data = Buffer.from(before)
          cover({ data, width, height }, regions)
          const wrong: string[] = []
          for (let y = 0; y < height; y += 1)
            for (let x = 0; x < width; x += 1) {
              const at = (y * width + x) * 3
              const same = (as: Buffer | number[], from: number) =>
                [0, 1, 2].every((channel) => data[at + channel] === as[from + channel])
              const within = (by: number) =>
                regions.some(
                  (one) =>
                    x + 1 > one.x * width - by &&
                    x < (one.x + one.width) * width + by &&
                    y + 1 > one.y * height - by &&
                    y < (one.y + one.height) * height + by,
                )
              if (within(-1e-6) && !same(NEUTRAL, 0)) wrong.push(`${x},${y} shows`)
              // The growth is at most 4 % of 90 pixels, and two roundings.
              if (!within(6) && !same(before, at)) wrong.push(`${x},${y} is changed`)
            }
          expect(wrong).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })

  it.each([
    ['the whole picture', [region(0, 0, 1, 1)]],
    ['a part far below a pixel', [region(0.5, 0.5, 1e-9, 1e-9)]],
    ['the last corner', [region(0.999, 0.999, 0.001, 0.001)]],
    ['more than there is', [region(0.9, 0.9, 0.2, 0.2)]],
  ])('should hold for %s', (_, regions) => {
    const data = grain(50, 40)
    cover({ data, width: 50, height: 40 }, regions)
    const [one] = regions
    const at =
      (Math.min(39, Math.floor((one?.y ?? 0) * 40)) * 50 +
        Math.min(49, Math.floor((one?.x ?? 0) * 50))) *
      3
    expect([...data.subarray(at, at + 3)]).toEqual(NEUTRAL)
  })

  it('should grow a region and round it outside of it alone', () => {
    const [width, height] = [600, 400]
    const data = Buffer.alloc(width * height * 3)
    cover({ data, width, height }, [region(0.25, 0.25, 0.5, 0.5)])
    const covered = (x: number, y: number) => data[(y * width + x) * 3] === NEUTRAL[0]
    // Growth: 4 % of 300, which is 12.
    expect([covered(138, 200), covered(137, 200), covered(461, 200), covered(462, 200)]).toEqual([
      true,
      false,
      true,
      false,
    ])
    expect(covered(138, 88)).toBe(false)
    expect([covered(150, 100), covered(449, 100), covered(150, 299), covered(449, 299)]).toEqual([
      true,
      true,
      true,
      true,
    ])
  })
})

describe('two originals that differ only under the covering', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'homeroom-cover-'))
  })
  afterAll(async () => rm(folder, { recursive: true, force: true }))

  const size = { width: 1000, height: 650 }
  const raw = { ...size, channels: 3 as const }
  const regions = [
    region(0.3, 0.2, 0.1, 0.15),
    region(0.35, 0.3, 0.2, 0.1),
    region(0, 0.9, 0.05, 0.1),
  ]

  /** The same scene with another face: every pixel of the regions is another. */
  const original = async (face: number): Promise<Buffer> => {
    const data = await sharp(grain(size.width, size.height), { raw }).blur(3).raw().toBuffer()
    for (const one of regions)
      for (
        let y = Math.ceil(one.y * size.height);
        y < Math.floor((one.y + one.height) * size.height);
        y += 1
      ) {
        const from = (y * size.width + Math.ceil(one.x * size.width)) * 3
        const to = (y * size.width + Math.floor((one.x + one.width) * size.width)) * 3
        for (let at = from; at < to; at += 1) data[at] = (at * face) % 251
      }
    return sharp(data, { raw }).png({ compressionLevel: 1 }).toBuffer()
  }
  const derive = async (bytes: Buffer, store: string, covered: Region[]) =>
    derivePicture({
      original: bytes,
      regions: covered,
      focal: { x: 0.35, y: 0.25 },
      stamp,
      secret: 'a secret',
      store,
    })
  const bytesOf = async (made: Renditions, store: string) =>
    Promise.all(made.files.map((file) => readFile(path.join(store, file))))

  it('should come out the same to the last bit, in every file, the placeholder and the preview', async () => {
    const [one, other] = [await original(7), await original(113)]
    const first = await derive(one, folder, regions)
    const second = await derive(other, folder, regions)
    expect(first.files.map((file) => file.slice(32))).toEqual(
      second.files.map((file) => file.slice(32)),
    )
    expect(first.files).toHaveLength(15)
    expect(first.files[0]).not.toBe(second.files[0])
    const [here, there] = [await bytesOf(first, folder), await bytesOf(second, folder)]
    for (const [index, bytes] of here.entries())
      expect(bytes.equals(there[index] ?? Buffer.alloc(0))).toBe(true)
    expect(first.placeholder).toBe(second.placeholder)
    const previews = await Promise.all(
      [one, other].map((bytes) => coveredPreview(bytes, regions, 900)),
    )
    expect(previews[0]?.equals(previews[1] ?? Buffer.alloc(0))).toBe(true)
    // The test can fail: uncovered, they differ.
    const bare = await Promise.all([one, other].map((bytes) => coveredPreview(bytes, [], 900)))
    expect(bare[0]?.equals(bare[1] ?? Buffer.alloc(0))).toBe(false)
  }, 60_000)

  it('should keep what is not covered close to the original, and show the covering flat', async () => {
    const bytes = await original(7)
    const made = await derive(bytes, folder, regions)
    for (const format of ['avif', 'webp', 'jpeg'] as const) {
      const rendition = made.renditions.find((each) => each.format === format && each.width === 960)
      const file = path.join(folder, path.basename(rendition?.url ?? ''))
      const shown = await sharp(file).raw().toBuffer({ resolveWithObject: true })
      const meant = await sharp(bytes).resize({ width: 960 }).raw().toBuffer()
      let [off, places] = [0, 0]
      for (let y = 0; y < shown.info.height; y += 1)
        for (let x = Math.round(0.7 * 960); x < 960; x += 1) {
          const at = (y * 960 + x) * 3
          off += Math.abs((shown.data[at] ?? 0) - (meant[at] ?? 0))
          places += 1
        }
      expect(off / places).toBeLessThan(6)
      const middle = (Math.round(0.27 * shown.info.height) * 960 + Math.round(0.35 * 960)) * 3
      for (const [channel, value] of NEUTRAL.entries())
        expect(Math.abs((shown.data[middle + channel] ?? 0) - value)).toBeLessThan(4)
    }
  }, 60_000)
})
