import { pino, type DestinationStream, type Logger } from 'pino'

/**
 * Logs contain ids, rule names and places in the code, never text. An error's message can quote a
 * document (a duplicate key shows its value), so only its name, code and stack frames are kept.
 */
interface LoggedError {
  name: string
  code?: string | number
  status?: number
  frames: string[]
}

/** Takes whatever was thrown; returns what may be logged about it. */
export function describeError(error: unknown): LoggedError {
  if (!(error instanceof Error) && (typeof error !== 'object' || error === null)) {
    return { name: typeof error, frames: [] }
  }
  const shape = error as { name?: unknown; code?: unknown; status?: unknown; stack?: unknown }
  const stack = typeof shape.stack === 'string' ? shape.stack : ''
  const described: LoggedError = {
    name: typeof shape.name === 'string' ? shape.name : 'Error',
    frames: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
  }
  if (typeof shape.code === 'string' || typeof shape.code === 'number') described.code = shape.code
  if (typeof shape.status === 'number') described.status = shape.status
  return described
}

/** Homeroom's own logger: JSON lines on standard output. */
export function newsroomLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: undefined, serializers: { err: describeError } }
  return destination ? pino(options, destination) : pino(options)
}

/**
 * The logger for Payload. Payload logs sentences that may quote a document or an address. So its
 * text is replaced by a fixed one, and its errors are described like all others.
 */
export function payloadLog(log: Logger): Logger {
  const child = log.child({ from: 'payload' }, {})
  for (const level of ['fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const) {
    child[level] = (first: unknown) => {
      const err =
        first instanceof Error
          ? first
          : typeof first === 'object' && first !== null && 'err' in first
            ? first.err
            : undefined
      if (level === 'info' || level === 'debug' || level === 'trace') return
      log[level](err === undefined ? { from: 'payload' } : { from: 'payload', err }, 'payload')
    }
  }
  return child
}

/** Payload's logger, for its config: only warnings and errors, without their text. */
export const logWithoutText = (level: string): Logger => payloadLog(newsroomLog(level))
