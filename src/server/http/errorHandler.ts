import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import { internalError } from '#newsroom/refusals.ts'
import { isDatabaseAway } from '#publicApi/isDatabaseUnavailable.ts'

const databaseAway = {
  code: 'database_unavailable',
  message: 'The database does not answer.',
  remedy: 'Try again in a minute.',
}

/** The last resort: an answer without a stack, a log line without words. */
export const answerFailures =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, _req, res, next) => {
    if (res.headersSent) {
      next(error)
      return
    }
    // Express marks what the client did wrong, such as a malformed percent-escape, with a 4xx.
    const status = (error as { status?: unknown } | null)?.status
    const clients = typeof status === 'number' && status >= 400 && status < 500
    if (!clients) log.error({ err: error }, 'request failed')
    if (isDatabaseAway(error)) {
      res.status(503).setHeader('Retry-After', '30').json(databaseAway)
      return
    }
    res.status(clients ? status : 500).json(
      clients
        ? {
            code: 'bad_request',
            message: 'The request could not be read.',
            remedy: 'Check the address and the headers.',
          }
        : internalError,
    )
  }
