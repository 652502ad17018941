import { createHash } from 'node:crypto'
import type { Problem } from './openapi/problemSchema.ts'

/** What is asked. HEAD and conditions are for whoever sends the answer: `server/responseCache`. */
export interface V1Request {
  method: string
  /** As the client sent it, percent-encoded and without the query. */
  path: string
  query: URLSearchParams
}

export interface V1Response {
  status: number
  headers: Record<string, string>
  /** Empty for 204. */
  body: string
}

/** Content to send, before the request's headers are looked at. */
export interface Content {
  /** Media type, without its charset. */
  type: string
  body: string
  lastModified?: Date
}

const METHODS = 'GET, HEAD, OPTIONS'

const COMMON_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Last-Modified',
  'x-content-type-options': 'nosniff',
}

/**
 * 200 with a strong tag of the bytes. "Unchanged" is told by this tag and never by date: a text that changed within the second would slip past,
 * and so would a story that went and came back.
 */
export function answerContent({ type, body, lastModified }: Content): V1Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  const headers: Record<string, string> = {
    ...COMMON_HEADERS,
    etag,
    // Browsers ask each time whether their copy is still good. So a story that was taken down is
    // gone at once.
    'cache-control': 'public, max-age=0, must-revalidate',
    ...(lastModified && { 'last-modified': lastModified.toUTCString() }),
  }
  return { status: 200, headers: { ...headers, ...bodyHeaders(type, body) }, body }
}

/**
 * Lists the allowed methods and tells browsers (Fetch, section 3.2) that pages of any host may use
 * them and send conditional requests.
 */
export const OPTIONS_ANSWER: V1Response = {
  status: 204,
  headers: {
    ...COMMON_HEADERS,
    allow: METHODS,
    'cache-control': 'no-store',
    'access-control-allow-methods': 'GET, HEAD',
    'access-control-allow-headers': 'If-None-Match, If-Modified-Since, Cache-Control',
    'access-control-max-age': '86400',
  },
  body: '',
}

/** Answers with a problem, which no cache may keep. */
export function answerProblem(problem: Problem): V1Response {
  const body = JSON.stringify(problem)
  return {
    status: problem.status,
    headers: {
      ...COMMON_HEADERS,
      'cache-control': 'no-store',
      ...(problem.status === 405 && { allow: METHODS }),
      ...(problem.status === 503 && { 'retry-after': '30' }),
      ...bodyHeaders('application/problem+json', body),
    },
    body,
  }
}

const bodyHeaders = (type: string, body: string) => ({
  'content-type': `${type}; charset=utf-8`,
  'content-length': String(Buffer.byteLength(body)),
})
