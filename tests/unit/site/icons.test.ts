import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import sharp from 'sharp'
import { assets } from '#site/assets.ts'
import { icoFile, initialOf, pngFile, svgIcon } from '#site/icons/drawIcon.ts'
import { outlineOf } from '#site/icons/glyphOutline.ts'
import { HOUSE } from '#site/icons/brandColors.ts'
import { ICO_SIZES, PNG_ICONS } from '#site/icons/iconFiles.ts'
import { newsroomEdition, record } from '../publicApi/editions.ts'
import { siteOf, visit, visitFile } from './paperOf.ts'

const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
)

const siteNamed = (name: string) => siteOf([record(newsroomEdition({ name }))])

/** How much of a picture is of the mark's colour, the tile's being red. */
async function markOf(png: Buffer): Promise<number> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  let light = 0
  for (let at = 0; at < data.length; at += info.channels) if ((data[at + 1] ?? 0) > 128) light += 1
  return light / (info.width * info.height)
}

describe('the newsroom’s initial', () => {
  it.each([
    ['The Ledger', 'L'],
    ['the ledger', 'L'],
    ['Theater Weekly', 'T'],
    ['The', 'T'],
    ['éclair', 'É'],
    ['¡Órale!', 'Ó'],
    ['8th Period', '8'],
    ['“Quoted”', 'Q'],
    ['日報', '日'],
    ['', ''],
    ['!?', ''],
  ])('should be of “%s” %s', (name, initial) => {
    expect(initialOf(name)).toBe(initial)
  })

  it.each([...'ABCDEFGHIJKLMNOPQRSTUVWXYZÁÉÍÓÚÜÑÇ0123456789ЖΩ'])(
    'should be drawn as %s as another reader of the same font draws it',
    async (letter) => {
      const outline = outlineOf(letter)
      if (!outline) throw new Error('The font has no such letter.')
      const { path, left, top, width, height } = outline
      // Each contour is closed, of lines and curves alone.
      expect(path).toMatch(/^(?:M-?[\d.]+ -?[\d.]+(?:[LQ][-\d. ]+)+Z)+$/)
      const side = 64
      const box = `viewBox="${left} ${top} ${width} ${height}" width="${side}" height="${side}"`
      const ours = `<svg xmlns="http://www.w3.org/2000/svg" ${box} preserveAspectRatio="none"><path d="${path}"/></svg>`
      const theirs = await sharp({
        text: {
          text: letter,
          font: 'Source Serif 4 Bold 300px',
          fontfile: FONT,
          dpi: 72,
          rgba: true,
        },
      })
        .png()
        .toBuffer()
      const [drawn, expected] = await Promise.all(
        [Buffer.from(ours), theirs].map((picture) =>
          sharp(picture)
            .resize(side, side, { fit: 'fill' })
            .extractChannel('alpha')
            .raw()
            .toBuffer(),
        ),
      )
      const apart = [...(drawn ?? [])].reduce(
        (sum, value, index) => sum + Math.abs(value - (expected?.[index] ?? 0)),
        0,
      )
      expect(apart / (side * side * 255)).toBeLessThan(0.03)
    },
  )

  it('should not be drawn of a letter that the font does not have', () => {
    expect(outlineOf('日')).toBeNull()
    expect(outlineOf(' ')).toBeNull()
    expect(outlineOf('')).toBeNull()
  })
})

