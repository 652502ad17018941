import type { PictureStamp } from '#publishing/edition/editionTypes.ts'
import { writable } from './sanitizeMetadata.ts'

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const inLanguage = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`

/** The four fields, by their XMP names and types in the IPTC Photo Metadata Standard 2023.2: Creator, Credit Line, Copyright Notice, Alt Text (Accessibility). */
const FIELDS: readonly [keyof PictureStamp, (text: string) => string][] = [
  [
    'creator',
    (text) => `<dc:creator><rdf:Seq><rdf:li>${escaped(text)}</rdf:li></rdf:Seq></dc:creator>`,
  ],
  ['credit', (text) => `<photoshop:Credit>${escaped(text)}</photoshop:Credit>`],
  ['copyright', (text) => `<dc:rights>${inLanguage(text)}</dc:rights>`],
  [
    'alt',
    (text) =>
      `<Iptc4xmpCore:AltTextAccessibility>${inLanguage(text)}</Iptc4xmpCore:AltTextAccessibility>`,
  ],
]

/**
 * Takes the words for a picture's files; returns them as an XMP packet (ISO 16684-1) without a
 * program's name, a date or an id, or null where there are none.
 */
export function xmpOf(stamp: PictureStamp): string | null {
  const words = writable(stamp)
  const written = FIELDS.flatMap(([field, write]) => (words[field] ? [write(words[field])] : []))
  if (written.length === 0) return null
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
${written.join('\n')}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}
