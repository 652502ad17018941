import type { Cast } from './twinStories.ts'

/** A request of a stranger, as bytes that both worlds get alike. */
export interface TwinRequest {
  method: string
  path: string
  headers: Record<string, string>
  body: string | null
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What a stranger may know or guess. */
export interface Knowledge {
  /** Addresses and tags of answers, as they were seen. */
  slugs: string[]
  tags: string[]
  media: string[]
  etags: string[]
  ids: string[]
  names: string[]
}

/** Names as a stranger would try them: in full, in parts, as addresses are made of them. */
export const guessesOf = (casts: readonly Cast[]): string[] => [
  ...new Set(
    casts
      .flatMap(({ people, reporters }) => [
        ...people.flatMap(({ full, first, last, aliases }) => [full, first, last, ...aliases]),
        ...reporters.flatMap(({ fullName }) => [fullName, ...fullName.split(' ')]),
      ])
      .flatMap((name) => {
        const slug = name
          .normalize('NFKD')
          .replace(/\p{M}/gu, '')
          .toLowerCase()
          .replace(/[^a-z0-9а-я]+/gu, '-')
        return [
          name,
          slug,
          `${slug}-leads-walkout`,
          `student-${slug}`,
          name.toLowerCase(),
          `@${slug}`,
        ]
      }),
  ),
]

const FIELDS =
  'slug url headline dek body bodyHtml tags bylines leadPhoto corrections editorsNote withholdingNote people fullName internalNotes seoTitle revision id _id'.split(
    ' ',
  )
const PARAMETERS =
  'page limit sort fields section tag reporter lang from to q search where depth draft locale select people id cursor'.split(
    ' ',
  )
const VALUES = [
  '',
  '0',
  '1',
  '2',
  '3',
  '7',
  '10',
  '100',
  '101',
  '-1',
  '1e3',
  'newest',
  'oldest',
  '-publishedAt',
  'people.fullName',
  'en',
  'es',
  'fr',
  'news',
  'sports',
  '2026-02-02',
  '2026-02-03',
  '2026-02-02T20:00:00Z',
  '2026-13-45',
  'null',
  'true',
  '%',
  '%00',
  '%zz',
  'ü',
  "'",
  '"',
  '<b>',
  '$gt',
  '[object Object]',
  '../',
  'a'.repeat(300),
]
const PRIVATE =
  'fullName aliases internalNotes stage people.fullName consents.givenBy email editionKey headline author confirmedBy rulings'.split(
    ' ',
  )
const COLLECTIONS =
  'stories people photos reporters users editions activity corrections schools sections phrases payload-preferences payload-jobs globals/newsroom nothing access graphql'.split(
    ' ',
  )
const OPERATORS = 'equals like contains in exists not_equals less_than greater_than all near'.split(
  ' ',
)

/** Makes requests, one after the other, the same for the same seed. */
export function requestsOf(seed: number, known: Knowledge): () => TwinRequest {
  const next = chance(seed)
  const below = (count: number): number => Math.floor(next() * count)
  const one = <T>(items: readonly T[]): T => items[below(items.length)] as T
  const often = (share: number): boolean => next() < share
  const name = (): string => one(known.names)
  const encoded = (text: string): string => {
    const way = below(8)
    if (way === 0)
      return [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
    if (way === 1) return encodeURIComponent(encodeURIComponent(text))
    if (way === 2) return encodeURIComponent(text.toUpperCase())
    return encodeURIComponent(text)
  }
  const value = (): string => {
    const way = below(10)
    if (way < 4) return encoded(name())
    if (way < 6) return one(known.slugs)
    if (way < 7) return one(known.tags)
    if (way < 8) return one(known.ids)
    const raw = one(VALUES)
    return often(0.7) ? encodeURIComponent(raw) : raw.replace(/[^!-~]/gu, '%20')
  }
  const query = (most: number, parameters: readonly string[] = PARAMETERS): string => {
    const count = below(most + 1)
    const pairs = Array.from({ length: count }, () => {
      const key = one(parameters)
      if (key === 'fields')
        return `fields=${Array.from({ length: 1 + below(4) }, () => one(FIELDS)).join(',')}`
      if (key === 'page') return `page=${below(5)}`
      if (key === 'limit') return `limit=${below(30)}`
      if (key === 'where') return `where[${one(PRIVATE)}][${one(OPERATORS)}]=${value()}`
      return `${key}=${value()}`
    })
    return pairs.length > 0 ? `?${pairs.join('&')}` : ''
  }
  /** What a stranger looks for: a name, words that stories hold, both, and what is not wanted. */
  const searched = (): string => {
    const words = ['student', 'walkout', 'library', 'school', 'said', 'estudiante', 'the']
    const way = below(6)
    if (way < 2) return name()
    if (way < 3) return `${one(words)} ${name()}`
    if (way < 4) return `"${name()}"`
    if (way < 5) return `${one(words)} -${name().split(' ')[0] ?? ''}`
    return one(words)
  }
  /** Parameters that are understood, so that most answers hold something. */
  const list = (): string => {
    const pairs = [`page=${1 + below(4)}`, `limit=${1 + below(30)}`]
    if (often(0.4)) pairs.push(`sort=${one(['newest', 'oldest', 'relevance'])}`)
    if (often(0.3)) pairs.push(`q=${encodeURIComponent(searched())}`)
    if (often(0.3)) pairs.push(`section=${one(['news', 'sports'])}`)
    if (often(0.3)) pairs.push(`tag=${one(known.tags)}`)
    if (often(0.2)) pairs.push(`lang=${one(['en', 'es'])}`)
    if (often(0.3)) pairs.push(`from=2026-02-0${2 + below(2)}`)
    if (often(0.3)) pairs.push(`to=2026-02-0${2 + below(3)}`)
    if (often(0.3)) pairs.push('fields=headline,dek,body,bodyHtml,tags,leadPhoto,withholdingNote')
    return `?${pairs.filter(() => often(0.8)).join('&')}`
  }
  const slug = (): string => {
    const way = below(10)
    if (way < 4) return one(known.slugs)
    if (way < 8) return encoded(name()).slice(0, 400)
    if (way < 9) return one(known.ids)
    return `${one(known.slugs)}-${below(4)}`
  }
  const KINDS: readonly [number, () => string][] = [
    [14, () => `/v1/stories${list()}`],
    [8, () => `/v1/stories${query(4)}`],
    [12, () => `/v1/stories/${slug()}${often(0.2) ? query(2) : ''}`],
    [
      8,
      () =>
        `/v1/${one(['reporters', 'corrections', 'sections', 'newsroom', 'openapi.json', 'people', 'search'])}${often(0.5) ? query(2, ['page', 'limit', 'q']) : ''}`,
    ],
    [5, () => `/v1/reporters/${slug()}${often(0.3) ? query(2) : ''}`],
    [
      6,
      () =>
        one([
          () => '/v1/front',
          () => '/v1',
          () => `/v1/sections/${often(0.5) ? one(['news', 'sports']) : slug()}`,
          () => `/v1/corrections/${slug()}/${below(4)}`,
          () => `/search?q=${encodeURIComponent(searched())}`,
        ])(),
    ],
    [
      10,
      () =>
        `/${one(['', '', 'corrections', 'reporters', 'search', 'tags', 'stories'])}${query(2, ['page', 'q', 'limit'])}`,
    ],
    [12, () => `/stories/${slug()}`],
    [
      6,
      () =>
        `/${one(['sections', 'tags', 'reporters', 'policies'])}/${often(0.4) ? one(known.tags) : slug()}${often(0.3) ? `?page=${below(4)}` : ''}`,
    ],
    [
      6,
      () =>
        one([
          ...['/feed.xml', '/feed.json', '/sitemap.xml', '/robots.txt', '/healthz', '/readyz'],
          ...['/sitemaps/pages.xml', '/sitemaps/stories-1.xml', '/sitemaps/news.xml'],
          ...['/favicon.svg', '/favicon.ico', '/manifest.webmanifest', '/icon-512.png'],
          `/${one(['sections', 'reporters'])}/${slug()}/feed.${one(['xml', 'json'])}`,
        ]),
    ],
    [
      6,
      () =>
        often(0.6)
          ? one(known.media)
          : `/media/${encoded(name())}${one(['.jpg', '-480.webp', ''])}`,
    ],
    [
      8,
      () =>
        `/api/${one(COLLECTIONS)}${often(0.3) ? `/${one(known.ids)}` : ''}${query(3, ['where', 'sort', 'limit', 'depth', 'select'])}`,
    ],
    [
      3,
      () =>
        `/${one(['admin', 'admin/collections/people', '_next/static/x.js', 'graphql', 'api', 'media', 'data'])}${often(0.3) ? `/${encoded(name())}` : ''}`,
    ],
    [3, () => `/${encoded(name())}${often(0.3) ? '/'.repeat(below(40)) : ''}`],
    [1, () => `/stories/${'a'.repeat(below(7000))}`],
  ]
  const total = KINDS.reduce((sum, [weight]) => sum + weight, 0)
  const path = (): string => {
    let left = next() * total
    for (const [weight, make] of KINDS) {
      left -= weight
      if (left < 0) return make()
    }
    return '/'
  }
  const headers = (): Record<string, string> => {
    const sent: Record<string, string> = {}
    if (often(0.25))
      sent['if-none-match'] = often(0.8) ? one(known.etags) : one(['*', 'W/"x"', ',,'])
    if (often(0.1))
      sent['if-modified-since'] = one([
        'Mon, 02 Feb 2026 18:00:00 GMT',
        'Fri, 01 Jan 2100 00:00:00 GMT',
        'x',
      ])
    if (often(0.08))
      sent.range = one([
        'bytes=0-99',
        'bytes=50-',
        'bytes=-10',
        'bytes=9-1',
        'bytes=0-1,4-5',
        'bytes=999999-',
      ])
    if (often(0.05)) sent['if-range'] = one(known.etags)
    if (often(0.3))
      sent.accept = one([
        '*/*',
        'text/html',
        'application/json',
        'image/webp',
        'text/plain;q=0',
        'x',
      ])
    if (often(0.4))
      sent['accept-encoding'] = one(['gzip', 'br', 'deflate', 'identity', 'gzip, br', '*', 'x'])
    if (often(0.1)) sent['accept-language'] = one(['es', 'en', 'uk', 'x'])
    if (often(0.1))
      sent.origin = one([
        'https://paper.example',
        'https://foreign.example',
        'null',
        'http://localhost:3000',
      ])
    if (often(0.05)) sent.cookie = one(['payload-token=x', 'a=b; c'])
    if (often(0.04)) sent.authorization = one(['JWT x', 'Bearer x', 'Basic eDp5'])
    if (often(0.03)) sent['x-http-method-override'] = one(['DELETE', 'GET'])
    if (often(0.03)) sent.referer = 'https://paper.example/'
    return sent
  }
  return () => {
    const method = often(0.86)
      ? 'GET'
      : one(['HEAD', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'])
    const writes = ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method)
    const body = writes ? JSON.stringify({ fullName: name(), email: 'nobody@paper.example' }) : null
    const sent = headers()
    if (body !== null) sent['content-type'] = one(['application/json', 'text/plain'])
    return { method, path: path(), headers: sent, body }
  }
}
