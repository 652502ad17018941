import ExifReader from 'exifreader'

/** A text from an answer, and where in the answer it is. */
export interface Part {
  where: string
  text: string
  /**
   * True for compressed bytes and scripts: there, letters can come together by chance, so short
   * names prove nothing.
   */
  byChance?: boolean
}

const typeOf = ({ headers }: Fetched): string =>
  headers.find(([name]) => name === 'content-type')?.[1] ?? 'text/plain'

const TEXT = /^(?:text\/|application\/(?:[\w.+-]*(?:json|xml|javascript|rss|atom))|image\/svg)/iu

/** True where the answer says that it is text. */
export const isText = (fetched: Fetched): boolean => TEXT.test(typeOf(fetched))

/** True for scripts: the paths in them are the program's, not the newsroom's. */
export const isScript = (fetched: Fetched): boolean => /javascript/iu.test(typeOf(fetched))

/** Returns the body decoded as UTF-8. */
export const textOf = ({ bytes }: Fetched): string => Buffer.from(bytes).toString('utf8')

/**
 * Keeps runs of four or more characters that somebody may have written. Shorter runs in compressed
 * picture data mean nothing.
 */
const writing = (text: string): string =>
  (text.match(/[\p{L}\p{N}\p{M}\p{P}\p{Z}\p{Cf}]{4,}/gu) ?? []).join('\n')

function utf16(bytes: Buffer, offset: 0 | 1): string {
  const even = bytes.subarray(offset, bytes.length - ((bytes.length - offset) % 2))
  return even.toString('utf16le')
}

const texts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) {
    const bytes = value.length > 3 && value.every((item) => typeof item === 'number')
    return bytes ? [Buffer.from(value).toString('utf8')] : value.flatMap(texts)
  }
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(texts)
  return []
}

/** The file's metadata: EXIF, IPTC, XMP, ICC. Each field is a part of its own. */
async function metadata(bytes: Buffer): Promise<Part[]> {
  try {
    const groups = await ExifReader.load(bytes, { expanded: true, async: true })
    return Object.entries(groups).flatMap(([group, fields]) =>
      Object.entries((fields ?? {}) as Record<string, unknown>).map(([field, value]) => ({
        where: `metadata ${group}.${field}`,
        text: texts(value).join('\n'),
      })),
    )
  } catch {
    // The file has no metadata that can be read here.
    return []
  }
}

/**
 * Takes an answer; returns every text in it: headers, body, and for a file its bytes and its
 * metadata.
 */
export async function partsOf(fetched: Fetched): Promise<Part[]> {
  const head = fetched.headers.map(([name, value]) => ({
    where: `header ${name}`,
    // Headers are sent as Latin-1. A name in UTF-8 would be garbled, so decode it as UTF-8 too.
    text: `${value}\n${Buffer.from(value, 'latin1').toString('utf8')}`,
  }))
  if (isText(fetched)) {
    const text = textOf(fetched)
    const doubled = text.includes('\0') ? [{ where: 'body', text: text.replaceAll('\0', '') }] : []
    return [...head, { where: 'body', text, byChance: isScript(fetched) }, ...doubled]
  }
  const bytes = Buffer.from(fetched.bytes)
  const swapped = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16()
  const asText = [
    ['bytes', bytes.toString('latin1')],
    ['bytes as UTF-8', bytes.toString('utf8')],
    ['bytes as UTF-16', utf16(bytes, 0)],
    ['bytes as UTF-16', utf16(bytes, 1)],
    ['bytes as UTF-16', swapped.toString('utf16le')],
  ] as const
  return [
    ...head,
    ...asText.map(([where, text]) => ({ where, text: writing(text), byChance: true })),
    ...(await metadata(bytes)),
  ]
}

/** An answer, read completely. */
export interface Fetched {
  method: string
  /** Path and query. */
  path: string
  status: number
  headers: [string, string][]
  bytes: Uint8Array
}
