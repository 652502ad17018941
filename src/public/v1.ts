import { createHash } from 'node:crypto'
import type { EditionStore } from './editionStore.ts'
import { describeApi } from './openapi.ts'
import { problems } from './problems.ts'
import { noQuery, readQuery } from './queries.ts'
import { resources, type Answer, type Resource } from './resources.ts'
import type { Problem } from './schemas.ts'

export interface V1Request {
  method: string
  /** As it came, percent-encoded and without the query. */
  path: string
  query: URLSearchParams
  /** Names in small letters. */
  headers: Readonly<Record<string, string | string[] | undefined>>
}

export interface V1Response {
  status: number
  headers: Record<string, string>
  /** Empty for HEAD and 304. */
  body: string
}

export interface V1Settings {
  /** The public address of the site, such as https://paper.example. */
  siteUrl: string
  /** Told of each failure that a client sees as 500 or 503. */
  onError?: (error: unknown) => void
}

export type V1 = (request: V1Request) => Promise<V1Response>

/** Longest slug that is looked up. */
const MAX_SLUG = 200

/**
 * The public API without a transport: read-only, total (a failure inside is answered, never thrown), and silent about
 * what the request said.
 */
export function createV1(store: EditionStore, settings: V1Settings): V1 {
  const description = describeApi(resources, settings.siteUrl.replace(/\/+$/, ''))

  async function answer(request: V1Request): Promise<Answer> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return { ok: false, problem: problems.methodNotAllowed() }
    }
    const isDescription = request.path === '/v1/openapi.json'
    const place = isDescription ? null : locate(request.path)
    if (place && !place.ok) return place
    const query = readQuery(place ? place.resource.query : noQuery, request.query)
    if (!query.ok) return { ok: false, problem: query.error }
    return place
      ? place.resource.answer(store, query.value as never, place.slug)
      : { ok: true, value: description }
  }

  return async (request) => {
    let outcome: Answer
    try {
      outcome = await answer(request)
    } catch (error) {
      settings.onError?.(error)
      outcome = {
        ok: false,
        problem: isDatabaseAway(error) ? problems.unavailable() : problems.internal(),
      }
    }
    const response = outcome.ok ? success(outcome, request) : refusal(outcome.problem)
    return request.method === 'HEAD' ? { ...response, body: '' } : response
  }
}

type Place = { ok: true; resource: Resource; slug: string } | { ok: false; problem: Problem }

function locate(path: string): Place {
  const [collection = '', slug, ...rest] = path.replace(/^\/v1\//, '').split('/')
  const wanted = slug === undefined ? `/${collection}` : `/${collection}/{slug}`
  const resource = resources.find((candidate) => candidate.path === wanted)
  const isBelow = path.startsWith('/v1/') && rest.length === 0
  if (!resource || !isBelow || slug === '') return { ok: false, problem: problems.noSuchAddress() }
  if (slug === undefined) return { ok: true, resource, slug: '' }
  const plain = decode(slug)
  if (plain === null) return { ok: false, problem: problems.badAddress() }
  if (plain.length > MAX_SLUG) return { ok: false, problem: problems.noSuchAddress() }
  return { ok: true, resource, slug: plain }
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}

/** By name, since two copies of the driver's classes may be about. */
function isDatabaseAway(error: unknown): boolean {
  const name = error instanceof Error ? error.name : ''
  return /^Mongo(Network|NetworkTimeout|ServerSelection|NotConnected|TopologyClosed)/.test(name)
}

const COMMON_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Last-Modified',
  'x-content-type-options': 'nosniff',
}

function success(outcome: Extract<Answer, { ok: true }>, request: V1Request): V1Response {
  const body = JSON.stringify(outcome.value)
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  const headers: Record<string, string> = {
    ...COMMON_HEADERS,
    etag,
    // A reader's copy is asked about each time, so that a story taken down is gone at once.
    'cache-control': 'public, max-age=0, must-revalidate',
    ...(outcome.lastModified && { 'last-modified': outcome.lastModified.toUTCString() }),
  }
  if (namesTag(request.headers['if-none-match'], etag)) return { status: 304, headers, body: '' }
  return { status: 200, headers: { ...headers, ...bodyHeaders('application/json', body) }, body }
}

/** Weak comparison, as RFC 9110 section 13.1.2 asks for If-None-Match. */
function namesTag(header: string | string[] | undefined, etag: string): boolean {
  const tags = [header ?? []].flat().join(',').split(',')
  return tags
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === '*' || tag === etag)
}

function refusal(problem: Problem): V1Response {
  const body = JSON.stringify(problem)
  return {
    status: problem.status,
    headers: {
      ...COMMON_HEADERS,
      'cache-control': 'no-store',
      ...(problem.status === 405 && { allow: 'GET, HEAD' }),
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
