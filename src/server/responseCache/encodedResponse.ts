import type { OutgoingHttpHeaders } from 'node:http'
import { type Encoding, isPackable, pack } from './compression.ts'
import type { Kept } from './boundedCache.ts'

/** An answer before anything is known of who asks. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string | Buffer
}

/** One form of an answer, as it goes onto the wire. */
export interface Form {
  status: number
  etag: string | undefined
  /** Names and values in turn, as Node writes them without looking. */
  headers: string[]
  /** ... of a 304: without those that describe a body. */
  unchangedHeaders: string[]
  body: Buffer
}

export interface AnswerCopy extends Kept {
  status: number
  /** By encoding; made when somebody first asks for it. */
  forms: Partial<Record<Encoding, Form>>
  size: number
}

const flat = (headers: OutgoingHttpHeaders): string[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [value].flat().flatMap((one) => [name, typeof one === 'number' ? String(one) : one]),
  )

/** A strong tag names bytes, so each encoding has its own (RFC 9110, 8.8.3.3). */
const tagOf = (etag: string | undefined, encoding: Encoding): string | undefined =>
  encoding === 'identity' ? etag : etag?.replace(/"$/u, `-${encoding}"`)

const OF_A_BODY = new Set(['content-length', 'content-type', 'content-encoding'])

/**
 * Takes an answer and the headers that every answer bears; returns the form of it in an encoding. What packing does not help is given as
 * it is, whatever was asked for.
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
    // Of 204 and 304 there is none to say (RFC 9110, 8.6).
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
