import { describe, expect, it } from 'vitest'
import ExifReader from 'exifreader'
import sharp from 'sharp'
import { demonstrationNewsroom } from '#demo/demonstration.ts'
import { drawPhoto } from '#demo/drawPhoto.ts'
import { embedIptc, iimRecords } from '#demo/embedDemoIptc.ts'
import { originalPhoto, withCameraData } from '#demo/originalPhoto.ts'
import { resourcePath, resourceText } from '#resourceFiles/resourceFiles.ts'
import { SCENE_NAMES, sceneSvg } from '../../../tools/demoPictures/allScenes.ts'

const newsroom = demonstrationNewsroom(new Date('2026-02-09T20:00:00Z'))
const photoOf = (key: string) => {
  const photo = newsroom.photos.find((candidate) => candidate.key === key)
  if (photo === undefined) throw new Error(`There is no photo ${key}.`)
  return photo
}

describe('the drawings', () => {
  it.each(SCENE_NAMES)('should draw %s without letters or outside files', async (scene) => {
    const svg = sceneSvg(scene)
    expect(svg).not.toMatch(/<text|<image|href=|NaN|undefined|font/u)
    // Every gradient that is asked for is there.
    const asked = [...svg.matchAll(/url\(#([^)]+)\)/gu)].map(([, id]) => id)
    for (const id of new Set(asked)) expect(svg).toContain(`id="${id}"`)
    const { width, height } = await sharp(Buffer.from(svg)).metadata()
    expect([width, height]).toEqual(scene.startsWith('portrait') ? [1600, 2000] : [2400, 1600])
  })

  it('should use every scene, and tell them apart', () => {
    const scenes = SCENE_NAMES
    const used = new Set(newsroom.photos.map((photo) => photo.scene))
    expect(scenes.filter((scene) => !used.has(scene))).toEqual([])
    expect(new Set(scenes.map(sceneSvg)).size).toBe(scenes.length)
  })

  it('should be the files that the tool makes', async () => {
    for (const scene of SCENE_NAMES)
      expect(resourceText(`demonstration/pictures/${scene}.svg`)).toBe(sceneSvg(scene))
    const { width, height } = await sharp(
      resourcePath('demonstration/pictures/grain.png'),
    ).metadata()
    expect([width, height]).toEqual([512, 512])
  })

  it('should draw the same picture twice', async () => {
    const [once, again] = [await drawPhoto('portraitMoon'), await drawPhoto('portraitMoon')]
    expect(once.equals(again)).toBe(true)
  }, 30_000)
})

describe('an original', () => {
  const small = () =>
    sharp({ create: { width: 16, height: 16, channels: 3, background: '#fff' } }).jpeg()

  /** All that a reader of metadata finds, by name. */
  const read = (bytes: Buffer) => {
    const { exif, iptc, xmp, gps } = ExifReader.load(bytes, { expanded: true })
    const words = (tags: object | undefined): Record<string, string> =>
      Object.fromEntries(
        Object.entries((tags ?? {}) as Record<string, unknown>).map(([name, tag]) => [
          name,
          (Array.isArray(tag) ? tag : [tag])
            .map((one) => String((one as { description?: unknown }).description))
            .join('; '),
        ]),
      )
    return { exif: words(exif), iptc: words(iptc), xmp: words(xmp), gps }
  }

  it('should be of a camera’s size, and carry where it was taken', async () => {
    const photo = photoOf('walkout-march')
    const bytes = await originalPhoto(photo, newsroom.people)
    expect(bytes.length).toBeLessThan(900_000)
    const { width, height, format } = await sharp(bytes).metadata()
    expect([width, height, format]).toEqual([2400, 1600, 'jpeg'])
    const { gps } = read(bytes)
    expect(gps?.Latitude).toBeCloseTo(photo.gps.lat, 4)
    expect(gps?.Longitude).toBeCloseTo(photo.gps.lon, 4)
  }, 30_000)

  it('should carry the camera and its owner, the caption, and the persons shown', async () => {
    const photo = photoOf('walkout-march')
    const { exif, iptc, xmp } = read(await withCameraData(small(), photo, newsroom.people))
    expect(exif).toMatchObject({
      Make: 'Canon',
      Model: 'Canon EOS R50',
      BodySerialNumber: '082031004417',
      CameraOwnerName: 'Lilit Manoukian-Shaw',
      Artist: 'Lilit Manoukian-Shaw',
      DateTimeOriginal: '2026:02:04 11:12:00',
      OffsetTimeOriginal: '-08:00',
    })
    expect(iptc).toMatchObject({
      'Caption/Abstract': photo.caption,
      'By-line': 'Lilit Manoukian-Shaw',
      Credit: 'Homeroom',
      City: 'Los Angeles',
      Keywords: 'walkout; immigration; Itzel Barrenechea; Roosevelt High School',
    })
    expect(xmp).toMatchObject({
      creator: 'Lilit Manoukian-Shaw',
      description: photo.caption,
      Credit: 'Homeroom',
      PersonInImage: 'Itzel Barrenechea',
    })
  })

  it('should carry a place and an owner whichever photo it is', async () => {
    for (const photo of newsroom.photos) {
      const { exif, iptc, gps } = read(await withCameraData(small(), photo, newsroom.people))
      // EXIF knows ASCII alone: the accents of a name live in IPTC and XMP.
      expect([exif.CameraOwnerName, exif.BodySerialNumber]).toEqual([
        photo.camera.owner.normalize('NFD').replace(/\p{M}/gu, ''),
        photo.camera.serial,
      ])
      expect(iptc['Caption/Abstract']).toBe(photo.caption)
      expect(gps?.Latitude).toBeCloseTo(photo.gps.lat, 4)
      expect(gps?.Longitude).toBeCloseTo(photo.gps.lon, 4)
    }
  })

  it('should keep the accents of a Spanish caption', async () => {
    const { iptc } = read(await withCameraData(small(), photoOf('clinica-mesa'), newsroom.people))
    expect(iptc['Caption/Abstract']).toContain('intérpretes de la Clínica')
    expect(iptc['By-line']).toBe('Amaranta Solís-Greer')
  })

  it('should say nothing of a credit where nobody is credited', async () => {
    const { exif, iptc } = read(
      await withCameraData(small(), photoOf('skate-fence'), newsroom.people),
    )
    expect(iptc.Credit ?? '').toBe('')
    expect(exif.CameraOwnerName).toBe('Oswaldo Pinedo-Rask')
  })
})

describe('writing IPTC', () => {
  const jpeg = () =>
    sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer()

  it('should cut a byline that is too long at a whole character', () => {
    const records = iimRecords({ byline: `${'a'.repeat(31)}ñ` })
    const at = records.indexOf(Buffer.from([0x1c, 2, 80]))
    expect(records.readUInt16BE(at + 3)).toBe(31)
    expect(records.subarray(at + 5).toString('utf8')).toBe('a'.repeat(31))
  })

  it('should write the records in the order of their numbers', () => {
    const records = iimRecords({ caption: 'b', byline: 'a', keywords: ['x', 'y'] })
    const numbers: number[] = []
    for (let at = 0; at < records.length; at += 5 + records.readUInt16BE(at + 3)) {
      numbers.push((records[at + 1] ?? 0) * 1000 + (records[at + 2] ?? 0))
    }
    expect(numbers).toEqual([1090, 2000, 2025, 2025, 2080, 2120])
  })

  it('should leave the picture as it was', async () => {
    const plain = await jpeg()
    const tagged = embedIptc(plain, { caption: 'One' })
    expect((await sharp(tagged).raw().toBuffer()).equals(await sharp(plain).raw().toBuffer())).toBe(
      true,
    )
  })

  it.each(['', 'not a picture'])('should refuse bytes that are no JPEG: %j', (bytes) => {
    expect(() => embedIptc(Buffer.from(bytes), { caption: 'One' })).toThrow(RangeError)
  })

  it('should refuse more keywords than one segment holds', async () => {
    const plain = await jpeg()
    const keywords = Array.from({ length: 1_200 }, (_, index) => `${index}`.padStart(60, 'k'))
    expect(() => embedIptc(plain, { keywords })).toThrow(RangeError)
  })
})
