import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

/** The part of the house a path belongs to: a path itself can hold a name, so it is not logged. */
function roomOf(path: string): string {
  const first = path.split('/', 2)[1] ?? ''
  return /^[a-z0-9_.]{1,20}$/u.test(first) ? first : 'other'
}

/** One line a request: id, method, room, status and milliseconds. No path, no query, no address. */
export const requestLog =
  (log: Logger): RequestHandler =>
  (req, res, next) => {
    const id = randomUUID()
    const start = performance.now()
    const room = roomOf(req.path)
    res.setHeader('x-request-id', id)
    res.on('close', () => {
      log.info(
        {
          id,
          method: req.method,
          room,
          status: res.statusCode,
          ms: Math.round(performance.now() - start),
        },
        'request',
      )
    })
    next()
  }
