import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'identity' | 'gzip' | 'br'

/** Below this, packing costs the reader more than it saves (bytes; one network packet). */
const LEAST = 1_024

const PACKABLE = /^(?:text\/|application\/(?:[a-z.-]+\+)?(?:json|xml)|image\/svg\+xml)/u

const compressBr = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** True for what gets smaller: words, not pictures and not fonts. */
export const isPackable = (contentType: string | undefined, length: number): boolean =>
  length >= LEAST && contentType !== undefined && PACKABLE.test(contentType)

/** Takes bytes; returns them packed. Brotli's fifth step of eleven: the sixth takes twice as long for one hundredth less. */
export async function pack(
  bytes: Buffer,
  encoding: Exclude<Encoding, 'identity'>,
): Promise<Buffer> {
  if (encoding === 'gzip') return compressGzip(bytes)
  return compressBr(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}

/** Header texts of browsers are few; whoever sends others is answered all the same. */
const MOST_REMEMBERED = 200
const remembered = new Map<string, Encoding>()

/** The weight of a coding in an Accept-Encoding header (RFC 9110, 12.5.3); null where it is not named. */
function weightOf(header: string, coding: string): number | null {
  for (const part of header.split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
    if (name !== coding) continue
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    return weight === undefined ? 1 : Number(weight.slice(2)) || 0
  }
  return null
}

/** The smallest form of an answer that a client takes: Brotli, else gzip, else as it is. */
export function encodingFor(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  const known = remembered.get(header)
  if (known) return known
  const accepted = (coding: string) => (weightOf(header, coding) ?? weightOf(header, '*') ?? 0) > 0
  const encoding = accepted('br') ? 'br' : accepted('gzip') ? 'gzip' : 'identity'
  if (remembered.size < MOST_REMEMBERED) remembered.set(header, encoding)
  return encoding
}
