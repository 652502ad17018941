import type { Fetched } from './extractText.ts'
import { isScript, isText, textOf } from './extractText.ts'
import { linksIn, pagesOf } from './extractLinks.ts'

/** A request: a path, or a path with another method or headers. */
export interface Ask {
  path: string
  method?: string
  headers?: Record<string, string>
  body?: string
}

export interface CrawlOptions {
  /** The address to send requests to, such as http://localhost:3000. */
  base: string
  /** Other addresses of the same newsroom (SITE_URL): links to them are followed at `base`. */
  origins?: readonly string[]
  /** Where to begin; left out: `ENTRANCES`. */
  seeds?: readonly Ask[]
  /** The most addresses to ask for. */
  most?: number
  atOnce?: number
  /** Called with every answer; the crawl waits for it. */
  visit: (fetched: Fetched) => void | Promise<void>
  progress?: (done: number, known: number) => void
}

export interface Crawled {
  /** Answers read. */
  answers: number
  /** Addresses not asked for because `most` was reached. */
  left: number
  /** Paths that gave no answer. */
  failed: string[]
}

/** Where everybody can begin, and addresses that should be refused. */
export const ENTRANCES: readonly Ask[] = [
  ...[
    ...['/', '/stories', '/reporters', '/corrections', '/search', '/about', '/tags', '/sections'],
    ...['/feed.xml', '/feed.json', '/feed', '/rss.xml', '/atom.xml', '/sitemap.xml', '/robots.txt'],
    ...['/corrections.xml', '/corrections.json'],
    ...['/news-sitemap.xml', '/favicon.ico', '/manifest.webmanifest', '/.well-known/security.txt'],
    ...[
      '/v1',
      '/v1/openapi.json',
      '/v1/newsroom',
      '/v1/stories',
      '/v1/reporters',
      '/v1/corrections',
    ],
    ...['/v1/sections', '/v1/stories?limit=100', '/v1/stories?sort=oldest&limit=100'],
    ...['/v1/corrections?limit=100', '/v1/reporters?limit=100', '/v1/people', '/v1/editions'],
    '/v1/stories?limit=100&fields=headline,dek,body,bodyHtml,seoTitle,seoDescription,socialText,corrections',
    ...['/healthz', '/readyz', '/admin', '/admin/login', '/admin/collections/people', '/graphql'],
    ...['/media/', '/media/originals/', '/originals/', '/data/', '/.env', '/package.json'],
    // One error of each kind.
    ...['/nothing-here', '/stories/nothing-here', '/v1/nothing', '/v1/stories/nothing', '/%zz'],
    ...['/v1/stories?limit=x', '/v1/stories?nothing=1', '/v1/stories?sort=people.fullName'],
    ...['/v1/stories?page=999999', '/stories/%zz', '/?page=x', '/media/nothing.jpg'],
  ].map((path) => ({ path })),
  ...[
    ...['access', 'graphql', 'graphql-playground', 'stories', 'people', 'photos', 'reporters'],
    ...['users', 'users/me', 'users/init', 'editions', 'activity', 'corrections', 'schools'],
    ...['phrases', 'sections', 'globals/newsroom', 'payload-jobs', 'payload-locked-documents'],
    ...['payload-preferences', 'stories/versions', 'people/versions', 'photos/file/x.jpg'],
    ...['stories?where[headline][like]=a', 'people?sort=fullName&limit=0', 'stories?draft=true'],
    ...['users/first-register', 'users/forgot-password'],
  ].map((path) => ({ path: `/api/${path}` })),
  ...['/', '/v1/stories', '/feed.xml', '/api/stories', '/api/users/first-register'].map((path) => ({
    path,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })),
  {
    path: '/api/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ People { docs { fullName } } Stories { docs { headline } } }"}',
  },
  ...['/', '/v1/stories', '/api/stories'].map((path) => ({ path, method: 'OPTIONS' })),
]

const keyOf = ({ method = 'GET', path, headers, body }: Ask): string =>
  JSON.stringify([method, path, headers ?? null, body ?? null])

async function ask(base: string, { path, method = 'GET', headers, body }: Ask): Promise<Fetched> {
  const response = await fetch(base + path, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(30_000),
    ...(headers ? { headers } : {}),
    ...(body === undefined ? {} : { body }),
  })
  return {
    method,
    path,
    status: response.status,
    headers: [...response.headers],
    bytes: new Uint8Array(await response.arrayBuffer()),
  }
}

/**
 * Returns the requests that an answer leads to: its links, its redirect, and a HEAD for each page.
 */
function onwards(fetched: Fetched, origins: readonly string[]): Ask[] {
  if (fetched.method !== 'GET') return []
  const head: Ask = { path: fetched.path, method: 'HEAD' }
  const fromHeaders = fetched.headers
    .filter(([name]) => name === 'location' || name === 'link' || name === 'content-location')
    .flatMap(([, value]) => {
      const addresses = [value, ...(value.match(/<([^>]+)>/gu) ?? []).map((it) => it.slice(1, -1))]
      return addresses.flatMap((address) => linksIn(`href="${address}"`, fetched.path, origins))
    })
  if (!isText(fetched) || isScript(fetched)) {
    return [head, ...fromHeaders.map((path) => ({ path }))]
  }
  const text = textOf(fetched)
  const paths = [
    ...fromHeaders,
    ...linksIn(text, fetched.path, origins),
    ...pagesOf(fetched.path, text),
  ]
  return [head, ...paths.map((path) => ({ path }))]
}

/**
 * Asks for everything that can be reached from `seeds` without a login, each address once, and
 * passes every answer to `visit`.
 */
export async function crawl(options: CrawlOptions): Promise<Crawled> {
  const { base, seeds = ENTRANCES, most = 50_000, atOnce = 4, visit, progress } = options
  const origins = [new URL(base).origin, ...(options.origins ?? [])]
  const queue: Ask[] = []
  const known = new Set<string>()
  const add = (next: Ask): void => {
    const key = keyOf(next)
    if (known.has(key)) return
    known.add(key)
    queue.push(next)
  }
  seeds.forEach(add)
  const failed: string[] = []
  let answers = 0
  let asked = 0
  let busy = 0
  await new Promise<void>((resolve, reject) => {
    const more = (): void => {
      if (busy === 0 && (queue.length === 0 || asked >= most)) resolve()
      while (busy < atOnce && queue.length > 0 && asked < most) {
        const next = queue.shift()
        if (!next) return
        busy += 1
        asked += 1
        ask(base, next)
          .then(
            async (fetched) => {
              answers += 1
              onwards(fetched, origins).forEach(add)
              await visit(fetched)
            },
            () => {
              failed.push(next.path)
            },
          )
          .then(() => {
            busy -= 1
            progress?.(asked - busy, known.size)
            more()
          })
          .catch(reject)
      }
    }
    more()
  })
  return { answers, left: queue.length, failed }
}
