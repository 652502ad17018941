import type { PayloadRequest } from 'payload'

const CLOCK = 'homeroomClock'

/**
 * Returns the time of this request: by the server's clock, and within an act the time at which the
 * act began. No request from outside can set it; the demonstration does.
 */
export const clockOf = (req: PayloadRequest): Date => {
  const set: unknown = req.context[CLOCK]
  return set instanceof Date ? set : new Date()
}

/**
 * Stops the clock of this request, so that one act weighs everything by one time. Returns a function
 * that lets it go on: the next act on the same request has a time of its own. A clock that was set
 * before stays as it is.
 */
export function stopClock(req: PayloadRequest): () => void {
  if (req.context[CLOCK] instanceof Date) return () => undefined
  req.context[CLOCK] = clockOf(req)
  return () => {
    delete req.context[CLOCK]
  }
}

/** Makes this request happen at another time: for the demonstration's past, and for tests. */
export function atTime(req: PayloadRequest, time: Date): PayloadRequest {
  req.context[CLOCK] = time
  return req
}
