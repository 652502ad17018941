/** A group of fields as ExifReader gives them. Their shapes come from the file, so that nothing is believed of them. */
export type Tags = Readonly<Record<string, unknown>>

const own = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined

const utf8 = new TextDecoder('utf-8', { fatal: true })
/** Latin-1 as it is meant nearly everywhere: with the quotes and dashes of Windows-1252 in the place of control characters. */
const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Takes a text of one character a byte; returns it as UTF-8 where it is that, else as Windows-1252. */
function fromBytes(text: string): string {
  if (/[^\0-\xff]/u.test(text)) return text
  try {
    return utf8.decode(Buffer.from(text, 'latin1'))
  } catch {
    return text.replace(/[\x80-\x9f]/gu, (sign) => C1[sign.charCodeAt(0) - 0x80] ?? '')
  }
}

/** EXIF: a list of texts, one character a byte, each ended by a NUL; Copyright may have a second, the editor's. */
export function exifText(tags: Tags, name: string): string {
  const value = own(own(tags, name), 'value')
  const parts = Array.isArray(value) ? value : [value]
  return parts
    .filter((part): part is string => typeof part === 'string')
    .map((part) => fromBytes(part.replace(/\0+$/u, '')))
    .filter((part) => part.trim() !== '')
    .join('; ')
}

/** IIM: a field, or several of one name, each decoded already by its record of the character set. */
export function iptcText(tags: Tags, name: string): string {
  const field = own(tags, name)
  const several: unknown[] = Array.isArray(field) ? field : [field]
  return several
    .map((one) => own(one, 'description'))
    .filter((text): text is string => typeof text === 'string' && text.trim() !== '')
    .join(', ')
}

const DEFAULT_LANGUAGE = 'x-default'

/** XMP: a text, a list of texts, or the same text in several languages, of which the default one is read. */
export function xmpText(tags: Tags, name: string, joint: string | null = null): string {
  const value = own(own(tags, name), 'value')
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return ''
  const items = (value as unknown[])
    .map((item) => ({
      text: own(item, 'value'),
      // Attributes are known by their local names.
      language: own(own(item, 'attributes'), 'lang'),
    }))
    .filter((item): item is { text: string; language: unknown } => typeof item.text === 'string')
  if (joint !== null) return items.map(({ text }) => text.trim()).join(joint)
  const chosen = items.find(({ language }) => language === DEFAULT_LANGUAGE) ?? items[0]
  return chosen?.text ?? ''
}
