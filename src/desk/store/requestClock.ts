import type { PayloadRequest } from 'payload'

const CLOCK = 'homeroomClock'

/** The server's clock, which every act is stamped by. No request from outside can set it; the demonstration does. */
export const clockOf = (req: PayloadRequest): Date => {
  const set: unknown = req.context[CLOCK]
  return set instanceof Date ? set : new Date()
}

/** Makes the acts of this request happen at another time: for the demonstration's past, and for tests of the clock. */
export function atTime(req: PayloadRequest, time: Date): PayloadRequest {
  req.context[CLOCK] = time
  return req
}