describe('the newsroom’s icons', () => {
  it.each(PNG_ICONS)(
    'should stand at $path, $size pixels wide and high',
    async ({ path, size }) => {
      const { status, headers, body } = await visitFile(siteNamed('The Ledger'), path)
      expect(status).toBe(200)
      expect(headers['content-type']).toBe('image/png')
      expect(headers['content-length']).toBe(String(body.length))
      if (typeof body === 'string') throw new Error('A picture is not text.')
      const { format, width, height, exif, xmp, icc } = await sharp(body).metadata()
      expect({ format, width, height, exif, xmp, icc }).toEqual({
        format: 'png',
        width: size,
        height: size,
      })
      const mark = await markOf(body)
      expect(mark).toBeGreaterThan(0.05)
      expect(mark).toBeLessThan(0.4)
    },
  )

  it('should hold in favicon.ico a whole picture of each size', async () => {
    const { headers, body } = await visitFile(siteNamed('The Ledger'), '/favicon.ico')
    expect(headers['content-type']).toBe('image/x-icon')
    if (typeof body === 'string') throw new Error('A picture is not text.')
    expect([body.readUInt16LE(0), body.readUInt16LE(2), body.readUInt16LE(4)]).toEqual([0, 1, 3])
    const held = await Promise.all(
      ICO_SIZES.map(async (_size, index) => {
        const at = 6 + 16 * index
        const start = body.readUInt32LE(at + 12)
        const picture = body.subarray(start, start + body.readUInt32LE(at + 8))
        const { format, width, height } = await sharp(picture).metadata()
        expect([body.readUInt8(at), body.readUInt8(at + 1)]).toEqual([width, height])
        return [format, width]
      }),
    )
    expect(held).toEqual(ICO_SIZES.map((size) => ['png', size]))
    const last = 6 + 16 * (ICO_SIZES.length - 1)
    expect(body.readUInt32LE(last + 12) + body.readUInt32LE(last + 8)).toBe(body.length)
  })

  it('should turn with the reader’s scheme, and ask nobody for anything', async () => {
    const { headers, body } = await visit(siteNamed('The Ledger'), '/favicon.svg')
    expect(headers['content-type']).toBe('image/svg+xml')
    expect(body).toContain('@media (prefers-color-scheme:dark)')
    for (const colours of Object.values(HOUSE)) {
      expect(body).toContain(colours.light)
      expect(body).toContain(colours.dark)
    }
    expect(body).not.toMatch(/<text|font|href|url\(|<script/)
    expect((await sharp(Buffer.from(body)).metadata()).format).toBe('svg')
  })

  it('should bear the colours of the stylesheet, light and dark', () => {
    const css = String(assets.stylesheet.body)
    const [light = '', dark = ''] = css.split('prefers-color-scheme: dark')
    for (const [name, colours] of Object.entries(HOUSE)) {
      expect(light).toContain(`--${name}: ${colours.light};`)
      expect(dark).toContain(`--${name}: ${colours.dark};`)
    }
  })

  it('should not say the newsroom’s name, whatever it is called', async () => {
    const evil = '<script>alert(1)</script>" Evil'
    expect(svgIcon(evil)).not.toContain('alert')
    expect((await sharp(await pngFile(evil, 32)).metadata()).width).toBe(32)
  })

  it('should show a front page where the name begins with a letter that the font has not', async () => {
    expect(svgIcon('日報')).toBe(svgIcon('!?'))
    expect(svgIcon('日報')).not.toBe(svgIcon('Ledger'))
    expect(await markOf(await pngFile('日報', 192))).toBeGreaterThan(0.05)
  })

  it('should be drawn once and kept, for every name of the same initial', async () => {
    expect(await pngFile('The Ledger', 192)).toBe(await pngFile('Lookout', 192))
    expect((await pngFile('Mirror', 192)).equals(await pngFile('Lookout', 192))).toBe(false)
    expect((await icoFile('Mirror')).equals(await icoFile('Mirror'))).toBe(true)
  })

  it('should be kept by readers for a day, and asked about by their tag', async () => {
    const site = siteNamed('The Ledger')
    const { headers } = await visitFile(site, '/favicon.ico')
    expect(headers['cache-control']).toBe('public, max-age=86400')
    expect(headers.etag).toMatch(/^"[\w-]{43}"$/)
  })
})

describe('the manifest', () => {
  it('should be asked about each time, so that a tagline is gone where it was taken back', async () => {
    const asked = async (path: string) =>
      (await visitFile(siteNamed('The Ledger'), path)).headers['cache-control']
    expect(await asked('/manifest.webmanifest')).toBe('public, max-age=0, must-revalidate')
    expect(await asked('/icon-192.png')).toBe('public, max-age=86400')
  })

  it('should tell a browser what the paper is called, where it begins, and icons that are there', async () => {
    const site = siteNamed('The Ledger')
    const { headers, body } = await visit(site, '/manifest.webmanifest')
    expect(headers['content-type']).toBe('application/manifest+json; charset=utf-8')
    const told = JSON.parse(body)
    expect(told).toMatchObject({
      name: 'The Ledger',
      short_name: 'Ledger',
      lang: 'en',
      start_url: '/',
      display: 'minimal-ui',
      background_color: HOUSE.paper.light,
    })
    const icons = told.icons as { src: string; sizes: string; type: string; purpose: string }[]
    expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '192x192 maskable',
      '512x512 maskable',
    ])
    for (const { src, sizes, type } of icons) {
      const { headers: sent, body: picture } = await visitFile(site, src)
      expect(sent['content-type']).toBe(type)
      const { width, height } = await sharp(picture as Buffer).metadata()
      expect(`${width}x${height}`).toBe(sizes)
    }
  })

  it('should keep the mark within what a phone may cut an icon to', async () => {
    for (const name of ['Mirror', 'The Ledger', 'Ñandú', 'Quill', '日報']) {
      const size = 192
      const { data, info } = await sharp(await pngFile(name, size))
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      let farthest = 0
      for (let y = 0; y < size; y++) {
        for (let x = 0; x < size; x++) {
          const green = data[(y * size + x) * info.channels + 1] ?? 0
          const distance = Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2)
          if (green > 128) farthest = Math.max(farthest, distance)
        }
      }
      expect(farthest).toBeGreaterThan(0.2 * size)
      expect(farthest).toBeLessThanOrEqual(0.4 * size)
    }
  })
})
