import type { Request } from 'express'
import type { SanitizedConfig } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS'])

/** Takes a request; returns its address as it will be read, or null where it is none. */
export function addressOf(req: Pick<Request, 'originalUrl'>, origin: string): URL | null {
  // A proxy may send the whole address (RFC 9112, 3.2.2): its host is not ours to trust.
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
 * By its key, a preference of the panel is always the asker's own. Nobody needs to read preferences by id or in lists, so those are refused; a key is no
 * word that Payload knows there.
 */
const isOnesOwnPreference = (method: string, pathname: string): boolean => {
  const [, , , key = '', ...rest] = pathname.split('/')
  const reserved = /^(?:|access|count|versions|duplicate|file|paste-url)$/iu
  return ['GET', 'POST', 'DELETE'].includes(method) && rest.length === 0 && !reserved.test(key)
}

/** Addresses that Payload fails on: versions of what keeps none, and its own storage. */
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

/** Payload reads `where` and `data` as JSON too, and hands operators for places on a map to a database without one. */
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

/** Takes a request and its address; returns why Payload is not asked at all, or null. */
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

/** What the body claims to be; a refusal where it is nothing that is read here. `query`: a long query, sent as a form by the panel. */
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
