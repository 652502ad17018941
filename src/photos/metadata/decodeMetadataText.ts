/** A group of fields from ExifReader. Their shapes come from the file, so they may be anything. */
export type Tags = Readonly<Record<string, unknown>>

const own = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined

const utf8 = new TextDecoder('utf-8', { fatal: true })
/**
 * The characters that programs mean by the bytes 0x80 to 0x9F in Latin-1: the quotes and dashes of
 * Windows-1252.
 */
const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/**
 * Takes a text of one character for each byte; decodes it as UTF-8 where that works, else as
 * Windows-1252.
 */
function fromBytes(text: string): string {
  if (/[^\0-\xff]/u.test(text)) return text
  try {
    return utf8.decode(Buffer.from(text, 'latin1'))
  } catch {
    return text.replace(/[\x80-\x9f]/gu, (sign) => C1[sign.charCodeAt(0) - 0x80] ?? '')
  }
}

/**
 * Returns the text of an EXIF field: a list of texts, one character for each byte, each ended by a
 * NUL. Copyright may have a second text, the editor's.
 */
export function exifText(tags: Tags, name: string): string {
  const value = own(own(tags, name), 'value')
  const parts = Array.isArray(value) ? value : [value]
  return parts
    .filter((part): part is string => typeof part === 'string')
    .map((part) => fromBytes(part.replace(/\0+$/u, '')))
    .filter((part) => part.trim() !== '')
    .join('; ')
}

/**
 * Returns the text of an IIM field, or of several with one name. ExifReader has already decoded
 * them.
 */
export function iptcText(tags: Tags, name: string): string {
  const field = own(tags, name)
  const several: unknown[] = Array.isArray(field) ? field : [field]
  return several
    .map((one) => own(one, 'description'))
    .filter((text): text is string => typeof text === 'string' && text.trim() !== '')
    .join(', ')
}

const DEFAULT_LANGUAGE = 'x-default'

/**
 * Returns the text of an XMP field: a text, a list of texts, or one text in several languages, of
 * which the default is read.
 */
export function xmpText(tags: Tags, name: string, joint: string | null = null): string {
  const value = own(own(tags, name), 'value')
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return ''
  const items = (value as unknown[])
    .map((item) => ({
      text: own(item, 'value'),
      // Attributes have their local names here.
      language: own(own(item, 'attributes'), 'lang'),
    }))
    .filter((item): item is { text: string; language: unknown } => typeof item.text === 'string')
  if (joint !== null) return items.map(({ text }) => text.trim()).join(joint)
  const chosen = items.find(({ language }) => language === DEFAULT_LANGUAGE) ?? items[0]
  return chosen?.text ?? ''
}
