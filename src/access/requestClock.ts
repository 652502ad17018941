import type { PayloadRequest } from 'payload'
import { forget, remember, scopeOf } from './requestScope.ts'

/**
 * Returns the time of this request: by the server's clock, and within an act the time at which the
 * act began. No request from outside can set it; the demonstration does.
 */
export const clockOf = (req: PayloadRequest): Date => scopeOf(req).clock ?? new Date()

/**
 * Stops the clock of this request, so that one act weighs everything by one time. Returns a function
 * that lets it go on: the next act on the same request has a time of its own. A clock that was set
 * before stays as it is.
 */
export function stopClock(req: PayloadRequest): () => void {
  if (scopeOf(req).clock) return () => undefined
  remember(req, { clock: new Date() })
  return () => forget(req, 'clock')
}

/** Makes this request happen at another time: for the demonstration's past, and for tests. */
export function atTime(req: PayloadRequest, time: Date): PayloadRequest {
  remember(req, { clock: time })
  return req
}
