import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

/** First pieces of the paths that are answered. */
const ROUTES: ReadonlySet<string> = new Set([
  ...['admin', 'api', '_next', 'v1', 'media', 'assets', 'healthz', 'readyz'],
  ...['stories', 'sections', 'tags', 'reporters', 'policies', 'corrections', 'search', 'about'],
  ...['feed.xml', 'feed.json', 'corrections.xml', 'corrections.json'],
  ...['sitemaps', 'sitemap.xml', 'robots.txt'],
])

/** Whoever types a name for an address has it in no log: of a path, nothing is said but which of these it belongs to. `front`: the front page. */
function routeOf(path: string): string {
  if (path === '/') return 'front'
  const first = path.split('/', 2)[1] ?? ''
  return ROUTES.has(first) ? first : 'other'
}

/** One line a request: id, method, route, status and milliseconds. No path, no query, no address. */
export const requestLog =
  (log: Logger): RequestHandler =>
  (req, res, next) => {
    const id = randomUUID()
    const start = performance.now()
    const route = routeOf(req.path)
    res.setHeader('x-request-id', id)
    res.on('close', () => {
      log.info(
        {
          id,
          method: req.method,
          route,
          status: res.statusCode,
          ms: Math.round(performance.now() - start),
        },
        'request',
      )
    })
    next()
  }
