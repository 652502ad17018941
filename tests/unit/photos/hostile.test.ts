import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import sharp from 'sharp'
import { inspectPicture } from '#photos/validateUpload.ts'
import { storedName } from '#photos/originalFileName.ts'
import { goodPictures } from '../../helpers/hostile/goodPictures.ts'
import {
  HOSTILE_NAMES,
  type HostileFile,
  hostilePictures,
  PICTURE_CODES,
} from '../../helpers/hostilePictures.ts'

const files = await hostilePictures()
const good = await goodPictures()
/** Milliseconds after which one file hangs: some hundred times what the dearest takes. `npm run bench -- growth` says what each costs. */
const HANGS = 60_000

const codeOf = async (bytes: Buffer): Promise<string> => {
  const seen = await inspectPicture(bytes)
  return seen.ok ? 'in' : seen.error.code
}

const allowed = ({ fate }: HostileFile): readonly string[] =>
  fate === 'in' ? ['in'] : fate === 'either' ? ['in', ...PICTURE_CODES] : fate

describe('what comes into the photo desk', () => {
  beforeAll(() => {
    // The peak is measured by what the whole table costs.
    sharp.cache(false)
  })

  it('should be tried with more than 200 hostile files', () => {
    expect(files.length).toBeGreaterThan(200)
    expect(new Set(files.map(({ what }) => what)).size).toBe(files.length)
  })

  it.each(files.map((file) => [file.what, file] as const))(
    'should meet its fate: %s',
    async (_what, file) => {
      expect(allowed(file)).toContain(await codeOf(file.bytes))
    },
    HANGS,
  )

  it('should all be readable later, where it was let in', async () => {
    for (const { what, bytes } of files) {
      if (!(await inspectPicture(bytes)).ok) continue
      const { info } = await sharp(bytes, { failOn: 'error' })
        .autoOrient()
        .toColourspace('srgb')
        .raw()
        .toBuffer({ resolveWithObject: true })
      expect([what, info.channels >= 3]).toEqual([what, true])
    }
  }, 60_000)

  it('should be let in or refused with a known code, whatever bytes are changed', async () => {
    const bases = Object.values(good)
    const change = fc.record({
      base: fc.nat(bases.length - 1),
      edits: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
        minLength: 1,
        maxLength: 12,
      }),
      head: fc.boolean(),
      cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 4 }),
    })
    // fast-check prints the seed and the path where it finds one that fails.
    await fc.assert(
      fc.asyncProperty(change, async ({ base, edits, head, cut }) => {
        const bytes = Buffer.from(bases[base] ?? Buffer.alloc(0))
        // Structure stands at the beginning; pixels do not tell much.
        const reach = head ? Math.min(bytes.length, 400) : bytes.length
        for (const [at, value] of edits) bytes[Math.floor(at * (reach - 1))] = value
        const sent = cut === null ? bytes : bytes.subarray(0, Math.floor(bytes.length * cut))
        expect(['in', ...PICTURE_CODES]).toContain(await codeOf(sent))
      }),
      { numRuns: 400, verbose: 1 },
    )
  }, 120_000)

  it('should be refused by any bytes that are no picture', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), async (bytes) => {
        expect(PICTURE_CODES).toContain(await codeOf(Buffer.from(bytes)))
      }),
      { numRuns: 200, verbose: 1 },
    )
  }, 60_000)
})

describe('the refusals of pictures', () => {
  it('should each be told of in the list of errors', async () => {
    const list = await readFile('docs/errors.md', 'utf8')
    expect(PICTURE_CODES.filter((code) => !list.includes(`| \`${code}\``))).toEqual([])
  })

  it('should each say what to do next, and what the file is where that is known', async () => {
    const messages: string[] = []
    for (const { what, bytes } of files) {
      const seen = await inspectPicture(bytes)
      if (seen.ok) continue
      expect([what, seen.error.message.length > 20, seen.error.remedy.length > 10]).toEqual([
        what,
        true,
        true,
      ])
      messages.push(seen.error.message)
    }
    for (const named of ['a PDF document', 'a GIF', 'a drawing (SVG)', 'a video', 'camera']) {
      expect(messages.some((message) => message.includes(named))).toBe(true)
    }
  })
})

describe('the name of an original', () => {
  const SAFE = /^[A-Za-z0-9_](?:[\w-]{0,80})-\d{1,12}\.(?:jpg|png|webp|avif|tif)$/u

  it.each(HOSTILE_NAMES.map((name) => [JSON.stringify(name).slice(0, 60), name] as const))(
    'should be plain when it was sent under %s',
    (_shown, name) => {
      expect(storedName(name, 'jpeg')).toMatch(SAFE)
    },
  )

  it('should be plain whatever it was sent under', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        expect(storedName(name, 'tiff')).toMatch(SAFE)
      }),
      { verbose: 1 },
    )
  })

  it.each([
    ['IMG_0042.HEIC', /^IMG_0042-\d+\.jpg$/u],
    ['DSC01234.JPG', /^DSC01234-\d+\.jpg$/u],
    ['PXL_20260204_212900123.jpg', /^PXL_20260204_212900123-\d+\.jpg$/u],
    ['../IMG_0042.png', /^IMG_0042-\d+\.jpg$/u],
  ])(
    'should keep the number that a camera gave it, and the ending of its bytes: %s',
    (sent, kept) => {
      expect(storedName(sent, 'jpeg')).toMatch(kept)
    },
  )

  it.each([
    'Mireya Rubio.jpg',
    'Maya2009.jpg',
    'ANA_2011.jpg',
    'Sam_0417.jpg',
    'luis-0042.jpg',
    'con.jpg',
  ])('should leave behind what somebody called it: %s', (sent) => {
    expect(storedName(sent, 'png')).toMatch(/^photo-\d+\.png$/u)
  })

  it('should not be given twice', () => {
    const names = Array.from({ length: 500 }, () => storedName('gym.jpg', 'jpeg'))
    expect(new Set(names).size).toBe(names.length)
  })
})
