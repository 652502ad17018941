import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import { refusal, type RefusalKey } from '#newsroom/refusal.ts'
import { isDatabaseUnavailable } from '#publicApi/isDatabaseUnavailable.ts'

type Plain = Extract<
  RefusalKey,
  'database_unavailable' | 'bad_request.unreadable' | 'internal_error'
>

const bodyOf = (key: Plain) => {
  const { code, message, remedy } = refusal(key)
  return { code, message, remedy }
}

/** Answers errors that nobody else handled: no stack in the answer, no text in the log. */
export const answerFailures =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, _req, res, next) => {
    if (res.headersSent) {
      next(error)
      return
    }
    // Express gives errors of the client, such as wrong percent-encoding, a status of 4xx.
    const status = (error as { status?: unknown } | null)?.status
    const clients = typeof status === 'number' && status >= 400 && status < 500
    if (!clients) log.error({ err: error }, 'request failed')
    if (isDatabaseUnavailable(error)) {
      res.status(503).setHeader('Retry-After', '30').json(bodyOf('database_unavailable'))
      return
    }
    res
      .status(clients ? status : 500)
      .json(bodyOf(clients ? 'bad_request.unreadable' : 'internal_error'))
  }
