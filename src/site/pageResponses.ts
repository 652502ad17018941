import { createHash } from 'node:crypto'

/** What is asked. HEAD and conditions are for whoever sends the answer. */
export interface SiteRequest {
  method: string
  /** As the reader sent it, percent-encoded and without the query. */
  path: string
  query: URLSearchParams
}

export interface SiteResponse {
  status: number
  headers: Record<string, string>
  body: string | Buffer
}

/** A file to send, before the reader's request headers are looked at. */
export interface SiteFile {
  type: string
  body: string | Buffer
  /** Instead of `ASK_EACH_TIME`. */
  cacheControl?: string
}

/**
 * Browsers ask each time whether their copy is still good. So a story that was taken down is gone
 * at once.
 */
export const ASK_EACH_TIME = 'public, max-age=0, must-revalidate'
/** For icons and the like: they change with the newsroom's name and say nothing about anybody. */
export const KEEP_FOR_A_DAY = 'public, max-age=86400'
/** For files whose path changes with their content. */
export const KEEP_FOR_A_YEAR = 'public, max-age=31536000, immutable'

/** The site is read-only. */
export const METHOD_NOT_ALLOWED: SiteResponse = {
  status: 405,
  headers: { allow: 'GET, HEAD', 'cache-control': 'no-store', 'content-length': '0' },
  body: '',
}

/** Answers 200 with a strong ETag of the bytes. */
export function answerFile(file: SiteFile, cacheControl: string): SiteResponse {
  const etag = `"${createHash('sha256').update(file.body).digest('base64url')}"`
  return withBody(200, file, { etag, 'cache-control': cacheControl })
}

/** Answers with a page that is not what was asked for: 404, 410, 503. Nobody may cache it. */
export const answerNotice = (status: number, file: SiteFile): SiteResponse =>
  withBody(status, file, {
    'cache-control': 'no-store',
    ...(status === 503 && { 'retry-after': '30' }),
  })

function withBody(
  status: number,
  { type, body }: SiteFile,
  headers: Record<string, string>,
): SiteResponse {
  const length = String(Buffer.byteLength(body))
  return { status, headers: { ...headers, 'content-type': type, 'content-length': length }, body }
}
