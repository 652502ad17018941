import type { Sharp } from 'sharp'
import { ZONE } from './calendar.ts'
import { paint } from './drawPhoto.ts'
import { embedIptc } from './embedDemoIptc.ts'
import type { SeedPhoto, SeedPerson } from './demoTypes.ts'

const COPYRIGHT = 'All rights reserved'
const CITY = 'Los Angeles'

/** A moment in the newsroom's zone, as EXIF writes it, with the zone's offset of that day. */
const exifMoment = (instant: string): { moment: string; offset: string } => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: ZONE,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  }).formatToParts(new Date(instant))
  const part = (type: string): string =>
    parts.find((candidate) => candidate.type === type)?.value ?? ''
  return {
    moment: `${part('year')}:${part('month')}:${part('day')} ${part('hour')}:${part('minute')}:${part('second')}`,
    offset: part('timeZoneName').replace('GMT', '') || '+00:00',
  }
}

/** Degrees, minutes and seconds as EXIF's three fractions (EXIF 2.32, 4.6.6), to a hundredth of a second. */
const exifDegrees = (degrees: number): string => {
  const hundredths = Math.round(Math.abs(degrees) * 360_000)
  const seconds = hundredths % 6_000
  const minutes = Math.floor(hundredths / 6_000) % 60
  return `${Math.floor(hundredths / 360_000)}/1 ${minutes}/1 ${seconds}/100`
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const items = (values: readonly string[]): string =>
  values.map((value) => `<rdf:li>${escaped(value)}</rdf:li>`).join('')

interface Shown {
  photographer: string
  credit: string
  /** Full names of those who can be seen. */
  people: readonly string[]
}

/** XMP as the IPTC Photo Metadata Standard 2023.2 has it. */
const xmpOf = (
  photo: SeedPhoto,
  shown: Shown,
  moment: string,
): string => `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
<dc:creator><rdf:Seq>${items([shown.photographer])}</rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(photo.caption)}</rdf:li></rdf:Alt></dc:description>
<dc:subject><rdf:Bag>${items(photo.keywords)}</rdf:Bag></dc:subject>
<photoshop:Credit>${escaped(shown.credit)}</photoshop:Credit>
<photoshop:City>${CITY}</photoshop:City>
<photoshop:DateCreated>${moment.slice(0, 10).replaceAll(':', '-')}</photoshop:DateCreated>
${shown.people.length > 0 ? `<Iptc4xmpExt:PersonInImage><rdf:Bag>${items(shown.people)}</rdf:Bag></Iptc4xmpExt:PersonInImage>` : ''}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`

/**
 * Takes a picture that is still to be written, the photo's record and the registry of people; returns the JPEG as it comes
 * out of a camera and a captioning program: with EXIF (place, serial number, owner), IPTC and XMP (caption, credit,
 * keywords, persons shown).
 */
export const withCameraData = async (
  picture: Sharp,
  photo: SeedPhoto,
  people: readonly SeedPerson[],
): Promise<Buffer> => {
  const { camera, gps } = photo
  const { moment, offset } = exifMoment(photo.takenAt)
  const shown: Shown = {
    photographer: camera.owner,
    credit: photo.credit?.organisation ?? '',
    people: people
      .filter((person) => photo.visiblePeople.includes(person.key))
      .map((person) => person.fullName),
  }
  const tagged = await picture
    .withExif({
      IFD0: {
        Make: camera.make,
        Model: camera.model,
        Artist: camera.owner,
        Copyright: COPYRIGHT,
        ImageDescription: photo.caption,
        DateTime: moment,
      },
      IFD2: {
        DateTimeOriginal: moment,
        DateTimeDigitized: moment,
        OffsetTimeOriginal: offset,
        BodySerialNumber: camera.serial,
        CameraOwnerName: camera.owner,
      },
      IFD3: {
        GPSVersionID: '2 2 0 0',
        GPSLatitudeRef: gps.lat < 0 ? 'S' : 'N',
        GPSLatitude: exifDegrees(gps.lat),
        GPSLongitudeRef: gps.lon < 0 ? 'W' : 'E',
        GPSLongitude: exifDegrees(gps.lon),
      },
    })
    .withXmp(xmpOf(photo, shown, moment))
    .toBuffer()
  return embedIptc(tagged, {
    objectName: photo.fileName,
    // The model has no dataset for persons shown; captioning programs put their names among the keywords.
    keywords: [...new Set([...photo.keywords, ...shown.people])],
    dateCreated: moment.slice(0, 10).replaceAll(':', ''),
    byline: shown.photographer,
    city: CITY,
    headline: photo.caption,
    credit: shown.credit,
    caption: photo.caption,
    copyright: COPYRIGHT,
  })
}

/**
 * Takes a photo of the demonstration and the registry of people; returns its original, drawn and tagged. All of its
 * metadata is private: a renderer that lets a byte of it through has a leak.
 */
export const originalPhoto = async (
  photo: SeedPhoto,
  people: readonly SeedPerson[],
): Promise<Buffer> => withCameraData(paint(photo.scene), photo, people)
