import { describe, expect, it } from 'vitest'
import ExifReader from 'exifreader'
import sharp from 'sharp'
import { drawShareImage } from '#photos/drawShareImage.ts'
import { SHARE_SIZE } from '#photos/shareImageTypes.ts'
import { wordsInFile } from '#photos/metadata/extractEmbeddedText.ts'

const words = { headline: 'Students walk out', section: 'News', newsroom: 'Homeroom', lang: 'en' }

interface Band {
  top: number
  bottom: number
}
const HEADLINE = { top: 140, bottom: 520 }

/** Rows with ink in a band of the picture, and the columns it reaches to. */
async function inkOf(jpeg: Buffer, { top, bottom }: Band) {
  const { data, info } = await sharp(jpeg).greyscale().raw().toBuffer({ resolveWithObject: true })
  const rows: number[] = []
  let [left, right] = [info.width, 0]
  for (let y = top; y < bottom; y += 1) {
    let inked = false
    for (let x = 0; x < info.width; x += 1)
      if ((data[y * info.width + x] ?? 255) < 110) {
        inked = true
        left = Math.min(left, x)
        right = Math.max(right, x)
      }
    if (inked) rows.push(y)
  }
  return { rows, left, right }
}

describe('the share image', () => {
  it('should be a JPEG of 1200 by 630 that holds nothing but its pixels', async () => {
    const jpeg = await drawShareImage(words)
    const { width, height, format } = await sharp(jpeg).metadata()
    expect([width, height, format]).toEqual([SHARE_SIZE.width, SHARE_SIZE.height, 'jpeg'])
    expect(wordsInFile(jpeg).every((text) => text.length <= 14)).toBe(true)
    const tags = ExifReader.load(jpeg, { expanded: true }) as Record<string, unknown>
    expect([tags.exif, tags.xmp, tags.iptc, tags.icc]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it.each([
    ['a short one', 'Walkout', 'en'],
    ['one of ordinary length', 'Students at Roosevelt walk out over cuts to the arts', 'en'],
    [
      'one in Spanish',
      'Estudiantes de 16 años protestan: «¡No más recortes!», dicen en Boyle Heights',
      'es',
    ],
    [
      'one that is far too long',
      'The district’s board, and everyone else, listened. '.repeat(12),
      'en',
    ],
    ['a single endless word', 'Ñandú'.repeat(80), 'es'],
    ['one in other scripts', 'Łódź, Ωμέγα, Привет, nguyễn', 'en'],
    ['one that looks like markup', '<span size="900000">&amp; <b>bold</span>', 'en'],
  ])('should hold the headline between its margins: %s', async (_, headline, lang) => {
    const ink = await inkOf(await drawShareImage({ ...words, headline, lang }), HEADLINE)
    expect(ink.rows.length).toBeGreaterThan(20)
    expect(ink.left).toBeGreaterThanOrEqual(76)
    expect(ink.right).toBeLessThanOrEqual(1126)
    expect(Math.max(...ink.rows)).toBeLessThan(505)
  })

  it('should set a short headline larger than a long one', async () => {
    const line = async (headline: string) => {
      const { rows } = await inkOf(await drawShareImage({ ...words, headline }), HEADLINE)
      const end = rows.findIndex((row, index) => (rows[index + 1] ?? row + 9) > row + 1)
      return end + 1
    }
    expect(await line('Hxd')).toBeGreaterThan((await line('Hxd '.repeat(60))) * 1.5)
  })

  it('should draw the letters of Spanish, Polish, Greek and Cyrillic, each differently', async () => {
    const drawn = new Set<string>()
    const letters = [...'nñaáoóuüNÑ¿¡«»łźωμПр—’“']
    for (const letter of letters)
      drawn.add((await drawShareImage({ ...words, headline: letter })).toString('base64'))
    expect(drawn.size).toBe(letters.length)
  })

  it('should be the same for the same words, and without any, bare paper', async () => {
    const [one, other] = [await drawShareImage(words), await drawShareImage(words)]
    expect(one.equals(other)).toBe(true)
    const bare = await drawShareImage({ headline: ' \u0000 ', section: '', newsroom: '', lang: '' })
    expect((await inkOf(bare, { top: 20, bottom: 520 })).rows).toEqual([])
  })
})
