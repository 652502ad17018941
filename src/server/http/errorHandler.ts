import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import { refusal, type RefusalKey } from '#newsroom/refusal.ts'
import { isDatabaseAway } from '#publicApi/isDatabaseUnavailable.ts'

type Plain = Extract<
  RefusalKey,
  'database_unavailable' | 'bad_request.unreadable' | 'internal_error'
>

const bodyOf = (key: Plain) => {
  const { code, message, remedy } = refusal(key)
  return { code, message, remedy }
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
      res.status(503).setHeader('Retry-After', '30').json(bodyOf('database_unavailable'))
      return
    }
    res
      .status(clients ? status : 500)
      .json(bodyOf(clients ? 'bad_request.unreadable' : 'internal_error'))
  }
