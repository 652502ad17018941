import type { OutgoingHttpHeaders } from 'node:http'
import { type Encoding, isPackable, pack } from './compression.ts'
import type { Kept } from './boundedCache.ts'

/** An answer, before the request's headers are looked at. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string | Buffer
}

/** An answer in one encoding, ready to send. */
export interface Form {
  status: number
  etag: string | undefined
  /** Names and values in turn. Node sends this form unchanged. */
  headers: string[]
  /** The headers of a 304: without those that describe a body. */
  unchangedHeaders: string[]
  body: Buffer
}

export interface AnswerCopy extends Kept {
  status: number
  /** By encoding; each is made when it is first asked for. */
  forms: Partial<Record<Encoding, Form>>
  size: number
}

const flat = (headers: OutgoingHttpHeaders): string[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [value].flat().flatMap((one) => [name, typeof one === 'number' ? String(one) : one]),
  )

/** A strong ETag names exact bytes, so each encoding has its own (RFC 9110, 8.8.3.3). */
const tagOf = (etag: string | undefined, encoding: Encoding): string | undefined =>
  encoding === 'identity' ? etag : etag?.replace(/"$/u, `-${encoding}"`)

const OF_A_BODY = new Set(['content-length', 'content-type', 'content-encoding'])

/**
 * Takes an answer and the headers that every answer has; returns it in an encoding. An answer that
 * compression does not make smaller is returned uncompressed, whatever was asked for.
 */
export async function formOf(
  answer: Answer,
  common: OutgoingHttpHeaders,
  encoding: Encoding,
): Promise<Form> {
  const plain = Buffer.isBuffer(answer.body) ? answer.body : Buffer.from(answer.body)
  const packable = isPackable(answer.headers['content-type'], plain.length)
  const used = packable ? encoding : 'identity'
  const body = used === 'identity' ? plain : await pack(plain, used)
  const etag = tagOf(answer.headers.etag, used)
  const headers: OutgoingHttpHeaders = {
    ...common,
    ...answer.headers,
    ...(etag !== undefined && { etag }),
    ...(packable && { vary: 'accept-encoding' }),
    ...(used !== 'identity' && { 'content-encoding': used }),
    // A 204 has no content length (RFC 9110, 8.6).
    'content-length': answer.status === 204 ? undefined : body.length,
  }
  const unchanged = Object.entries(headers).filter(([name]) => !OF_A_BODY.has(name))
  return {
    status: answer.status,
    etag,
    headers: flat(headers),
    unchangedHeaders: flat(Object.fromEntries(unchanged)),
    body,
  }
}
