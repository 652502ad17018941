import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

/** First parts of the paths that exist. */
const ROUTES: ReadonlySet<string> = new Set([
  ...['admin', 'api', '_next', 'v1', 'media', 'assets', 'healthz', 'readyz'],
  ...['stories', 'sections', 'tags', 'reporters', 'policies', 'corrections', 'search', 'about'],
  ...['feed.xml', 'feed.json', 'corrections.xml', 'corrections.json'],
  ...['sitemaps', 'sitemap.xml', 'robots.txt'],
])

/**
 * Returns the part of the server that a path belongs to, for the log. The path itself is never
 * logged, because somebody may type a name as an address. `front`: the front page.
 */
function routeOf(path: string): string {
  if (path === '/') return 'front'
  const first = path.split('/', 2)[1] ?? ''
  return ROUTES.has(first) ? first : 'other'
}

/**
 * Logs one line for each request: id, method, route, status and milliseconds. No path, no query, no
 * IP address.
 */
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
