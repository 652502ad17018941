import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'identity' | 'gzip' | 'br'

/**
 * Smallest body that is compressed, in bytes: one network packet. Compressing less costs the reader
 * more than it saves.
 */
const LEAST = 1_024

const PACKABLE = /^(?:text\/|application\/(?:[a-z.-]+\+)?(?:json|xml)|image\/svg\+xml)/u

const compressBr = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** True for text. Pictures and fonts do not get smaller. */
export const isPackable = (contentType: string | undefined, length: number): boolean =>
  length >= LEAST && contentType !== undefined && PACKABLE.test(contentType)

/**
 * Takes bytes; returns them compressed. Brotli's level 5 of 11: level 6 takes twice as long and
 * saves one hundredth more.
 */
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

/**
 * How many header texts are remembered. Browsers send few different ones; others are parsed each
 * time.
 */
const MOST_REMEMBERED = 200
const remembered = new Map<string, Encoding>()

/**
 * Returns the weight of a coding in an Accept-Encoding header (RFC 9110, 12.5.3); null where it is
 * not named.
 */
function weightOf(header: string, coding: string): number | null {
  for (const part of header.split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
    if (name !== coding) continue
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    return weight === undefined ? 1 : Number(weight.slice(2)) || 0
  }
  return null
}

/**
 * Returns the smallest form of an answer that a client accepts: Brotli, else gzip, else
 * uncompressed.
 */
export function encodingFor(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  const known = remembered.get(header)
  if (known) return known
  const accepted = (coding: string) => (weightOf(header, coding) ?? weightOf(header, '*') ?? 0) > 0
  const encoding = accepted('br') ? 'br' : accepted('gzip') ? 'gzip' : 'identity'
  if (remembered.size < MOST_REMEMBERED) remembered.set(header, encoding)
  return encoding
}
