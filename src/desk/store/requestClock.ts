import type { PayloadRequest } from 'payload'

const CLOCK = 'homeroomClock'

/**
 * Returns the time of this request by the server's clock. No request from outside can set it; the
 * demonstration does.
 */
export const clockOf = (req: PayloadRequest): Date => {
  const set: unknown = req.context[CLOCK]
  return set instanceof Date ? set : new Date()
}

/** Makes this request happen at another time: for the demonstration's past, and for tests. */
export function atTime(req: PayloadRequest, time: Date): PayloadRequest {
  req.context[CLOCK] = time
  return req
}
