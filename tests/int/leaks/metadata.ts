import sharp from 'sharp'
import { embedIptc } from '#demo/embedDemoIptc.ts'

/** The names that a camera and its owner wrote into a picture. */
export interface Inscribed {
  artist: string
  owner: string
  place: string
  shown: string
  keyword: string
  thumbnail: string
  appended: string
}

const segment = (marker: number, payload: Buffer): Buffer => {
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xff00 | marker, 0)
  head.writeUInt16BE(payload.length + 2, 2)
  return Buffer.concat([head, payload])
}

const xmp = ({ shown, keyword }: Inscribed): string =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
<dc:subject><rdf:Bag><rdf:li>${keyword}</rdf:li></rdf:Bag></dc:subject>
<Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>${shown}</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

/**
 * A photo as a phone and a photo desk leave it: EXIF with artist, owner, serial number and position, XMP and IPTC with who is shown, a
 * thumbnail (JFIF extension) with a comment of its own, and words behind the end of the picture.
 */
export async function inscribedPhoto(names: Inscribed): Promise<Buffer> {
  const plain = sharp({ create: { width: 96, height: 64, channels: 3, background: '#88764a' } })
  const written = await plain
    .withExif({
      IFD0: { Artist: names.artist, Copyright: names.artist, ImageDescription: names.shown },
      IFD2: { CameraOwnerName: names.owner, BodySerialNumber: `SN-${names.owner}` },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '34/1 3/1 8/1', GPSMapDatum: names.place },
    })
    .withXmp(xmp(names))
    .jpeg()
    .toBuffer()
  const small = await sharp({ create: { width: 16, height: 12, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer()
  const thumbnail = Buffer.concat([
    small.subarray(0, 2),
    segment(0xfe, Buffer.from(names.thumbnail)),
    small.subarray(2),
  ])
  const extension = segment(0xe0, Buffer.concat([Buffer.from('JFXX\0\x10', 'latin1'), thumbnail]))
  const marked = embedIptc(written, {
    keywords: [names.keyword],
    byline: names.artist,
    caption: `${names.shown}, left`,
  })
  return Buffer.concat([
    marked.subarray(0, 2),
    extension,
    marked.subarray(2),
    // A second picture behind the first, as cameras write it for depth and gain maps, with a comment of its own.
    small.subarray(0, 2),
    segment(0xfe, Buffer.from(names.appended, 'utf16le')),
    small.subarray(2),
  ])
}
