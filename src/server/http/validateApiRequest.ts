import type { Request } from 'express'
import type { SanitizedConfig } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS'])

/**
 * Takes a request; returns its address as the server will read it, or null where it is not valid.
 */
export function addressOf(req: Pick<Request, 'originalUrl'>, origin: string): URL | null {
  // A proxy may send the whole address (RFC 9112, 3.2.2). Its host is not trusted.
  const path = req.originalUrl.replace(/^[a-z]+:\/\/[^/?]*/iu, '')
  try {
    const url = new URL(origin + (path.startsWith('/') ? path : `/${path}`))
    decodeURIComponent(url.pathname)
    return url.pathname.includes('%00') ? null : url
  } catch {
    return null
  }
}

const PREFERENCES = 'payload-preferences'

/**
 * True for a preference of the signed-in user. Addressed by key, a preference always belongs to the
 * user who asks. Nobody needs preferences by id or in lists, so those are refused. Words that
 * Payload uses there are not keys.
 */
const isOnesOwnPreference = (method: string, pathname: string): boolean => {
  const [, , , key = '', ...rest] = pathname.split('/')
  const reserved = /^(?:|access|count|versions|duplicate|file|paste-url)$/iu
  return ['GET', 'POST', 'DELETE'].includes(method) && rest.length === 0 && !reserved.test(key)
}

/**
 * True for addresses on which Payload fails: versions of collections without versions, and its
 * internal storage.
 */
function isNoPlace(method: string, pathname: string, config: SanitizedConfig): boolean {
  const [, , first = '', second = '', third = ''] = pathname.split('/')
  if (first === PREFERENCES) return !isOnesOwnPreference(method, pathname)
  if (first.startsWith('payload-')) return true
  if (first === 'globals') {
    const global = config.globals.find(({ slug }) => slug === second)
    return third === 'versions' && !global?.versions
  }
  const collection = config.collections.find(({ slug }) => slug === first)
  if (second === 'verify') return true
  return second === 'versions' && !collection?.versions
}

/**
 * True for queries on which Payload fails: it reads `where` and `data` as JSON too, and passes map
 * operators to a database that has none.
 */
function isOddQuery(query: URLSearchParams): boolean {
  for (const [key, value] of query) {
    if (key === 'where' || key === 'data') {
      try {
        const parsed: unknown = JSON.parse(value)
        if (typeof parsed !== 'object' || parsed === null) return true
      } catch {
        return true
      }
    }
    if (/\[(?:near|within|intersects)\](?:\[|$)/u.test(key)) return true
    if (
      /^sort(?:\[\d*\])?$/u.test(key) &&
      !/^(?:-?[A-Za-z_][\w.-]*)(?:,-?[A-Za-z_][\w.-]*)*$/u.test(value)
    ) {
      return true
    }
  }
  return false
}

/** Takes a request and its address; returns why Payload must not get it, or null. */
export function whyNotAsked(
  req: Request,
  url: URL | null,
  config: SanitizedConfig,
): Refusal | null {
  if (url === null) return refusal('bad_address')
  if (!METHODS.has(req.method)) return refusal('method_not_allowed')
  if (isNoPlace(req.method, url.pathname, config)) return refusal('no_such_address')
  return isOddQuery(url.searchParams) ? refusal('bad_query') : null
}

export type BodyKind = 'none' | 'json' | 'form' | 'query'

/**
 * Returns what kind of body the request has, or a refusal where we do not read that kind. `query`:
 * a long query that the panel sends as a form.
 */
export function bodyKindOf(req: Request, hasBody: boolean): BodyKind | Refusal {
  const type = (req.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const override =
    req.headers['x-payload-http-method-override'] ?? req.headers['x-http-method-override']
  if (type === 'multipart/form-data') return 'form'
  if (!hasBody) return 'none'
  if (type === 'application/json') return 'json'
  if (type === 'application/x-www-form-urlencoded' && override === 'GET') return 'query'
  return refusal('wrong_content_type')
}
